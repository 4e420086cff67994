site-skip = رفتن به محتوا
site-pages = صفحه‌ها
site-feed = خوراک
site-search = جست‌وجو در گفته‌ها
site-statements = گفته‌ها
site-speakers = گویندگان
site-context = در منبع
