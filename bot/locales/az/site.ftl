site-skip = Məzmuna keçin
site-pages = Səhifələr
site-feed = Lent
site-search = Açıqlamalarda axtarış
site-statements = Açıqlamalar
site-speakers = Danışanlar
site-context = Mənbədə
