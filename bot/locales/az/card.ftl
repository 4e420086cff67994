### Kartda sitatın ətrafında nə yazılır.

label-indirect = dolayı nəql
label-note = mənbənin öz qeydi
label-language = sitatın dili: { $language }

pair = { $first }, { $second }

card-said = Deyilib
card-how = Necə
card-reported-by = Xəbər verir
card-passes-on = Çatdırır
card-disputed = Mübahisəlidir
card-source = Mənbə
card-link = Keçid
card-revision = redaksiya { $revision }
card-checked = mənbə ilə tutuşdurulub: { $date }
card-unchecked = mənbə ilə tutuşdurulmayıb

said-inferred = tarix dolayı yolla müəyyən edilib: { $reason }
said-bounded = tarixin hədləri: { $reason }
to-addressee = kimə: { $addressee }
reported-via = { $publisher }, istinad: { $link }
passes-on-according-to = { $names } (çatdıran: { $speaker })
remark-about = kim haqqında: { $names }
denied-by = Təkzib edir: { $speaker }, { $date }
