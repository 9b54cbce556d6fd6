### Every sentence of the explainer, in British English. Fluent's syntax: https://projectfluent.org/fluent/guide/
###
### One message a sentence, label or heading: never halves that are joined. Values:
###   { $name }            words of somebody else (a petition's name), or a part that is worded already
###   { NUMBER($count) }   14,846            { COUNT($count, "signature") }  14,846 signatures
###   { NOUN($count, "signature") }  signatures
###   { DATE($date) }      18 March 2019     { SHORTDATE($date) }            18 Mar 2019
###   { MOMENT($at) }      14:32, 24 November 2024
###   { SPAN($span) }      about 9 months    { SHARE($share) }               14.8%
###   { ORDINAL($place) }  263rd             { LIST($names) }                a, b and c
### Neutral and plain: a reader of 15 follows it and cannot tell whose side the page is on.

## Nouns that are counted

-signature = { $n ->
    [one] signature
   *[other] signatures
  }
-petition = { $n ->
    [one] petition
   *[other] petitions
  }
-day = { $n ->
    [one] day
   *[other] days
  }
-week = { $n ->
    [one] week
   *[other] weeks
  }
-month = { $n ->
    [one] month
   *[other] months
  }
-year = { $n ->
    [one] year
   *[other] years
  }
-minute = { $n ->
    [one] minute
   *[other] minutes
  }
-event = { $n ->
    [one] event
   *[other] events
  }
-finding = { $n ->
    [one] finding
   *[other] findings
  }
-place = { $n ->
    [one] place
   *[other] places
  }

## Numbers, dates and lists

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
  }
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
  }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-to-date = { DATE($from) } to { DATE($until) }
# 14:32, 24 November 2024, by the clocks of London
time-and-date = { $hour }:{ $minute }, { DATE($date) }
# 1st, 2nd, 263rd
place-in-row = { NUMBER($place, type: "ordinal") ->
    [one] { NUMBER($place) }st
    [two] { NUMBER($place) }nd
    [few] { NUMBER($place) }rd
   *[other] { NUMBER($place) }th
  }
# A small number in words, as at the start of a sentence: “three petitions”
number-in-words = { $number ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { NUMBER($number) }
  }
count-signatures = { COUNT($count, "signature") }
count-petitions = { COUNT($count, "petition") }
count-events = { COUNT($count, "event") }
span-days = { COUNT($days, "day") }
span-weeks = { COUNT($weeks, "week") }
span-months = { COUNT($months, "month") }
span-years = { COUNT($years, "year") }
span-years-and-months = { COUNT($years, "year") } and { COUNT($months, "month") }
# $span is “4 years and 1 month”: rounded
span-about = about { $span }
# $span is “4 years”: it may have been longer
span-at-least = at least { $span }
per-cent = { $number }%
share-under = under { $number }%
share-over = over { $number }%
# More than two: “a, b” and the next
list-comma = { $items }, { $next }
# The last: “a, b and c”
list-and = { $items } and { $last }
# Somebody’s words
quote = “{ $words }”

## Who acts, where a petition stands, and kinds of answer

actor-elections = Elections
actor-petitioners = Petitioners
actor-committee = Committee
actor-parliament = Parliament
actor-government = Government
actor-courts = Courts
kind-accepted = Accepted
kind-partly-accepted = Partly accepted
kind-answered-otherwise = Answered otherwise
kind-rejected = Rejected
kind-not-recorded = Not recorded
state-open = Open
state-closed = Closed
state-debated = Debated
state-rejected = Rejected
state-other = Other
# What a petition asks, after its name: “asks for an inquiry”
asks-for = asks for { $what }
# What a petition asks, in its own words
asks-in-words = asks: “{ $words }”
# Somebody did something on a day that is not known
day-not-recorded = day not recorded

## Progress: each petition against its thresholds

