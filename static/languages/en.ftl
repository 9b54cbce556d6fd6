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
-section = { $n ->
    [one] section
   *[other] sections
  }
-point = { $n ->
    [one] point
   *[other] points
  }
# A reading is a count of signatures at a moment
-reading = { $n ->
    [one] reading
   *[other] readings
  }
-constituency = { $n ->
    [one] constituency
   *[other] constituencies
  }
-parish = { $n ->
    [one] parish
   *[other] parishes
  }
-country = { $n ->
    [one] country
   *[other] countries
  }
# What signatures are counted by
-area = { $area ->
   *[constituency] constituency
    [parish] parish
    [country] country
  }
-areas = { $area ->
   *[constituency] constituencies
    [parish] parishes
    [country] countries
  }
# Whether all have more signatures than that, or one has exactly as many
-passing = { $passing ->
   *[beyond] passed
    [exactly] reached
  }
# Whether it has fewer signatures than are needed, exactly as many or more
-reach = { $reach ->
   *[short] short of
    [exactly] just at
    [past] past
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
##
## $year is 2019, $month “March” (or, where months are chosen, 1 to 12), $day 18; $hour and $minute are 14 and 32; $date,
## $from and $until are dates: 18 March 2019. $count, $days, $weeks, $months and $years are how many; $number is a number,
## 14.8 where it is of per cent; $place is a place in a row: 263. $items are those of a list so far, “a, b”, $next one more of
## them and $last the last; $words are somebody’s own.

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
# 18 Mar, on an axis that says the year elsewhere
date-in-year = { $day } { $month }
date-month = { $month } { $year }
date-to-date = { DATE($from) } to { DATE($until) }
# 14:32, 24 November 2024, by the clocks of London
time-and-date = { $hour }:{ $minute }, { $date }
# 1st, 2nd, 263rd
place-in-row = { NUMBER($place, type: "ordinal") ->
    [one] { NUMBER($place) }st
    [two] { NUMBER($place) }nd
    [few] { NUMBER($place) }rd
   *[other] { NUMBER($place) }th
  }
# A small number in words, within a sentence: “three petitions”
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
# The same at the start of a sentence: “Five of the 45 events …”
number-at-start = { $number ->
    [0] No
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
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
# “a; b”, and the next where there are more
list-semicolon = { $items }; { $next }
# Somebody’s words
quote = “{ $words }”

## Who acts, where a petition stands, and kinds of answer
##
## $what is “an inquiry into Russian interference in UK politics”; $words are the petition’s own: “Hold an inquiry”.

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
##
## $petition is “The 2019 petition”, “This petition” or a name; $petitions are such, or how many there are: 3; $year is 2019;
## $count is how many signed: 14,846; $date a day: 18 March 2019; $threshold a number of signatures: 10,000; $share 148%;
## $all how many petitions there are: 3, and $in-words the same: “three”; $passing whether all that are named passed the
## threshold or one has just reached it; $outcome whether answers or debates are spoken of.

# What is said of a petition is a list with semicolons: how many signed, or where it stands; on its mark, which number was
# needed next, or passed; whether it was answered; whether it was debated. “The 2019 petition closed with 14,846 signatures; answered 18 March 2019; not debated.” Each of the
# messages up to progress-no-debate is one item of it, after the first in small letters.
# $petition is “The 2019 petition”, “This petition” or a name, here and below
progress-closed-with = { $petition } closed with { COUNT($count, "signature") }
progress-had = { $petition } had { COUNT($count, "signature") }
# $counted is “on 21 June 2026, while it was open”
progress-had-counted = { $petition } had { COUNT($count, "signature") } { $counted }
progress-was-rejected = { $petition } was rejected, and not put to signatures
# “short of the 100,000 for a debate”: $purpose is what so many signatures are needed for; $reach says whether it has so
# many: “short of”, “just at” or “past”
progress-threshold = { $purpose ->
   *[answer] { NOUN($reach, "reach") } the { NUMBER($threshold) } for an answer
    [referral] { NOUN($reach, "reach") } the { NUMBER($threshold) } for a referral
    [debate] { NOUN($reach, "reach") } the { NUMBER($threshold) } for a debate
  }
progress-closed = closed
progress-open = open
progress-state-unknown = state not recorded
progress-rejected = rejected, and not put to signatures
progress-answered = answered { DATE($date) }
progress-answered-published = answered, response published { DATE($date) }
progress-answered-unknown = answered, day not recorded
progress-no-answer = no answer recorded
progress-not-debated-decided = not debated, as decided { DATE($date) }
progress-not-debated-published = not debated, as decided, decision published { DATE($date) }
progress-not-debated-unknown = not debated, as decided, day not recorded
progress-not-debated = not debated
progress-debated = debated { DATE($date) }
progress-debated-unknown = debated, day not recorded
progress-no-debate = no debate recorded
# 148% of 10,000
progress-share = { SHARE($share) } of { NUMBER($threshold) }
# What the count is of, in a sentence of its own: $counted is “on the day of the debate; a later count was not found”
progress-counted = The count was taken { $counted }.
progress-noun = { NOUN($count, "signature") }
# A logarithmic scale has no 0: $start is 1,000, say
progress-off-scale = 0 is off this scale, from { NUMBER($start) }
# $what is “an inquiry into …”
progress-asks = Asks for { $what }
# $words are the petition’s own
progress-asks-in-words = Asks: “{ $words }”
progress-nothing = No petition is recorded in this story.
# What a petition is called in a sentence: by the year it opened, or where it is the only one; at the start and within
progress-of-year-first = The { $year } petition
progress-of-year = the { $year } petition
progress-this-first = This petition
progress-this = this petition
# Of many petitions ($petitions: 30), those with the most and the fewest signatures: $most is “Petition 239406” with $max,
# 50,000; $least another, with $min
progress-extremes = Of { NUMBER($petitions) } petitions the most signed is { $most } with { NUMBER($max) }, the least signed { $least } with { NUMBER($min) }.
# Which petitions passed a number of signatures: $threshold is 10,000. $all and $in-words are how many there are of them:
# “All three passed 10,000”. Forms: there are two or more.
progress-passed-all = { $all ->
    [2] Both { NOUN($passing, "passing") } { NUMBER($threshold) }.
   *[other] All { $in-words } { NOUN($passing, "passing") } { NUMBER($threshold) }.
  }
# The same, where each had the answer that so many signatures bring. Forms: there are two or more.
progress-passed-all-answered = { $all ->
    [2] Both { NOUN($passing, "passing") } { NUMBER($threshold) } and had a written answer.
   *[other] All { $in-words } { NOUN($passing, "passing") } { NUMBER($threshold) } and had a written answer.
  }
# Forms: there are two petitions or more.
progress-passed-none = { $all ->
    [2] Neither reached { NUMBER($threshold) }.
   *[other] None reached { NUMBER($threshold) }.
  }
progress-passed-one = Only { $petition } { NOUN($passing, "passing") } { NUMBER($threshold) }.
progress-passed-some = { LIST($petitions) } { NOUN($passing, "passing") } { NUMBER($threshold) }.
progress-passed-many = Of { NUMBER($all) } petitions { NUMBER($count) } { NOUN($passing, "passing") } { NUMBER($threshold) }.
# Whether petitions were answered, or debated. What was not found may have been all the same.
progress-none-had = { $outcome ->
   *[answer] No answer to them was found.
    [debate] No debate of them was found.
  }
# Forms: there are two petitions or more, $all and $in-words.
progress-all-had = { $all ->
    [2] { $outcome ->
       *[answer] Both had a written answer.
        [debate] Both were debated.
      }
   *[other] { $outcome ->
       *[answer] All { $in-words } had a written answer.
        [debate] All { $in-words } were debated.
      }
  }
# One of several petitions
progress-one-had = { $outcome ->
   *[answer] { $petition } had a written answer; no other answer was found.
    [debate] { $petition } was debated; no other debate was found.
  }
# $petitions are two or more: “The 2019 petition and the 2022 petition”
progress-some-had = { $outcome ->
   *[answer] { LIST($petitions) } had a written answer; no other answer was found.
    [debate] { LIST($petitions) } were debated; no other debate was found.
  }
# Of 30 petitions, 9: too many for their names
progress-many-had = { $outcome ->
   *[answer] Answers were found to { NUMBER($count) } of the { NUMBER($all) } petitions.
    [debate] Debates were found of { NUMBER($count) } of the { NUMBER($all) } petitions.
  }
progress-table = Petitions, their signatures and what became of them
progress-column-petition = Petition
progress-column-asks = Asks for
progress-column-state = State
progress-column-signatures = Signatures
progress-column-counted = What is counted
progress-column-shares = Share of each threshold
progress-column-reached = Thresholds reached
progress-column-opened = Opened
progress-column-closed = Closed
progress-column-deadline = Due to close
progress-column-answered = Answered
progress-column-by = Answered by
progress-column-debated = Debated
progress-column-where = Where
progress-final-count = final count
# When a threshold was reached: “10,000: 6 March 2019”; $when is “6 March 2019” or “day not recorded”
progress-reached = { NUMBER($threshold) }: { $when }
progress-not-reached = not reached
progress-response-published = response published { DATE($date) }

## Progress: pace
##
## $petition is “this petition” or “the 2019 petition”; $pace is “about 1,000 signatures a day”, of which $number is “1,000”;
## $threshold is the next number of signatures to be reached: 10,000; $day and $deadline are days: 30 November 2024; $more and
## $fewer are how many signatures more or fewer there are than $minutes (14) before.

pace-since-opened = Since it opened, { $petition } has gathered { $pace } up to that count.
pace-not-by = At that pace it would not reach { NUMBER($threshold) } by { DATE($deadline) }, the day it is due to close. That is arithmetic, not a forecast.
pace-on = At that pace it would reach { NUMBER($threshold) } on { DATE($day) }. That is arithmetic, not a forecast.
pace-fell = The count fell by { NUMBER($fewer) } in the { COUNT($minutes, "minute") } before that count.
pace-lately = { COUNT($more, "signature") } came in the { COUNT($minutes, "minute") } before that count: { $pace }.
pace-a-day = about { $number } signatures a day

## Timeline: what happened and who acted
##
## $actor is “Government”, $title what happened: “Government responds to petition 239406”; $dates are “18 March 2019”, or the
## first and the last of several: “21 July 2020 to 22 July 2020”; $from and $until are dates, too. $count is how many events,
## $all how many in all, $more how many of them are not named. $month is a month: July 2020; $months how many months: 2.

timeline-nothing = No events are recorded.
# An event: “18 March 2019, Government: Government responds to petition 239406”
timeline-label = { $dates }, { $actor }: { $title }
# One of several events that are drawn as one: “Committee: Russia report published”
timeline-one-of-group = { $actor }: { $title }
# $dates is “21 July 2020 to 22 July 2020”; $events are such parts, with semicolons between them
timeline-group = { COUNT($count, "event") }, { $dates }, { $events }
# The same, where only some of the $events are named
timeline-group-more = { COUNT($count, "event") }, { $dates }, { $events }; and { NUMBER($more) } more
# Over an event’s title: “18 Mar 2019 · Government”, and over those of several: “5 events · Jul 2020”
timeline-heading = { $dates } · { $actor }
timeline-heading-group = { COUNT($count, "event") } · { $dates }
timeline-short-dates = { SHORTDATE($from) }–{ SHORTDATE($until) }
# The key: what a dot, an outlined bar, a filled bar and a disc mean
timeline-key-day = on a day
timeline-key-within = some time within
timeline-key-lasted = lasted
timeline-key-several = several events
timeline-nothing-between = No events between { DATE($from) } and { DATE($until) } for these actors
# How many events lie beyond an end of the drawing; the arrow points there
timeline-earlier-left = ← { NUMBER($count) } earlier
timeline-later-right = { NUMBER($count) } later →
timeline-earlier-above = ↑ { NUMBER($count) } earlier
timeline-later-below = ↓ { NUMBER($count) } later
timeline-count = { COUNT($count, "event") }, { $dates }.
# “Five of the 45 events fall on 21 and 22 July 2020.” $some is “Five”; $first is “21”, or “30 June 2020” where the month
# of the last day is another; $last is the last day, $days how many days they are. Forms: there are three days at most.
timeline-busiest-days = { $some } of the { COUNT($all, "event") } fall { $days ->
    [1] on { DATE($last) }
    [2] on { $first } and { DATE($last) }
   *[other] in three days, from { $first } to { DATE($last) }
  }.
# The longest time without an event: “between 2023 and July 2025”
timeline-silence = Little is told between { DATE($from) } and { DATE($until) }.
timeline-busiest-month = { DATE($month) } has most: { COUNT($count, "event") }.
timeline-busiest-months = { NUMBER($months) } months have most: { COUNT($count, "event") } each.
timeline-table = What happened, in order of time
timeline-column-date = Date
timeline-column-until = Until
timeline-column-actor = Who acted
timeline-column-title = What happened
timeline-column-detail = Detail

## Findings: what a report found, and what was answered
##
## $section is a section of the report: “Disinformation and Influence”, $sections several of them in quotation marks; $title a
## finding: “No assessment of the referendum”; $reply how it was answered. $all is how many findings, or sections, there are:
## 10, and $without how many of them have no reply, or no finding: 3.

findings-nothing = No finding is recorded here.
# In the place of a finding, in a section of the report that has none
findings-none-in-section = no finding recorded here
# A finding, the section of the report it stands in, and the kind of the reply
findings-label = { $section }: { $title }; { $reply ->
    [accepted] accepted
    [partly-accepted] partly accepted
    [answered-otherwise] answered otherwise
    [rejected] rejected
   *[not-recorded] not recorded
  }
# The only finding of a story
findings-one = One finding is recorded here, in “{ $section }”: { $reply ->
    [accepted] it was accepted
    [partly-accepted] it was partly accepted
    [answered-otherwise] it was answered otherwise
    [rejected] it was rejected
   *[not-recorded] we found no words of the reply
  }.
# Points are what the report found: “On 3 of 10 points …”
findings-without-reply = On { NUMBER($without) } of { COUNT($all, "point") } we found no words of the reply.
findings-none-with-reply = On none of the { COUNT($all, "point") } did we find words of the reply.
findings-all-with-reply = On each of the { COUNT($all, "point") } we found words of the reply.
findings-sections-without = No finding is recorded here for { LIST($sections) }.
# Where too many sections have none for their names to stand here
findings-sections-without-many = No finding is recorded here for { NUMBER($without) } of the report’s { COUNT($all, "section") }.
findings-judgement = The kinds of answer are the editor’s judgement.
findings-table = What was found, what was answered and what came since
findings-column-section = Section
findings-column-title = Finding
findings-column-said = What was said
findings-column-place = Where in the report
findings-column-kind = Kind of answer
findings-column-answer = Answer
findings-column-since = Since

## What is not a petition
##
## $what is what it is instead: “it is a list of 2 petitions: …”. $count is how many, $line the number of a line: 12; $number
## is a petition’s: 583881, $words its own; $fields are names of fields as they stand in the file: “title”.

# $what is what it is instead, such as “it is empty”; so are the messages below these two
official-refused = { $what }; expected a petition’s JSON, as its page has at the address with .json at the end
official-refused-list = { $what }; expected one petition; open one of them
refused-too-large = it has more than 5 MB, far more than any petition
refused-empty = it is empty
refused-not-text = it is not text in the encoding UTF-8
refused-web-page = it is a web page (HTML), not JSON
refused-cut-off = it is cut off: the JSON ends before it is complete
refused-not-json = it cannot be read as JSON from line { $line } on
refused-empty-list = it is a list without any petition in it
# Each of $petitions is such as “583881 “Hold an inquiry””, and the last may be “2 more”
refused-list = it is a list of { COUNT($count, "petition") }: { LIST($petitions) }
refused-list-item = { $number } “{ $words }”
refused-story = it is a story of Petition Explainer
refused-other-list = it is JSON, a list of something other than petitions
refused-bare = it is JSON, but a bare value
refused-count = it is the count of a petition, without the petition
refused-no-field = it is JSON, an object without any field
refused-fields = { $count ->
    [one] it is other JSON, with the field { LIST($fields) }
   *[other] it is other JSON, with the fields { LIST($fields) }
  }

## Stories made of official petitions: names
##
## $number is a petition’s number, 700143, and may begin with letters: “PE1234”; $count is how many.

# A petition at the start of a sentence, and inside one. $number may begin with letters: “PE1234”
petition-uk = Petition { $number }
petition-uk-inside = petition { $number }
petition-senedd = Senedd petition { $number }
petition-scotland = Scottish petition { $number }
petition-jersey = Jersey petition { $number }
# In the place of a petition’s number
petition-number-not-recorded = (number not recorded)
parliament-uk = the UK Parliament
parliament-senedd = the Senedd
parliament-scotland = the Scottish Parliament
parliament-jersey = the States Assembly of Jersey
# Where it was debated
chamber-uk = Parliament (which chamber is not recorded)
chamber-jersey = the States Assembly
government-uk = UK Government
government-senedd = Welsh Government
government-scotland = Scottish Government
government-jersey = Ministers of Jersey
publisher-uk = UK Government and Parliament petitions
publisher-senedd = Senedd petitions
publisher-scotland = Scottish Parliament petitions
publisher-jersey = States Assembly of Jersey petitions
# What a number of signatures brings, as in “10,000: a Government response”
brings-ministers-response = a response from Ministers
brings-response = a Government response
brings-referral = referral to the Petitions Committee
brings-debate = a debate is considered
link-video = video
link-transcript = transcript
link-briefing = research briefing
link-engagement = public engagement
link-summary = summary
# The end of a list that is too long
official-more = { NUMBER($count) } more
# In the place of a count: “closed on 11 August 2019 with a number of signatures that is not recorded”
official-count-not-recorded = a number of signatures that is not recorded
# In the place of what it asks for: “asks for something that is not recorded”
official-asks-not-recorded = something that is not recorded
official-completed = completed

## Stories made of official petitions: when the data were taken
##
## $at is a moment: 20:02, 24 November 2024; $day a day: 24 November 2024; $when is one of the messages that begin with
## official-when: “on 24 November 2024”; $publishers are “UK Government and Parliament petitions”.

# These stand in other sentences as $when: “was open on 24 November 2024”
official-when-day = on { DATE($day) }
official-when-moment = at { MOMENT($at) }
official-when-service = at { MOMENT($at) }, by the service’s clock
official-when-device = at { MOMENT($at) }, by this device’s clock
official-when-changed = when its data were last changed, at { MOMENT($at) }
official-when-unknown = on a day not recorded
official-data = official data taken { $when }
official-data-changed = official data as last changed by its service at { MOMENT($at) }
# How a count is dated: “24,846 signatures at 20:02, 24 November 2024, while it was open”
official-count-open = { $when }, while it was open
official-count-rejected = by the service before it was rejected
official-count-none = as 0 here, since the data record no number
official-licence = Open Government Licence v3.0
official-licence-some = Open Government Licence v3.0 for those of the UK Parliament; for the others no licence is recorded
official-licence-none = licence not recorded
# $publishers is “Senedd petitions and Scottish Parliament petitions”, or what follows
official-notice = Made from the official petition data ({ $publishers }) as they stood { $when }. This page adds nothing to them but arithmetic and what it calls its own words, and is not an official site. “Not recorded” means only that the data do not say.
official-notice-changed = Made from the official petition data ({ $publishers }) as they stood when last changed by their service, at { MOMENT($at) }. This page adds nothing to them but arithmetic and what it calls its own words, and is not an official site. “Not recorded” means only that the data do not say.
official-no-publisher = none

## Stories made of official petitions: the beginning
##
## $petition is “Petition 239406” at the start of a sentence, “petition 239406” within; $words are its own: “Hold an inquiry”;
## $parliament is “the UK Parliament”, $government “UK Government”; $day is a day: 11 August 2019; $count is “14,846
## signatures”, or in the title how many petitions; $when is “on 24 November 2024”; $data are “official data taken on 24
## November 2024”; $publisher is “UK Government and Parliament petitions”.

official-title-none = No petition
official-title-asks = Petitioners ask: “{ $words }”
official-title-asked = Petitioners asked: “{ $words }”
# $number is “Three”
official-title-several = { $number } { NOUN($count, "petition") }, and what became of them
official-no-petition = No petition was given.
# Each of $petitions is as in the next message, or the petition alone; between them stand semicolons. It gets its full
# stop where the last one’s words bring none.
official-about = This page tells of { $petitions }
official-about-one = { $petition }, “{ $words }”
# $count is “14,846 signatures”, $when “on 24 November 2024”
official-rejected = { $petition } to { $parliament } was rejected.
official-rejected-on = { $petition } to { $parliament } was rejected on { DATE($day) }.
official-open = { $petition } to { $parliament } was open { $when }, with { $count }.
official-closed = { $petition } to { $parliament } is closed, with { $count }.
official-closed-on = { $petition } to { $parliament } closed on { DATE($day) } with { $count }.
# $state is the service’s word: “under consideration”
official-stood = { $petition } to { $parliament } stood as “{ $state }” { $when }, with { $count }.
official-had = { $petition } to { $parliament } had { $count } { $when }.
official-responded = The { $government } responded on { DATE($day) }.
official-response-published = A response of the { $government } was published on { DATE($day) }.
official-response-undated = The { $government } responded, on a day that is not recorded.
official-debated = It was debated.
official-debated-on = It was debated on { DATE($day) }.
official-not-debated = It was decided not to debate it; the decision was published on { DATE($day) }.
official-debate-to-come = A debate was scheduled for { DATE($day) }.
# Titles of sources; $data is “official data taken on 24 November 2024”
official-source = { $petition }: “{ $words }”, { $data }
official-source-without-words = { $petition }, { $data }
# $what is “video”
official-source-debate = Debate of { $petition }: { $what }
official-linked-by = Linked by { $publisher }

## Stories made of official petitions: figures
##
## $petition is “petition 239406”, $petitions that or “two petitions”; $number is “two”, of which $count is the number; before
## “on petition 239406” $count is “14,846 signatures”. $date is when they were counted: “on 24 November 2024”; $edition is the
## day up to which the page is true: 24 November 2026; $thresholds are “10,000” and “100,000”.

# “two petitions”
official-whose-several = { $number } { NOUN($count, "petition") }
official-progress-one = { $count } on { $petition }
official-progress-several = How far { $petitions } got
official-progress-measure = Signatures, { $date }
official-progress-measure-against = Signatures against the { $count ->
    [one] threshold
   *[other] thresholds
  } of { LIST($thresholds) }, { $date }
official-progress-measure-each = Signatures against the thresholds of each, { $date }
official-growth = How signatures grew on { $petitions }
official-growth-measure = Signatures over time, as they were read, up to { DATE($edition) }
official-timeline = What happened to { $petitions }
official-timeline-measure = Dated milestones in the official data, up to { DATE($edition) }
official-answers = How long each step took
official-answers-measure = Days between dated milestones of { $petitions }
official-map = Where { $petition } was signed
official-map-measure = Signatures by constituency, { $date }
official-map-measure-parishes = Signatures by parish, { $date }
official-countries = Countries in which { $petition } was signed
official-countries-measure = Signatures by country, { $date }

## Stories made of official petitions: passages
##
## $petition is “petition 239406”; $words are somebody’s own; $code is the service’s word: “duplicate”.

official-heading-rejected = Why { $petition } was rejected
official-heading-details = More of what { $petition } says
official-heading-note = A note of the Petitions Committee on { $petition }
# These and what follows get their full stop where the words bring none.
official-petitioners-wrote = The petitioners wrote: “{ $words }”
official-committee-wrote = The Committee wrote: “{ $words }”
official-service-wrote = The service wrote: “{ $words }”
official-reason-not-recorded = The data do not record why it was rejected.
# $code is the service’s word, such as “duplicate”; $reason is one of the next messages
official-reason = Reason recorded: “{ $code }”, in this page’s own words: { $reason }.
official-reason-unknown = Reason recorded: “{ $code }”, as the service calls it.
official-reason-none = Reason recorded: none by name.
reason-duplicate = there was a petition on the same matter already
reason-irrelevant = it was about something that the Government or Parliament is not responsible for
reason-no-action = it was not clear what the Government or Parliament was asked to do
reason-already-happening = what it asked for was happening already
reason-honours = it was about honours or appointments
reason-fake-name = it was started under a name that was not real
reason-foi = it asked for what a freedom of information request is for
reason-personal = it was about a personal matter
reason-local = it was about a local matter
reason-joke = it was a joke, an advertisement or nonsense
reason-operational = it was about a decision that is somebody else’s to take
reason-no-reply = its petitioner did not reply

## Stories made of official petitions: what a petition’s entry says
##
## $day is a day: 18 March 2019; $government is “UK Government”, $departments are “Cabinet Office”; $words are somebody’s own;
## $subject is what a debate was about: “Russian interference in UK politics”, and $business are several of those, $count how
## many.

# A threshold’s day that cannot be right
official-reached-early = recorded as { DATE($day) }, before what must come first
official-by-departments = { $government } ({ LIST($departments) })
official-by-no-department = { $government } (department not recorded)
official-response-summary = The summary of the response: “{ $words }”
official-response-words = The response: “{ $words }”
official-response-not-recorded = What the response said is not recorded.
official-business-on = “{ $subject }” ({ DATE($day) })
official-business-undated = “{ $subject }” (day not recorded)
official-related = Its page lists as other parliamentary business { LIST($business) }. { $count ->
    [one] It was not a debate of it.
   *[other] None of these was a debate of it.
  }

## Stories made of official petitions: events
##
## $petition is “Petition 239406” at the start of a title, “petition 239406” within; $signatures is a number of them: 10,000;
## $government is “UK Government”; $day is a day: 18 March 2019; $brings is “a Government response”; $subject is what other
## business was about: “Russian interference in UK politics”; $words are the petition’s own.

# Titles of events; $petition begins a sentence in some of them and stands inside it in others
official-opens = { $petition } opens
official-is-rejected = { $petition } rejected
official-reaches = { $petition } reaches { COUNT($signatures, "signature") }
official-is-referred = { $petition } referred to the Petitions Committee
official-is-considered = { $petition } comes under consideration
official-responds = { $government } responds to { $petition }
# Of a body whose name is a plural: “Ministers of Jersey respond to …”
official-respond = { $government } respond to { $petition }
official-response-is-published = Response of the { $government } to { $petition } published
official-debate-scheduled = Debate of { $petition } scheduled for { DATE($day) }
official-is-debated = { $petition } is debated
official-decision-published = Decision not to debate { $petition } published
official-outcome-published = Outcome on a debate of { $petition } published
official-debate-day = Day set for a debate of { $petition }
official-closes = { $petition } closes
official-closes-with = { $petition } closes with { COUNT($signatures, "signature") }
official-is-completed = { $petition }: the Committee is done with it
official-business = Related business: { $subject }
# What is said with them
official-it-asked = It asked: “{ $words }”
official-at-this-number = At this number: { $brings }.
official-published-later = The service published it on { DATE($day) }.
official-response-day-unknown = The data do not record the day of the response itself.
official-debate-unclear = The data do not say whether it was debated.
official-debate-not-said = The data do not say that it was held.
official-business-no-debate = The service lists it as other business. It was not a debate of { $petition }.
# Spans of time: what is measured …
official-span-to-number = { $petition }: from opening to { COUNT($signatures, "signature") }
official-span-to-response = { $petition }: from opening to the response
official-span-to-published = { $petition }: from opening to the publication of the response
official-span-to-debate = { $petition }: from opening to the debate
official-span-number-to-response = { $petition }: from { COUNT($signatures, "signature") } to the response
official-span-number-to-published = { $petition }: from { COUNT($signatures, "signature") } to the publication of the response
official-span-number-to-referral = { $petition }: from { COUNT($signatures, "signature") } to the referral
official-span-number-to-debate = { $petition }: from { COUNT($signatures, "signature") } to the debate
official-span-number-to-decision = { $petition }: from { COUNT($signatures, "signature") } to the publication of the decision
# … and how it ended
official-outcome-number = It reached the number.
official-outcome-answered = It was answered.
official-outcome-published-response = The response was published.
official-outcome-referred = It was referred.
official-outcome-debated = It was debated.
official-outcome-not-debated = It was decided not to debate it.

## Figures: what several say
##
## $threshold is a number of signatures: 10,000; $brings is what reaching it brings: “a Government response”, and $one and
## $other are such. $area is what signatures are counted by; $left is how many of the $whole (14,846) have no place, $sum how
## many all places have, and $more how many are too many, or not shown. $count is how many signed in a place: 22, and $share
## their part of all: 0.15%. $place is “Aldershot”, $said what is said of it: “22 signatures, 0.15% of all, 15th of 650”.

# In a table or a legend: the page has no record of it
not-recorded = not recorded
# Rows that are not drawn
more-in-table = and { NUMBER($more) } more in the table
# 10,000: a Government response
threshold-brings = { NUMBER($threshold) }: { $brings }
# What reaching a threshold brings, by petition
threshold-or = { $one }, or { $other }
places-not-assigned = Not assigned to a { NOUN($area, "area") }: { NUMBER($left) } of the { NUMBER($whole) }.
places-too-many = The counts of each { NOUN($area, "area") } come to { NUMBER($sum) }, which is { NUMBER($more) } more than the { NUMBER($whole) } of the petition.
places-share = { COUNT($count, "signature") }, { SHARE($share) } of all
# A place and what is said of it
places-label = { $place }, { $said }
places-column-signatures = Signatures
places-column-share = Share of all

## Growth: signatures over time
##
## $petition is “Petition 239406”; $count is how many signed: 14,846, or how many counts there are: 34, of which $first and
## $last are the first and the last: 8 and 14,030. $date, $from and $until are days: 18 March 2019; $days is how many days
## after the opening that was: 35, if that day is known, which $opening says. $by is “Cabinet Office”, $place “Westminster
## Hall”, $threshold a number of signatures: 10,000.

# Petition 239406: 34 readings, from 12 February 2019 (8 signatures) to 30 March 2019 (14,030 signatures).
growth-readings = { $petition }: { COUNT($count, "reading") }, from { DATE($from) } ({ COUNT($first, "signature") }) to { DATE($until) } ({ COUNT($last, "signature") }).
# What is marked on a curve, as one item of a list, after its date: “18 March 2019, answered by Cabinet Office”
growth-opened = opened
# $threshold is 10,000
growth-reached = { NUMBER($threshold) } signatures reached
# $by is “Cabinet Office”, here and below
growth-answered = answered by { $by }
growth-published = answered by { $by }, as published
# $place is “Westminster Hall”
growth-debated = debated in { $place }
growth-count = { COUNT($count, "signature") }
growth-count-closing = { COUNT($count, "signature") } at closing
# One of those, where there are several petitions: $what is “answered by Cabinet Office”, $petition its name
growth-of-whom = { $what } ({ $petition })
# $what is one of those: “18 March 2019, 12,671 signatures”
growth-label = { DATE($date) }, { $what }
# The same in sentences. $petition is “The 2019 petition”, “This petition” or a name, here and below; $date its day; $days how
# long after the opening that was, where the day of opening is $known
growth-says-opened = { $petition } opened on { DATE($date) }.
# $threshold is 10,000
growth-says-reached = { $opening ->
   *[known] { $petition } reached { COUNT($threshold, "signature") } on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } reached { COUNT($threshold, "signature") } on { DATE($date) }.
  }
# $by is “Cabinet Office”
growth-says-answered = { $opening ->
   *[known] { $petition } was answered by { $by } on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } was answered by { $by } on { DATE($date) }.
  }
