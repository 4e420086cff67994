### Что стоит на карточке вокруг цитаты.

pair = { $first }, { $second }

office-then = тогда { $office }
office-since = { $office } ({ $first } –)
office-until = { $office } (– { $last })
office-between = { $office } ({ $first } – { $last })

card-said = Сказано
card-how = Как
card-reported-by = Сообщает
card-passes-on = Передаёт
card-source = Источник
card-link = Ссылка
card-language = Язык
card-revision = редакция { $revision }
card-checked = сверено с источником { $date }
card-unchecked = не сверено с источником

to-addressee = кому: { $addressee }
passes-on-according-to = { $names } (передаёт { $speaker })
remark-about = о ком: { $names }

reporter-mixed = { $publisher }: { $clause }
reporter-indirect = { $publisher } сообщает: { $clause }
reporter-note = { $publisher } замечает: { $clause }
words-then-report = { $words } — { $report }
reported-by = сообщает { $publisher }
reported-via = { $publisher } ({ $chain })
via = источник: { $link }
disputed = Оспаривается: { $text }
denied-by = Опровержение: { $names }

day-inferred = день установлен косвенно, см. «{ $button }»
day-bounded = точный день неизвестен, см. «{ $button }»
label-language = язык цитаты: { $language }
label-notes = язык примечаний: { $language }
label-languages = язык цитаты и примечаний: { $language }
note-in = { $note } ({ $language })