progress-count-of = { NUMBER($count) } of { NUMBER($highest) } signatures
# What is said of a petition: $count is “14,846 of 100,000 signatures”
progress-label = { $petition }: { $count }
# One more thing that is said of a petition
progress-label-more = { $label }; { $more }
progress-label-counted = { $label } { $counted }
progress-share = { SHARE($share) } of { NUMBER($threshold) }
progress-closed = closed
progress-open = open
progress-state-unknown = state not recorded
progress-rejected = rejected; not put to signatures
progress-answered = answered { DATE($date) }
progress-answered-published = answered, response published { DATE($date) }
progress-answered-unknown = answered, day not recorded
progress-no-answer = no answer recorded
progress-not-debated-decided = not debated, as decided { DATE($date) }
progress-not-debated-published = not debated, as decided, decision published { DATE($date) }
progress-not-debated-unknown = not debated, as decided, day not recorded
progress-not-debated = not debated
progress-no-debate = no debate recorded
progress-debated = debated { DATE($date) }
progress-debated-unknown = debated, day not recorded
# What became of a petition, in one line
progress-standing-debated = { $debated }; { $answered }
progress-standing = { $state }; { $answered }; { $debated }
pace-since-opened = Since it opened, { $petition } has gathered { $pace } up to that count.
pace-not-by = At that pace it would not reach { NUMBER($threshold) } by { DATE($deadline) }, the day it is due to close. That is arithmetic, not a forecast.
pace-on = At that pace it would reach { NUMBER($threshold) } on { DATE($day) }. That is arithmetic, not a forecast.
pace-fell = The count fell by { NUMBER($fewer) } in the { COUNT($minutes, "minute") } before that count.
pace-lately = { COUNT($more, "signature") } came in the { COUNT($minutes, "minute") } before that count: { $pace }.
pace-a-day = about { $number } signatures a day

## A story or a petition that cannot be shown

embed-not-ours = What the address asks for is not one of this site’s stories.
embed-own-has-no-address = the page’s own story has no address
embed-story-offline = Your device seems to be offline, so the story could not be fetched.
embed-story-unreachable = The story’s file could not be fetched.
embed-story-late = The server did not send the story within 10 seconds.
embed-story-missing = The server has no such story (it answered 404).
# $status is the number that the server answered with: 500
embed-story-error = The server answered with an error ({ NUMBER($status) }), and no story.
# A list of problems follows, a line each, for the story’s author.
embed-story-unreadable = The story’s file could not be read:
# $services are words that an address may hold: uk, senedd, scotland, jersey
embed-unknown-service = The address names no petition service that is known here: { $services }.
embed-not-a-number = What the address asks for is not the number of a petition, such as 700143 or, in Scotland, PE1234.
# A petition of the UK’s service within a sentence: “petition 700143”. $number may begin with letters.
embed-petition-uk = petition { $number }
embed-petition-senedd = Senedd petition { $number }
embed-petition-scotland = Scottish petition { $number }
embed-petition-jersey = Jersey petition { $number }
# $petition is “petition 700143” or “Scottish petition PE1234”, here and below.
embed-no-copy = There is no copy of { $petition } beside this page, and the page may not ask its service.
embed-sent-another = The petition service did not send { $petition }: it sent another petition.
# $why is what it sent instead: “it is empty; expected a petition’s JSON …”
embed-sent-no-petition = The petition service did not send { $petition }: { $why }
embed-petition-offline = Your device seems to be offline, so { $petition } could not be fetched.
embed-petition-unreachable = The petition service could not be reached, or does not let this page read { $petition }.
embed-petition-late = The petition service did not answer within 10 seconds.
embed-petition-missing = The petition service has no { $petition } that the public may see (it answered 404).
embed-petition-removed = The petition service has removed { $petition } (it answered 410).
embed-petition-unavailable = The petition service is not available at the moment (it answered 503).
embed-petition-error = The petition service answered with an error ({ NUMBER($status) }).
# The next five are for those who changed the page or the program, and hardly ever seen.
start-no-document = there is no document
start-empty-document = the document is empty
start-no-element = the browser made no element
start-no-address = the page’s own address could not be read
start-no-column = the page has no column to measure

## Words of scripts and of pages that are no story: the build puts them in

# The program’s name, which stays as it is.
app-name = Petition Explainer
try-again = Try again
page-rescued = The charts no longer respond, because the program that draws them stopped. Everything they showed is still on this page. Reload the page to start them again.
page-loading = The story is loading.
page-refused = This story cannot be shown
page-not-started = The program that draws it did not start.
page-official = See the petition’s official page
page-plain = Read it as a plain page
page-own-story = Go to this page’s own story
# Here the charts stand in somebody else’s article.
element-stopped = The charts no longer respond, because the program that draws them stopped. Reload the page to start them again.
element-refused = The host page refuses the program, and the frame in its place.
# What a frame is called to those who do not see it, where the article gives it no name.
embed-frame-title = A petition, and what became of it
missing-title = There is no such page
missing-why = The address may be mistyped, or what was here has gone.
missing-front = Go to the front page

## The page of codes for sharing and embedding

