### Что стоит на карточке вокруг цитаты.

label-indirect = в пересказе
label-note = замечание самого источника
label-language = язык цитаты: { $language }

pair = { $first }, { $second }

card-said = Сказано
card-how = Как
card-reported-by = Сообщает
card-passes-on = Передаёт
card-disputed = Оспаривается
card-source = Источник
card-link = Ссылка
card-revision = редакция { $revision }
card-checked = сверено с источником { $date }
card-unchecked = не сверено с источником

said-inferred = дата установлена косвенно: { $reason }
said-bounded = границы даты: { $reason }
to-addressee = кому: { $addressee }
reported-via = { $publisher }, со ссылкой на: { $link }
passes-on-according-to = { $names } (передаёт { $speaker })
remark-about = о ком: { $names }
denied-by = Отрицает { $speaker }, { $date }
