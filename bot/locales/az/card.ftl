### Kartda sitatın ətrafında nə yazılır.

pair = { $first }, { $second }

office-then = o vaxt { $office }
office-since = { $office } ({ $first } –)
office-until = { $office } (– { $last })
office-between = { $office } ({ $first } – { $last })

card-said = Deyilib
card-how = Necə
card-reported-by = Xəbər verir
card-passes-on = Çatdırır
card-source = Mənbə
card-link = Keçid
card-language = Dil
card-revision = redaksiya { $revision }
card-checked = mənbə ilə tutuşdurulub: { $date }
card-unchecked = mənbə ilə tutuşdurulmayıb

to-addressee = kimə: { $addressee }
passes-on-according-to = { $names } (çatdıran: { $speaker })
remark-about = kim haqqında: { $names }

reporter-mixed = { $publisher }: { $clause }
reporter-indirect = { $publisher } xəbər verir: { $clause }
reporter-note = { $publisher } qeyd edir: { $clause }
words-then-report = { $words } — { $report }
reported-by = xəbər verən: { $publisher }
reported-via = { $publisher } ({ $chain })
via = istinad: { $link }
disputed = Mübahisəlidir: { $text }
denied-by = Təkzib edir: { $names }

day-inferred = gün dolayı yolla müəyyən edilib, bax: “{ $button }”
day-bounded = dəqiq gün məlum deyil, bax: “{ $button }”
label-language = sitatın dili: { $language }
label-notes = qeydlərin dili: { $language }
label-languages = sitatın və qeydlərin dili: { $language }
note-in = { $note } ({ $language })