# $title is that of the story.
share-page-title = Share or embed: { $title }
share-heading = Share or embed
share-standfirst = Send it on, cite it, or put it into an article: all of it, or the figures that you choose.
# $address is an example, https://your.host/explainer/; $file a page’s name.
share-example = The codes name { $address }, an example. This page fills in its own address once it stands on a host and script runs: open { $file } there.
share-choose = Choose
share-figures = Figures
share-figures-hint = With none ticked it is the whole page, with all its words.
share-move-up = Move up: { $figure }
share-move-down = Move down: { $figure }
share-look = Look, where it is embedded
# Light or dark; the next four can be chosen.
share-theme = Theme
share-theme-article = as the article’s
share-theme-light = light
share-theme-dark = dark
share-theme-reader = as each reader’s system
# How large the words are; the next three can be chosen.
share-size = Words
share-size-small = small
share-size-designed = as designed
share-size-large = large
share-without-title = Leave the title out, as the article has one
share-fold-sources = Fold the page’s list of sources
share-preview = Preview
share-preview-phone = Phone, 360 px
share-preview-desktop = Desktop, 720 px
share-preview-frame = Preview of the frame
share-share = Share
share-send = Share by an app of this device
share-embed = Embed
share-copy = Copy
# $code is what a code is called: “Plain frame”
share-copy-code = Copy: { $code }
share-copied = Copied.
share-copy-by-hold = This browser does not let a page copy here. It is selected: hold it and choose Copy.
share-copy-by-command = This browser does not let a page copy here. It is selected: press Cmd+C.
share-copy-by-control = This browser does not let a page copy here. It is selected: press Ctrl+C.
share-failed = This did not work here. Copy the address instead.
share-address = Address
share-address-note = Of the page, or of the figures that you chose.
share-citation = Citation
share-citation-note = The edition is the day up to which the page is true.
# How the page is cited: its title, a date and its address.
share-citation-text = { $title }. Edition of { $edition }. { $link }
share-script = By script
share-script-note = A frame that has the right height, the article’s theme and a sandbox by itself. One script is enough for all that stand in an article.
share-frame = Plain frame
share-frame-note = For systems that take no script. The height is that of the preview at the width you look at; where nothing on the article’s page listens to the frame, a narrower one scrolls. It cannot know the article’s theme: light, unless you choose another.
share-element = Element
share-element-note = The charts in the article itself, without a frame. Where the article’s policy refuses them, a frame takes their place.
share-wordpress-link = WordPress, the address alone
share-wordpress-link-note = On a line of its own: WordPress makes a frame of it, of the whole page with its own look. It asks this site for the frame, which answers if it was built with its address.
share-wordpress-block = WordPress, as a block
share-wordpress-block-note = For the figures and the look that you chose: paste it into the code editor, or the frame into a Custom HTML block.
share-amp = AMP
share-amp-note = The page’s head must load AMP’s script for amp-iframe, and the address must begin with https. AMP asks the reader before a frame grows within sight.
# On a button in an article, over a frame that is cut off.
share-amp-whole = Show all of it
share-link = Link
share-link-note = For where nothing else is taken.

## The picture that stands beside a link, and what machines read

card-edition = Edition of { DATE($edition) }
card-edition-and-sources = Edition of { DATE($edition) }. Source: { LIST($publishers) }
# The last of a list of publishers: $in-words is the number $count, “three”.
card-others = { $count ->
    [one] { $in-words } other
   *[other] { $in-words } others
  }
# $count is the number $signatures, which stands out from the words around it: “14,846 signatures · Petition 239406”
card-petition = { $count } { NOUN($signatures, "signature") } · { $petition }
# $counted says when: “at the debate”
card-petition-counted = { $count } { NOUN($signatures, "signature") } { $counted } · { $petition }
# What a number of signatures brings: “10,000: a Government response”
card-threshold = { NUMBER($signatures) }: { $brings }
card-description = { $title }. { $headline }
dataset-description = { $subtitle }. { $summary }

## The page around the figures

page-skip = Skip to the figures
# $date is written out: “24 November 2026”. The edition is the day up to which the page is true.
page-edition = Edition of { $date }
page-contents = On this page
page-asked = What was asked, and the answers
# $what is from the story: “an inquiry into …”; a full stop is added.
page-asks-for = It asks for { $what }
page-asks-in-words = It asks: “{ $words }”
# Who answered, and when; what was answered follows.
page-answer = { $by }, { DATE($date) }.
page-answer-published = { $by }, response published { DATE($date) }.
page-answer-undated = { $by }, day not recorded.
page-no-answer = No answer is recorded here.
page-share = Share or embed this page
# $licence is that of the data: “Open Government Licence v3.0”
page-data = Data: { $licence }.
page-colophon = Drawn by Petition Explainer. This page asks no other site for anything, and stores nothing.
page-colophon-live = Drawn by Petition Explainer. This page asks no other site but the petition service, for these figures, and stores nothing.
# Under figures that are shown without the rest of the page.
page-from = From { $title }, edition of { DATE($edition) }.
page-reset = Reset all charts
page-link = Link to this view
sources-title = Sources
# $number is the number of a source in the list of all, $title its title.
sources-citation = Source { NUMBER($number) }: { $title }
sources-line = { $publisher }: { $title }.
sources-line-dated = { $publisher }: { $title }, { DATE($date) }.
sources-licence = { $licence }.
sources-no-link = No link recorded.

