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
# Not counted, but chosen by a number: what signatures are counted by
-area = { $n ->
    [1] parish
    [2] country
   *[other] constituency
  }
-areas = { $n ->
    [1] parishes
   *[other] constituencies
  }
# Not counted, but chosen by a number: how many of those who are named have exactly that many signatures
-passing = { $n ->
    [0] passed
   *[other] reached
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
# What became of a petition, after where it stands
progress-outcome = { $answered }; { $debated }
progress-outcome-debated = { $debated }; { $answered }
# $state is “closed”; $outcome is “answered 18 March 2019; not debated”
progress-standing = { $state }; { $outcome }
# The same at the start of a line of its own
progress-line = { $standing }.
progress-state-unknown-first = State not recorded
progress-rejected-first = Rejected; not put to signatures
progress-debated-first = Debated { DATE($date) }
progress-debated-unknown-first = Debated, day not recorded
# $counted is “on the day of the debate; no later count was found”
progress-counted = Counted { $counted }.
progress-noun = { NOUN($count, "signature") }
# A logarithmic scale has no 0
progress-off-scale = 0 is off this scale, from { NUMBER($start) }
progress-asks = Asks for { $what }
progress-asks-in-words = Asks: “{ $words }”
progress-nothing = No petition is recorded in this story.
# What a petition is called in a sentence: by the year it opened, or where it is the only one; at the start and within
progress-of-year-first = The { $year } petition
progress-of-year = the { $year } petition
progress-this-first = This petition
progress-this = this petition
# The 2019 petition closed with 14,846 signatures; answered 18 March 2019; not debated.
progress-says-closed = { $petition } closed with { COUNT($count, "signature") }; { $outcome }.
# $standing is “open; no answer recorded; no debate recorded”
progress-says = { $petition } had { COUNT($count, "signature") }; { $standing }.
# $counted is “on 21 June 2026, while it was open”
progress-says-counted = { $petition } had { COUNT($count, "signature") } { $counted }; { $standing }.
progress-says-rejected = { $petition } was rejected, and not put to signatures.
# Of many petitions, those with the most and the fewest signatures
progress-extremes = Of { NUMBER($petitions) } petitions the most signed is { $most } with { NUMBER($max) }, the least signed { $least } with { NUMBER($min) }.
# $all and $in-words are how many petitions there are: “All three passed 10,000”
progress-passed-all = { $all ->
    [2] Both
   *[other] All { $in-words }
  } { NOUN($exact, "passing") } { NUMBER($threshold) }{ $answered ->
    [0] .
   *[other] { " " }and had a written answer.
  }
progress-passed-none = { $all ->
    [2] Neither
   *[other] None
  } reached { NUMBER($threshold) }.
progress-passed-one = Only { $petition } { NOUN($exact, "passing") } { NUMBER($threshold) }.
progress-passed-some = { LIST($petitions) } { NOUN($exact, "passing") } { NUMBER($threshold) }.
progress-passed-many = Of { NUMBER($all) } petitions { NUMBER($count) } { NOUN($exact, "passing") } { NUMBER($threshold) }.
# Each value is one of the four that follow, or names of petitions
progress-answered-and-debated = Recorded as answered: { $answered }; as debated: { $debated }.
progress-among-none = none
progress-among-both = both
progress-among-all = all { $all }
progress-among-many = { $count } of { $all }
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
# When a threshold was reached: “10,000: 6 March 2019”
progress-reached = { NUMBER($threshold) }: { $when }
progress-not-reached = not reached
progress-response-published = response published { DATE($date) }

## Progress: pace

pace-since-opened = Since it opened, { $petition } has gathered { $pace } up to that count.
pace-not-by = At that pace it would not reach { NUMBER($threshold) } by { DATE($deadline) }, the day it is due to close. That is arithmetic, not a forecast.
pace-on = At that pace it would reach { NUMBER($threshold) } on { DATE($day) }. That is arithmetic, not a forecast.
pace-fell = The count fell by { NUMBER($fewer) } in the { COUNT($minutes, "minute") } before that count.
pace-lately = { COUNT($more, "signature") } came in the { COUNT($minutes, "minute") } before that count: { $pace }.
pace-a-day = about { $number } signatures a day

## Figures: what several say

# In a table or a legend: the page has no record of it
not-recorded = not recorded
# Rows that are not drawn
more-in-table = and { NUMBER($more) } more in the table
# 10,000: a Government response
threshold-brings = { NUMBER($threshold) }: { $brings }
# What reaching a threshold brings, by petition
threshold-or = { $one }, or { $other }
# $area: 0 a constituency, 1 a parish, 2 a country
places-not-assigned = Not assigned to a { NOUN($area, "area") }: { NUMBER($left) } of the { NUMBER($whole) }.
places-too-many = The counts of each { NOUN($area, "area") } come to { NUMBER($sum) }, which is { NUMBER($more) } more than the { NUMBER($whole) } of the petition.
places-share = { COUNT($count, "signature") }, { SHARE($share) } of all
# A place and what is said of it
places-label = { $place }, { $said }
places-column-signatures = Signatures
places-column-share = Share of all

## Growth: signatures over time

# Petition 239406: 34 readings, from 12 February 2019 (8 signatures) to 30 March 2019 (14,030 signatures).
growth-readings = { $petition }: { COUNT($count, "reading") }, from { DATE($from) } ({ COUNT($first, "signature") }) to { DATE($until) } ({ COUNT($last, "signature") }).
# What is marked on a curve: in a list after its date, and at the start of a sentence
growth-opened = opened
growth-opened-first = Opened
growth-reached = { NUMBER($threshold) } signatures reached
growth-answered = answered by { $by }
growth-answered-first = Answered by { $by }
growth-published = answered by { $by }, as published
growth-published-first = Answered by { $by }, as published
growth-debated = debated in { $place }
growth-debated-first = Debated in { $place }
growth-count = { COUNT($count, "signature") }
growth-count-closing = { COUNT($count, "signature") } at closing
# One of those, where there are several petitions
growth-of-whom = { $what } ({ $petition })
# 18 March 2019, 12,671 signatures
growth-label = { DATE($date) }, { $what }
# Opened on 11 February 2019.
growth-says = { $what } on { DATE($date) }.
growth-says-days = { $what } on { DATE($date) }, { COUNT($days, "day") } after it opened.
growth-reading-of = A reading of { $petition }
growth-unread = No readings recorded from { DATE($from) } to { DATE($until) }.
growth-unread-of = No readings recorded ({ $petition }) from { DATE($from) } to { DATE($until) }.
growth-undated = { $petition }, last count: { COUNT($count, "signature") } on a day that is not recorded.
# $counted is “on 21 June 2026, while it was open”
growth-undated-counted = { $petition }, last count: { COUNT($count, "signature") } { $counted }.
growth-no-petition = No petition is recorded in this story.
# Of petitions without counts over time; 0 others are all that there are
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
# $longest: 1 the longest, 0 the shortest
answers-extreme = The { $longest ->
    [0] shortest
   *[other] longest
  } is “{ $title }”: { $length } ({ $dates }).
answers-extreme-few = The { $longest ->
    [0] shortest
   *[other] longest
  } are { LIST($titles) }: { COUNT($days, "day") } each.
answers-extreme-many = The { $longest ->
    [0] shortest
   *[other] longest
  } are { $count } of { COUNT($days, "day") } each.
answers-label = { $title }: { $length }
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
# $apart: 1 where one country was named before; $unnamed: how many are not named here
countries-others = { $apart ->
    [0] Countries
   *[other] Other countries
  }: { NUMBER($countries) } with { COUNT($sum, "signature") } { $unnamed ->
    [0] together:
   *[other] together; the most from
  } { LIST($named) }.
countries-share = { SHARE($share) } of all { NUMBER($whole) }
countries-scale = All others, on a scale of their own
# Countries that are not drawn
countries-rest = { NUMBER($countries) } others: { NUMBER($sum) }
countries-table = Signatures by country
countries-column-country = Country

## Map: signatures by constituency or parish. $area: 0 a constituency, 1 a parish

map-nothing = No signatures by constituency are recorded in this story.
map-areas = { $area ->
    [1] { COUNT($count, "parish") }
   *[other] { COUNT($count, "constituency") }
  }
map-one = { $petition }: signatures are recorded in one { NOUN($area, "area") }, { $place }, { NUMBER($count) } ({ SHARE($share) } of all).
# Half the constituencies had 18 signatures or fewer.
map-half = { $more ->
    [0] Half the
   *[other] More than half of the
  } { NOUN($area, "areas") } had { $count ->
    [0] no signatures
   *[other] { COUNT($count, "signature") } or fewer
  }.
map-all = All { $areas } had { COUNT($count, "signature") }.
# The colours: “1 to 9, 10 to 15 and 16 to 100”
map-steps = In { $steps } steps of about as many { NOUN($area, "areas") } each: { LIST($ranges) }{ $zeros ->
    [0] .
   *[other] ; those with 0 stand apart.
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
# $nations: 1 where the places belong to nations
map-none = No map of the boundaries “{ $boundaries }” is at hand: the chart shows { $nations ->
    [0] the places with the most signatures
   *[other] the nations
  }, the table every { NOUN($area, "area") }.
map-other = The map of the boundaries “{ $boundaries }” that is at hand has only { NUMBER($known) } of the { $areas }: the chart shows { $nations ->
    [0] the places with the most signatures
   *[other] the nations
  }, the table every { NOUN($area, "area") }.
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
