### Kartta alıntının çevresinde yazanlar.

pair = { $first }, { $second }

office-then = o sırada { $office }
office-since = { $office } ({ $first } –)
office-until = { $office } (– { $last })
office-between = { $office } ({ $first } – { $last })

card-said = Söylendi
card-how = Nasıl
card-reported-by = Bildiren
card-passes-on = Aktarıyor
card-source = Kaynak
card-link = Bağlantı
card-language = Dil
card-revision = sürüm { $revision }
card-checked = kaynakla karşılaştırıldı: { $date }
card-unchecked = kaynakla karşılaştırılmadı

to-addressee = kime: { $addressee }
passes-on-according-to = { $names } (aktaran: { $speaker })
remark-about = kim hakkında: { $names }

reporter-mixed = { $publisher }: { $clause }
reporter-indirect = { $publisher } bildiriyor: { $clause }
reporter-note = { $publisher } belirtiyor: { $clause }
words-then-report = { $words } — { $report }
reported-by = bildiren: { $publisher }
reported-via = { $publisher } ({ $chain })
via = kaynağı: { $link }
disputed = Tartışmalı: { $text }
denied-by = Yalanlayan: { $names }

day-inferred = gün çıkarımla belirlendi, bkz. “{ $button }”
day-bounded = kesin gün bilinmiyor, bkz. “{ $button }”
label-language = alıntının dili: { $language }
label-notes = notların dili: { $language }
label-languages = alıntının ve notların dili: { $language }
note-in = { $note } ({ $language })
