### Պատասխանի հաղորդագրությունը՝ ինչ կա քարտերի շուրջ, կոճակները և ինչ են դրանք բացում։

summary = { $speaker }, { $said }՝ { $quote }
summary-note = { $said }՝ { $quote }
quote-cut = Այստեղ կրճատված է. ամբողջը՝ «Համատեքստ» կոճակի տակ։
answers-equal = Նյութերում { $count } հայտարարություն սրան հավասարապես պատասխանում է, ըստ ամսաթվերի՝
closest-only = Նյութերում ամենամոտը, բայց ոչ պատասխանը՝
page-of = { $page } / { $pages }

### Կոճակները։

button-context = Համատեքստ
button-replies = Պատասխաններ ({ $count })
button-unhelpful = Չօգնեց

### Ինչ են բացում կոճակները։

context-heading = Հատված՝ { $publisher }, { $date }
context-attribution = Խոսողը տեքստում ավելի վաղ է նշված՝
context-legend = Մեջբերումը թավ է։
context-day = Օրը ({ $said })՝ { $reason }
replies-relations = Ինչին է վերաբերում այս հայտարարությունը
replies-replies = Ինչ է ասվել ի պատասխան
replies-rest = … և ևս { $count }

not-yours = Այս էջերը կարող է թերթել միայն բացողը։ Ձերը բացելու համար պատասխանի տակ սեղմեք «Ավելին»։

### Ինչպես է հայտարարությունը հարաբերվում մյուսին։

related = { $how }՝ { $summary }

relation-denies = հերքում է խոսքը
relation-answers = պատասխանում է խոսքին
relation-asks = հարցնում է խոսքի մասին
relation-repeats = կրկնում է խոսքը
relation-thanks = շնորհակալություն է հայտնում խոսքի համար
relation-criticises = քննադատում է խոսքը

reply-denies = հերքում է
reply-answers = պատասխանում է
reply-asks = հարցնում է այդ մասին
reply-repeats = կրկնում է
reply-thanks = շնորհակալություն է հայտնում
reply-criticises = քննադատում է

### «Չօգնեց»։

unhelpful-title = Ի՞նչը չօգնեց
unhelpful-reason = Պատճառ
unhelpful-wrong = Պատասխանը սխալ է
unhelpful-off_topic = Ես սա չէի հարցնում
unhelpful-outdated = Հնացած է
unhelpful-other = Այլ բան
unhelpful-remark = Ունե՞ք ավելացնելու բան
unhelpful-remark-hint = Կկարդան նյութերի խնամողները՝ առանց ձեր անվան։
unhelpful-back = Մոդերատորները կարող են ինձ հարցնել
unhelpful-back-hint = Միայն այդ դեպքում ձեր անունը կպահվի։
unhelpful-thanks = Շնորհակալություն։ Մոդերատորները կտեսնեն սա առանց ձեր անվան։
unhelpful-thanks-named = Շնորհակալություն։ Մոդերատորները կտեսնեն սա և կարող են ձեզ հարցնել։
unhelpful-thanks-direct = Շնորհակալություն։ Սա պահվում է բոտը վարողի համար. մոդերատորները դրանից ոչինչ չեն տեսնում։
unhelpful-thanks-counted = Շնորհակալություն։ Սա հաշվվեց։ Դուք հրաժարվել եք, ուստի դրանից ուրիշ ոչինչ չի պահվում։

correction-corrected = Ուղղվել է { $day }․ այստեղ ցույց տրվածը նյութերում փոխվել է։
correction-withdrawn = Հանվել է { $day }․ այստեղ ցույց տրված հայտարարությունն այլևս նյութերում չկա։
