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
# 18 Mar, on an axis that says the year elsewhere
date-in-year = { $day } { $month }
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

## Timeline: what happened and who acted

timeline-nothing = No events are recorded.
# An event: “18 March 2019, Government: Government responds to petition 239406”
timeline-label = { $dates }, { $actor }: { $title }
# One of several events that are drawn as one: “Committee: Russia report published”
timeline-one-of-group = { $actor }: { $title }
# $dates is “21 July 2020 to 22 July 2020”; $events are such parts, with semicolons between them
timeline-group = { COUNT($count, "event") }, { $dates }, { $events }
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
# of the last day is another. There are three days at most.
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

findings-nothing = No finding is recorded here.
# In the place of a finding, in a section of the report that has none
findings-none-in-section = no finding recorded here
# In a table’s cell
findings-gap = not recorded here
# A finding, the section of the report it stands in, and the kind of its answer, by its number
findings-label = { $section }: { $title }; { $kind ->
    [0] accepted
    [1] partly accepted
    [2] answered otherwise
    [3] rejected
   *[other] not recorded
  }
# The only finding of a story; the kind of its answer is by its number, as above
findings-one = One finding is recorded here, in “{ $section }”: { $kind ->
    [0] one was accepted
    [1] one was partly accepted
    [2] one was answered otherwise
    [3] one was rejected
   *[other] for one no answer is recorded here
  }.
# Points are what the report found: “On 3 of 10 points …”
findings-without-reply = On { NUMBER($without) } of { COUNT($all, "point") } we found no words of the reply.
findings-none-with-reply = On none of the { COUNT($all, "point") } did we find words of the reply.
findings-all-with-reply = On each of the { COUNT($all, "point") } we found words of the reply.
findings-sections-without = No finding is recorded here for { LIST($sections) }.
# Where too many sections have none for their names to stand here
findings-sections-without-many = No finding is recorded here for { NUMBER($without) } of its { COUNT($all, "section") }.
findings-judgement = The kinds of answer are the editor’s judgement.
findings-table = What was found, what was answered and what came since
findings-column-section = Section
findings-column-title = Finding
findings-column-said = What was said
findings-column-place = Where in the report
findings-column-kind = Kind of answer
findings-column-answer = Answer
findings-column-since = Since
