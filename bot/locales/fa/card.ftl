### آنچه روی کارت پیرامون نقل‌قول نوشته می‌شود.

pair = { $first }، { $second }

office-then = در آن زمان { $office }
office-since = { $office } ({ $first } –)
office-until = { $office } (– { $last })
office-between = { $office } ({ $first } – { $last })

card-said = زمان بیان
card-how = چگونه
card-reported-by = گزارش از
card-passes-on = بازگو می‌کند
card-source = منبع
card-link = پیوند
card-language = زبان
card-revision = ویرایش { $revision }
card-checked = با منبع تطبیق داده شد: { $date }
card-unchecked = با منبع تطبیق داده نشده است

to-addressee = خطاب به { $addressee }
passes-on-according-to = { $names }، به گفتهٔ { $speaker }
remark-about = دربارهٔ { $names }

reporter-mixed = { $publisher }: { $clause }
reporter-indirect = { $publisher } گزارش می‌دهد: { $clause }
reporter-note = یادداشت { $publisher }: { $clause }
words-then-report = { $words } — { $report }
reported-by = به گزارش { $publisher }
reported-via = { $publisher } ({ $chain })
via = به نقل از { $link }
disputed = محل اختلاف: { $text }
denied-by = تکذیب از سوی { $names }

day-inferred = روز استنباطی است؛ «{ $button }» را ببینید
day-bounded = روز دقیق معلوم نیست؛ «{ $button }» را ببینید
label-language = زبان نقل‌قول: { $language }
label-notes = زبان یادداشت‌ها: { $language }
label-languages = زبان نقل‌قول و یادداشت‌ها: { $language }
note-in = { $note } (به { $language })
