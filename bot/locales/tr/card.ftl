### Kartta alıntının çevresinde yazanlar.

label-indirect = dolaylı aktarım
label-note = kaynağın kendi notu
label-language = alıntının dili: { $language }

pair = { $first }, { $second }

card-said = Söylendi
card-how = Nasıl
card-reported-by = Bildiren
card-passes-on = Aktarıyor
card-disputed = Tartışmalı
card-source = Kaynak
card-link = Bağlantı
card-revision = sürüm { $revision }
card-checked = kaynakla karşılaştırıldı: { $date }
card-unchecked = kaynakla karşılaştırılmadı

said-inferred = tarih çıkarımla belirlendi: { $reason }
said-bounded = tarihin sınırları: { $reason }
to-addressee = kime: { $addressee }
reported-via = { $publisher }, kaynağı: { $link }
passes-on-according-to = { $names } (aktaran: { $speaker })
remark-about = kim hakkında: { $names }
denied-by = Yalanlayan: { $speaker }, { $date }
