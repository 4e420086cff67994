### Даты, насколько они известны. Месяц и год стоят в именительном падеже, день — в родительном.

pattern-day = d MMMM y 'г.'
pattern-month = LLLL y 'г.'
pattern-year = y 'г.'

date-unknown = дата неизвестна
date-until = не позднее { $day }
date-from = не ранее { $day }
date-between = между { $first } и { $last }
date-about = примерно { $date }
date-uncertain = { $date } (под вопросом)
period = { $first } – { $last }
