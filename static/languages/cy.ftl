### Welsh: a proof of the machine, not offered to readers yet. Not yet reviewed by a native reader.

-day = { $n ->
    [2] ddiwrnod
   *[other] diwrnod
  }

# Forms: a list of months.
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
