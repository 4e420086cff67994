### Ինչ է գրվում քարտի վրա մեջբերման շուրջ։

label-indirect = վերապատմված
label-note = աղբյուրի սեփական նշումը
label-language = մեջբերման լեզուն՝ { $language }

pair = { $first }, { $second }

card-said = Ասվել է
card-how = Ինչպես
card-reported-by = Հաղորդում է
card-passes-on = Փոխանցում է
card-disputed = Վիճարկվում է
card-source = Աղբյուր
card-link = Հղում
card-revision = տարբերակ { $revision }
card-checked = համեմատված է աղբյուրի հետ՝ { $date }
card-unchecked = չի համեմատվել աղբյուրի հետ

said-inferred = ամսաթիվը որոշված է անուղղակի՝ { $reason }
said-bounded = ամսաթվի սահմանները՝ { $reason }
to-addressee = ում՝ { $addressee }
reported-via = { $publisher }, հղումով՝ { $link }
passes-on-according-to = { $names } (փոխանցում է { $speaker })
remark-about = ում մասին՝ { $names }
denied-by = Հերքում է { $speaker }, { $date }