growth-says-published = { $opening ->
   *[known] { $petition } was answered by { $by }; the answer was published on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } was answered by { $by }; the answer was published on { DATE($date) }.
  }
# $place is “Westminster Hall”
growth-says-debated = { $opening ->
   *[known] { $petition } was debated in { $place } on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } was debated in { $place } on { DATE($date) }.
  }
growth-says-count = { $opening ->
   *[known] { $petition } had { COUNT($count, "signature") } on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } had { COUNT($count, "signature") } on { DATE($date) }.
  }
growth-says-closed = { $opening ->
   *[known] { $petition } closed with { COUNT($count, "signature") } on { DATE($date) }, { COUNT($days, "day") } after it opened.
    [unknown] { $petition } closed with { COUNT($count, "signature") } on { DATE($date) }.
  }
growth-reading-of = A reading of { $petition }
growth-unread = No counts were found from { DATE($from) } to { DATE($until) }.
growth-unread-of = No counts of { $petition } were found from { DATE($from) } to { DATE($until) }.
growth-undated = { $petition }, last count: { COUNT($count, "signature") } on a day that is not recorded.
# $counted is “on 21 June 2026, while it was open”
growth-undated-counted = { $petition }, last count: { COUNT($count, "signature") } { $counted }.
growth-no-petition = No petition is recorded in this story.
# Of petitions without counts over time: $others of several, in words $in-words; 0 where that is all that there are
growth-without = { $others ->
    [0] No counts over time were found.
    [one] No counts over time were found for the other petition.
   *[other] No counts over time were found for the other { $in-words }.
  }
