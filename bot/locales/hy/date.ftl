### Ամսաթվերը՝ որքանով հայտնի են։ Լրացվող բառերին վերջավորություն չի ավելացվում։

pattern-day = d MMMM, y թ.
pattern-month = y թ. LLLL
pattern-year = y թ.

date-unknown = ամսաթիվն անհայտ է
date-until = ոչ ուշ, քան { $day }
date-from = ոչ շուտ, քան { $day }
date-between = { $first } – { $last } միջակայքում
date-about = մոտավորապես { $date }
date-uncertain = { $date } (ստույգ չէ)
period = { $first } – { $last }
