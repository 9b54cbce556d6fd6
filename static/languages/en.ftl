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