growth-left-out = The readings of { NUMBER($count) } more { NOUN($count, "petition") } are in the table.
# Over the plot
growth-title = { $petition }, opened { DATE($date) }
growth-title-several = Signatures, by days since opening
# $threshold is “100,000: a debate is considered”: too far up to be drawn
growth-beyond = ↑ { $threshold }
# One more: $before is what the message above says
growth-beyond-more = { $before }; { $threshold }
growth-log = Each line is ten times the one under it
growth-table = Signatures over time, and what happened on the way
growth-column-petition = Petition
growth-column-date = Date
growth-column-signatures = Signatures
growth-column-what = What
growth-column-taken = Taken at, in UTC
growth-reading = reading
growth-no-readings = no readings recorded

## Answers: how long each took
##
## $title is what was measured: “Petition 239406: from 10,000 signatures to the response”, $titles are several of those; $days
## is how many days it took: 12, $length the same with more words: “1,491 days, about 4 years and 1 month”, $span “about 4 years
## and 1 month” alone, $dates “6 March 2019 to 18 March 2019”. $count is how many there are: 3, $extreme which of them;
## $outcome is how it ended: “It was answered.” $thresholds are “10,000” and “100,000”, and $in-words is $days as “three”.

answers-nothing = No span of time between two events is recorded here.
# A number of days, and the same in larger units: 1,491 days, about 4 years and 1 month
answers-length = { COUNT($days, "day") }, { SPAN($span) }
# $length is “12 days”; $dates is “6 March 2019 to 18 March 2019”
answers-one = One span of time is measured here. It is “{ $title }”: { $length } ({ $dates }).
answers-count = { $count ->
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
   *[other] { NUMBER($count) }
  } spans of time are measured here, each between two dated events.
