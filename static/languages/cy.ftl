### Welsh: a proof that the machine can speak it, not a language that is offered. Not yet reviewed by a native reader.
###
### Where a rule is for a reviewer to decide, the plain form stands: the noun unmutated, a name as it is.

## Nouns that are counted: after a number always in the singular; 2 softens, 3 and 6 roughen, years go by the number

-signature = { $n ->
    [zero] llofnod
    [one] llofnod
    [two] lofnod
    [few] llofnod
    [many] llofnod
   *[other] llofnod
  }
-petition = { $n ->
    [zero] deiseb
    [one] ddeiseb
    [two] ddeiseb
    [few] deiseb
    [many] deiseb
   *[other] deiseb
  }
-event = { $n ->
    [zero] digwyddiad
    [one] digwyddiad
    [two] ddigwyddiad
    [few] digwyddiad
    [many] digwyddiad
   *[other] digwyddiad
  }
-day = { $n ->
    [zero] diwrnod
    [one] diwrnod
    [two] ddiwrnod
    [few] diwrnod
    [many] diwrnod
   *[other] diwrnod
  }
-week = { $n ->
    [zero] wythnos
    [one] wythnos
    [two] wythnos
    [few] wythnos
    [many] wythnos
   *[other] wythnos
  }
-month = { $n ->
    [zero] mis
    [one] mis
    [two] fis
    [few] mis
    [many] mis
   *[other] mis
  }
-year = { $n ->
    [1] flwyddyn
    [2] flynedd
    [5] mlynedd
    [7] mlynedd
    [8] mlynedd
    [9] mlynedd
    [10] mlynedd
    [12] mlynedd
    [15] mlynedd
    [18] mlynedd
    [20] mlynedd
    [100] mlynedd
   *[other] blynedd
  }

## Numbers, dates and lists

month = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[other] Rhagfyr
  }
month-short = { $month ->
    [1] Ion
    [2] Chwef
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[other] Rhag
  }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
# A dash, since “o … i …” would mutate a month that comes first.
date-to-date = { DATE($from) } – { DATE($until) }
# Places up to the 31st, as in dates; beyond them a number.
place-in-row = { NUMBER($place, type: "ordinal") ->
    [1] { NUMBER($place) }af
    [2] { NUMBER($place) }il
    [3] { NUMBER($place) }ydd
    [4] { NUMBER($place) }ydd
    [5] { NUMBER($place) }ed
    [6] { NUMBER($place) }ed
    [7] { NUMBER($place) }fed
    [8] { NUMBER($place) }fed
    [9] { NUMBER($place) }fed
    [10] { NUMBER($place) }fed
    [11] { NUMBER($place) }eg
    [12] { NUMBER($place) }fed
    [13] { NUMBER($place) }eg
    [14] { NUMBER($place) }eg
    [15] { NUMBER($place) }fed
    [16] { NUMBER($place) }eg
    [17] { NUMBER($place) }eg
    [18] { NUMBER($place) }fed
    [19] { NUMBER($place) }eg
    [20] { NUMBER($place) }fed
    [21] { NUMBER($place) }ain
    [22] { NUMBER($place) }ain
    [23] { NUMBER($place) }ain
    [24] { NUMBER($place) }ain
    [25] { NUMBER($place) }ain
    [26] { NUMBER($place) }ain
    [27] { NUMBER($place) }ain
    [28] { NUMBER($place) }ain
    [29] { NUMBER($place) }ain
    [30] { NUMBER($place) }ain
    [31] { NUMBER($place) }ain
   *[other] rhif { NUMBER($place) }
  }
count-signatures = { COUNT($count, "signature") }
count-petitions = { COUNT($count, "petition") }
count-events = { COUNT($count, "event") }
span-days = { COUNT($days, "day") }
span-weeks = { COUNT($weeks, "week") }
span-months = { COUNT($months, "month") }
span-years = { COUNT($years, "year") }
# “ac” before a number whose name begins with a vowel: 1 (un), 8 (wyth), 11 (un ar ddeg).
span-years-and-months = { $months ->
    [1] { COUNT($years, "year") } ac { COUNT($months, "month") }
    [8] { COUNT($years, "year") } ac { COUNT($months, "month") }
    [11] { COUNT($years, "year") } ac { COUNT($months, "month") }
   *[other] { COUNT($years, "year") } a { COUNT($months, "month") }
  }
span-about = tua { $span }
span-at-least = o leiaf { $span }
share-under = llai na { $number }%
share-over = dros { $number }%
list-comma = { $items }, { $next }
# A comma, since “a” or “ac” depends on the sound of what follows, and would mutate it.
list-and = { $items }, { $last }

## Map

# A carrier before the name of a place, so that the name stays as it is: “yn etholaeth Caerffili”, never “yng Nghaerffili”.
map-one = { $area ->
   *[constituency] { $petition }: { COUNT($count, "signature") } yn etholaeth { $place } yn unig ({ SHARE($share) } o’r cyfan).
    [parish] { $petition }: { COUNT($count, "signature") } ym mhlwyf { $place } yn unig ({ SHARE($share) } o’r cyfan).
    [country] { $petition }: { COUNT($count, "signature") } yng ngwlad { $place } yn unig ({ SHARE($share) } o’r cyfan).
  }
