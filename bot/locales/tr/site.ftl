site-skip = İçeriğe geç
site-pages = Sayfalar
site-feed = Besleme
site-search = Açıklamalarda ara
site-statements = Açıklamalar
site-speakers = Konuşanlar
site-context = Kaynakta