answers-each = Each lasted { COUNT($days, "day") }.
# A petition that passed two thresholds in one time: “both 10,000 and 100,000 within three days”
answers-passed-both = It passed both { LIST($thresholds) } { $days ->
    [0] on the day it opened
    [one] by the day after it opened
   *[other] within { $in-words } days
  }.
answers-extreme = The { $extreme ->
   *[longest] longest
    [shortest] shortest
  } is “{ $title }”: { $length } ({ $dates }).
answers-extreme-few = The { $extreme ->
   *[longest] longest
    [shortest] shortest
  } are { LIST($titles) }: { COUNT($days, "day") } each.
answers-extreme-many = The { $extreme ->
   *[longest] longest
    [shortest] shortest
  } are { $count } of { COUNT($days, "day") } each.
# $title may have a colon of its own: “The report: from publication to the answer”
answers-label = { $title }, { $length }
# $outcome is one or more whole sentences
answers-detail = { $dates }. { $outcome }
# $span is “About 4 years and 1 month”
answers-outcome = { $span }. { $outcome }
answers-table = How long each answer took
answers-column-measured = What was measured
answers-column-from = From
answers-column-to = To
answers-column-days = Days
answers-column-words = In words
answers-column-outcome = Outcome

## Countries
##
## $country is “France”; $count is how many signed there: 233, $in-100 how many in 100 of all: 95, and $share their part of all:
## 1.6%; $whole is how many signed in all: 14,846. $countries is how many countries there are: 56, $sum how many signed in them:
## 721; $named are the first of them: “France (233)”. $group says whether one country was named before.