## What stands around a chart

figure-skip = Skip the chart, to its table
# For screen readers: the list of what every mark of the chart says.
figure-values = Values in the chart
figure-sources = Sources of this figure: { NUMBER($count) }
figure-failed = This chart could not be drawn. The sentences and the table below say the same.
# What keys do on a chart; one of three, and more sentences may follow.
help-rows = Left and right arrow keys, and those up and down, go from row to row; Home and End to the first and the last.
help-places = Left and right arrow keys, and those up and down, go to the next place that way; Home and End to the first and the last.
help-series = Left and right arrow keys go along a row, up and down between rows; Home and End to the first and the last.
help-pin = Enter pins, Escape releases.
help-zoom = Plus and minus zoom; Shift with an arrow key moves in time.
# What fingers do on a chart.
help-fingers = Tap a mark to read and pin it.
help-fingers-zoom = Pinch to zoom, drag to move.
# $caption says what the table holds: “Signatures by country”
table-summary = Table: { $caption }
table-sorted = Sorted by { $column }, ascending
table-sorted-down = Sorted by { $column }, descending
entries-events = Read it as a list: { COUNT($count, "event") }
entries-none-of-kind = No finding of this kind is recorded here.
entries-none = No finding recorded here.
# The parts of a finding.
entries-finding = The finding
entries-answer = The answer
entries-since = Since
entries-sources = Sources:
downloads-title = Download:
downloads-csv = CSV (data)
downloads-svg = SVG (chart)
downloads-png = PNG (picture)
downloads-png-failed = PNG: this browser could not make it; the SVG shows the same
downloads-copy = Copy data
downloads-copied = Data copied
downloads-not-copied = The browser does not allow copying here. The data is selected: copy it with your keyboard.
downloads-by-hand = Copy this with your keyboard or by a long press:
downloads-embed = Embed this figure

## What a reader can choose above a chart, and what is said of it

controls-scale = Scale
controls-linear = Linear scale
controls-log = Logarithmic scale
controls-arrangement = Arrangement
controls-length = By length
controls-calendar = On the calendar
controls-measure = Measure
controls-signatures = Signatures
controls-share = Share of all
controls-steps = Steps of the colours
controls-quantile = As many places in each step
controls-equal = Equal steps
# Buttons with the names of those who acted follow.
controls-actors = Show only what was done by
# Said once a button is pressed: “Courts shown or hidden”
controls-actor-toggled = { $actor } shown or hidden
controls-zoom = Zoom
controls-closer = Zoom in
controls-farther = Zoom out
controls-earlier = Earlier
controls-later = Later
controls-whole = Whole period
controls-section = Section of the report
controls-all-sections = All sections
# Buttons with kinds of answer follow.
controls-kinds = Show only answers of the kind
# Said once such a button is pressed: “Rejected: 3 findings”
controls-kind-chosen = { $kind }: { COUNT($count, "finding") }
controls-all-kinds = All kinds of answer
find-constituency = Find my constituency
find-parish = Find my parish
find-place = Find my place
find-suggestions = Places found
find-found = { COUNT($count, "place") } found
find-nothing-pinned = No place is pinned.
# $place is “Aldershot”, $rank “joint 243rd of 650”
find-said = { $place }: { COUNT($count, "signature") }, { $share } of all, { $rank }
find-said-unranked = { $place }: { COUNT($count, "signature") }, { $share } of all
# $count is “not recorded”
find-said-uncounted = { $place }: { $count }

## What is said to those who use a chart by its keys

# What a chart is, said after its title.
chart-role = chart
# What a mark of the chart says, and its place among all.
chart-mark = { $mark }. { NUMBER($place) } of { NUMBER($count) }
chart-empty = Nothing is shown here
chart-start = The start: nothing before this
chart-end = The end: nothing after this
chart-top = The top: nothing above this
chart-bottom = The bottom: nothing below this
chart-pinned = Pinned: { $mark }
chart-released = Released
chart-nothing-pinned = Nothing is pinned
# The tooltip is a small box with what a mark says.
chart-tooltip-closed = Tooltip closed
chart-tooltip-closed-pinned = Tooltip closed. Escape once more releases the pin
# A newer count: $when is “at 20:02, 24 November 2024, by this device’s clock”
live-count = { $petition }: { COUNT($count, "signature") } { $when }
