### Dates as far as they are known. $day, $first and $last are written days.

date-unknown = date not known
date-until = on or before { $day }
date-from = on or after { $day }
# $month and $year are a whole month or year.
date-in-month = in { $month }
date-in-year = in { $year }
date-between = between { $first } and { $last }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
period = { $first } to { $last }