countries-nothing = No signatures by country are recorded in this story.
# The United Kingdom after “from”
countries-uk = the UK
# Nearly all signatures, 95 in 100, came from the UK.
countries-nearly-all = Nearly all signatures, { NUMBER($in-100) } in 100, came from { $country }.
countries-most = Most signatures, { NUMBER($in-100) } in 100, came from { $country }.
countries-first = The largest part of the signatures, { SHARE($share) }, came from { $country }.
countries-all = All signatures came from { $country }.
# France (233)
countries-with = { $country } ({ NUMBER($count) })
# $group: others, where one country was named before. Forms: $unnamed is how many are not named here.
countries-others = { $group ->
   *[all] Countries
    [others] Other countries
  }: { NUMBER($countries) } with { COUNT($sum, "signature") } { $unnamed ->
    [0] together:
   *[other] together; the most from
  } { LIST($named) }.
# In the place of the last, where there is only one country to speak of
countries-one = { $group ->
   *[all] Signatures are recorded from one country, { $country }: { NUMBER($count) }.
    [others] Signatures are recorded from one other country, { $country }: { NUMBER($count) }.
  }
countries-share = { SHARE($share) } of all { NUMBER($whole) }
countries-scale = All others, on a scale of their own
# Countries that are not drawn
countries-rest = { NUMBER($countries) } others: { NUMBER($sum) }
countries-table = Signatures by country
countries-column-country = Country

