### Materiallarda olanların siyahıları: /said-by, /both-sides, /timeline, /sources və /about.

choice-statements = { $name } · { $count ->
    [0] materiallarda yoxdur
   *[other] { $count } açıqlama
}

list-timeline = Xronologiya
list-sources = Mənbələr
list-about-topic = mövzu: { $topic }
list-since = ən tezi { $day }
list-until = ən geci { $day }
list-page = Səhifə { $page } / { $pages }
list-count = { $count } açıqlama
list-days-uncertain = Günü məlum olmayan açıqlamalar bu günlərə düşə bilirsə, burada göstərilir.
list-none = Materiallarda buna uyğun heç nə yoxdur.
list-none-others = Materiallarda buna uyğun heç nə yoxdur. { $name }: materiallarda başqa { $count } açıqlama var.
list-open-card = Açıqlamanı bütöv göstər
button-previous = Əvvəlki
button-next = Növbəti

sides-title = { $topic }: hər tərəf nə deyib
sides-side = { $party } · { $count ->
    [0] açıqlama yoxdur
   *[other] { $count } açıqlama
}
sides-none = Materiallarda bu tərəfin bu barədə açıqlaması yoxdur.
sides-no-more = Bu tərəfin başqa açıqlaması yoxdur.
sides-others = Bu barədə daha { $count } açıqlama heç bir tərəf adından danışmayanlara məxsusdur.

timeline-known = günü məlumdur
timeline-between = bu günlərdən biri
timeline-open = sonu açıqdır
timeline-no-party = Başqaları
timeline-cut = Şəkildə { $count } açıqlamadan ilk { $shown } göstərilir; danışan və ya mövzu seçməklə azaldın.
timeline-alt = { $title }: { $count } açıqlama, { $period }, hərəsi bir sətir. { $parties }. Eyni məlumat bu mesajda mətn kimi də var.

source-published = dərc olunub: { $date }
source-open = Mənbəni açın

about-method = Hər sitat dərc olunmuş sənəddən götürülüb və həmin sözlərə keçidlə verilir. Suala yalnız materiallarda olanla cavab verilir; cavab yoxdursa, bot bunu deyir. Qaydalar bütün tərəflər üçün eynidir və bot baş verənlərə hökm vermir.
about-record = Materiallarda
about-record-text = { $statements } açıqlama, { $sources } mənbə
about-statements = Tərəflər üzrə açıqlamalar
about-statements-line = { $party }: { $count }
about-questions = Tərəflər üzrə suallar
about-questions-line = { $party }: cavablı { $answered }, cavabsız { $unanswered }
about-no-party = Heç bir tərəf adından danışmır
about-no-party-asked = Heç bir tərəf haqqında deyil
about-privacy = Məxfilik
about-privacy-command = /privacy botun sizin haqqınızda nə saxladığını göstərir və silir.
about-privacy-policy = Məxfilik siyasəti
about-source-code = Mənbə kodu

### Oxunmayan.

unread-topic = { $typed }: materiallarda bu barədə açıqlama yoxdur.
unread-day = { $typed } gün bildirmir. Məsələn, belə yazın: 2025-06-27, 27 iyun, yaxud iyun.
unread-order = Başlanğıc sondan gecdir: “since” “until”-dən gec ola bilməz.
unread-meant = Bunu nəzərdə tuturdunuz: { $names }?

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = Ən son
listed-oldest = Ən köhnə
listed-sides = Növbə ilə hər tərəf
# Opens the whole list. 80 characters at most.
button-all = Hamısı
# $title is the title of the dispute.
guide-help =
    Kimin nə dediyini axtarıram: { $title }.
    Kimin nə dediyini, nəyi təkzib etdiyini və ya nəyə cavab verdiyini, nə vaxt və kimə, öz sözlərinizlə soruşun.
    Sitat, danışan, tarix və mənbə ilə cavab verirəm, ya da qeydlərdə buna cavab olmadığını deyirəm.
guide-commands =
    /said-by: bir nəfərin dedikləri.
    /both-sides: hər tərəfin dedikləri.
    /timeline: nəyin nə vaxt deyildiyi.
    /sources: sənədlər.
    /about: necə cavab verdiyim.
