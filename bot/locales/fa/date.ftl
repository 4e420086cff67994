### تاریخ‌ها تا آنجا که دانسته‌اند.

pattern-day = d MMMM y
pattern-month = MMMM y
pattern-year = سال y

date-unknown = تاریخ نامعلوم
date-until = { $day } یا پیش از آن
date-from = { $day } یا پس از آن
date-between = بین { $first } و { $last }
date-about = حدود { $date }
date-uncertain = { $date } (نامطمئن)
period = از { $first } تا { $last }