## Map: signatures by constituency or parish
##
## $area is what signatures are counted by, and $areas how many of those: “650 constituencies”; $place is one: “Aldershot”;
## $count is how many signed there: 22, and $share their part of all: 0.15%; $said is both: “22 signatures, 0.15% of all”.
## $rank is its place in the row: 15, of $all: 650. $petition is “Petition 239406”, $nation “England”. $steps is how many colours
## there are: “five”, $ranges their numbers: “1 to 9”, of which $min and $max are 1 and 9, and $zeros how many places have none.
## $portion is how many of the places are meant, $instead what the chart shows.

map-nothing = No signatures by constituency are recorded in this story.
map-areas = { $area ->
   *[constituency] { COUNT($count, "constituency") }
    [parish] { COUNT($count, "parish") }
    [country] { COUNT($count, "country") }
  }
map-one = { $petition }: signatures are recorded in one { NOUN($area, "area") }, { $place }, { NUMBER($count) } ({ SHARE($share) } of all).
# Half the constituencies had 18 signatures or fewer.
# Forms: there may be none, or two and more.
map-half = { $portion ->
   *[half] Half the
    [more-than-half] More than half of the
  } { NOUN($area, "areas") } had { $count ->
    [0] no signatures
   *[other] { COUNT($count, "signature") } or fewer
  }.
