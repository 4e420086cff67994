site-skip = Անցնել բովանդակությանը
site-pages = Էջեր
site-feed = Լրահոս
site-search = Որոնել հայտարարություններում
site-statements = Հայտարարություններ
site-speakers = Խոսողներ
site-context = Աղբյուրում
