### Tarixlər məlum olduğu qədər. Doldurulan sözlərə şəkilçi artırılmır.

pattern-day = d MMMM y
pattern-month = MMMM y
pattern-year = y

date-unknown = tarix məlum deyil
date-until = ən geci { $day }
date-from = ən tezi { $day }
date-between = { $first } ilə { $last } arasında
date-about = təxminən { $date }
date-uncertain = { $date } (dəqiq deyil)
period = { $first } – { $last }