map-all = All { $areas } had { COUNT($count, "signature") }.
# The colours: “1 to 9, 10 to 15 and 16 to 100”. Forms: whether some have no signature.
map-steps = { $zeros ->
    [0] In { $steps } steps of about as many { NOUN($area, "areas") } each: { LIST($ranges) }.
   *[other] In { $steps } steps of about as many { NOUN($area, "areas") } each: { LIST($ranges) }; those with 0 stand apart.
  }
map-range = { $min } to { $max }
map-gaps = Not recorded, though on the map: { $areas }.
# 15th of 650
map-rank = { ORDINAL($rank) } of { NUMBER($all) }
map-rank-joint = joint { ORDINAL($rank) } of { NUMBER($all) }
# $said is “22 signatures, 0.15% of all”; $rank is “15th of 650”
map-said = { $said }, { $rank }
map-nation = { $nation }, { $said }, in { $areas }
map-nation-row = { $nation } ({ $areas })
map-england = England
map-scotland = Scotland
map-wales = Wales
map-northern-ireland = Northern Ireland
# Why there is no map. $boundaries: whose constituencies they are, or of which year’s elections, where that is known;
# $year is “2010”, $area the word for other places.
map-none = { $boundaries ->
   *[unknown] There is no map of these { NOUN($area, "areas") } here.
    [of-year] There is no map of the constituencies of { $year } here.
    [senedd] There is no map of the Senedd’s constituencies here.
    [scotland] There is no map of the Scottish Parliament’s constituencies here.
    [jersey] There is no map of Jersey’s parishes here.
  }
