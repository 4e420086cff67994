### Dates as far as they are known. $day, $first and $last are written days.

# How a day, a month and a year are written, in the letters of Unicode TR 35, Date Format Patterns:
# d day, MMMM month ("27 June"), LLLL month on its own ("June"), y year; other words in '...'.
pattern-day = d MMMM y
pattern-month = MMMM y
pattern-year = y

date-unknown = date not known
date-until = on or before { $day }
date-from = on or after { $day }
date-between = between { $first } and { $last }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
period = { $first } to { $last }
