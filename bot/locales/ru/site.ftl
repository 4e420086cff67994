site-skip = К содержанию
site-pages = Страницы
site-feed = Лента
site-search = Поиск по высказываниям
site-statements = Высказывания
site-speakers = Кто говорит
site-context = В источнике