# There is a map, but of other places. $areas is “650 constituencies”, $known how many of them are on it.
map-other = The map here is of other boundaries: it has only { NUMBER($known) } of the { $areas }.
# Said after one of those two.
map-instead = { $instead ->
   *[nations] The chart shows the nations instead; the table has every { NOUN($area, "area") }.
    [places] The chart shows the places with the most signatures instead; the table has every { NOUN($area, "area") }.
  }
# $source is a repository, $file the name of a file
map-remedy = Whoever publishes this page can mend that: the HexJSON file of { $source } on GitHub goes beside the page, as maps/{ $file }.
map-by = Signatures by { NOUN($area, "area") }
map-shares = Share of all signatures
map-column-constituency = Constituency
map-column-parish = Parish
map-column-rank = Rank
map-column-code = Code
map-column-kind = Kind
map-kind-area = { NOUN($area, "area") }
map-kind-nation = nation

## A story or a petition that cannot be shown
##
## $petition is “petition 700143” or “Scottish petition PE1234”; $status is the number that a server answered with: 500.

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
##
## $title is the story’s title, $figure a figure’s: “What each petition reached”; $edition is “24 November 2026”, $link an
## address.

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
##
## $title is the story’s, $headline and $subtitle a figure’s, and $summary what it says in sentences. $edition is the day up to
## which the page is true: 24 November 2026; $publishers are “UK Government and Parliament petitions”. $petition is “Petition
## 239406”, $signatures how many signed, or have to: 10,000, $count the same in figures; $brings is “a Government response”.

card-edition = Edition of { DATE($edition) }
card-edition-and-sources = Edition of { DATE($edition) }. Source: { LIST($publishers) }
# The last of a list of publishers: $in-words is the number $count, “three”.
card-others = { $count ->
    [one] { $in-words } other
   *[other] { $in-words } others
  }
# $count is the number $signatures, which stands out from the words around it: “14,846 signatures · Petition 239406”
card-petition = { $count } { NOUN($signatures, "signature") } · { $petition }
# $counted says when: “on the day of the debate”
card-petition-counted = { $count } { NOUN($signatures, "signature") } { $counted } · { $petition }
# What a number of signatures brings: “10,000: a Government response”
card-threshold = { NUMBER($signatures) }: { $brings }
card-description = { $title }. { $headline }
dataset-description = { $subtitle }. { $summary }

## The page around the figures
##
## $by is who answered: “Cabinet Office”; $date is a day: 18 March 2019, $edition the day up to which the page is true: 24
## November 2026. $title is that of the story, or of a source: “Russia report”, $publisher whose it is: “Intelligence and
## Security Committee”; $licence is “Open Government Licence v3.0”; $words are the petition’s own.

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
##
## $count is how many; $column is the heading of a table’s column: “Signatures”.

figure-skip = Skip the chart, to its table
# For screen readers: the list of what every mark of the chart says.
figure-values = Values in the chart
figure-sources = Sources of this figure: { NUMBER($count) }
figure-failed = This chart could not be drawn. The sentences and the table below say the same.
# What keys do on a chart; one of three, and more sentences may follow.
help-rows = The four arrow keys go from row to row; Home and End to the first and the last.
help-places = The four arrow keys go to the next place that way; Home and End to the first and the last.
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
##
## $actor is “Courts”, $kind “Rejected”; $count is how many: findings, places or signatures; $place is “Aldershot”, $share the
## part of all that signed there: “0.15%”.

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
find-said = { $place }: { COUNT($count, "signature") }, { SHARE($share) } of all, { $rank }
find-said-unranked = { $place }: { COUNT($count, "signature") }, { SHARE($share) } of all
# $count is “not recorded”
find-said-uncounted = { $place }: { $count }

## What is said to those who use a chart by its keys
##
## $mark is what a mark says: “Aldershot, 22 signatures, 0.15% of all, 15th of 650”; $place is its place among all: 3, $count
## how many there are, or how many signed; $petition is “Petition 239406”.

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
