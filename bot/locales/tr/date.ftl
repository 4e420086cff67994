### Bilindiği kadarıyla tarihler. Doldurulan sözlere ek getirilmez.

pattern-day = d MMMM y
pattern-month = MMMM y
pattern-year = y

date-unknown = tarih bilinmiyor
date-until = en geç { $day }
date-from = en erken { $day }
date-between = { $first } ile { $last } arasında
date-about = yaklaşık { $date }
date-uncertain = { $date } (kesin değil)
period = { $first } – { $last }
