### Ինչ է գրվում քարտի վրա մեջբերման շուրջ։

pair = { $first }, { $second }

office-then = այն ժամանակ՝ { $office }
office-since = { $office } ({ $first } –)
office-until = { $office } (– { $last })
office-between = { $office } ({ $first } – { $last })

card-said = Ասվել է
card-how = Ինչպես
card-reported-by = Հաղորդում է
card-passes-on = Փոխանցում է
card-source = Աղբյուր
card-link = Հղում
card-language = Լեզու
card-revision = տարբերակ { $revision }
card-checked = համեմատված է աղբյուրի հետ՝ { $date }
card-unchecked = չի համեմատվել աղբյուրի հետ

to-addressee = ում՝ { $addressee }
passes-on-according-to = { $names } (փոխանցում է { $speaker })
remark-about = ում մասին՝ { $names }

reporter-mixed = { $publisher }՝ { $clause }
reporter-indirect = Հաղորդում է { $publisher }՝ { $clause }
reporter-note = Նկատում է { $publisher }՝ { $clause }
words-then-report = { $words } — { $report }
reported-by = հաղորդում է { $publisher }
reported-via = { $publisher } ({ $chain })
via = հղումով՝ { $link }
disputed = Վիճարկվում է՝ { $text }
denied-by = Հերքում՝ { $names }

day-inferred = օրը որոշված է անուղղակի, տե՛ս «{ $button }»
day-bounded = ճշգրիտ օրը հայտնի չէ, տե՛ս «{ $button }»
label-language = մեջբերման լեզուն՝ { $language }
label-notes = նշումների լեզուն՝ { $language }
label-languages = մեջբերման և նշումների լեզուն՝ { $language }
note-in = { $note } ({ $language })
