### Նյութերում եղածի ցանկեր՝ /said-by, /both-sides, /timeline, /sources և /about։

choice-statements = { $name } · { $count ->
    [0] նյութերում չկա
   *[other] { $count } հայտարարություն
}

list-timeline = Ժամանակագրություն
list-sources = Աղբյուրներ
list-about-topic = թեման՝ { $topic }
list-since = ոչ շուտ, քան { $day }
list-until = ոչ ուշ, քան { $day }
list-page = Էջ { $page } / { $pages }
list-count = { $count } հայտարարություն
list-days-uncertain = Հայտարարությունները, որոնց օրը հայտնի չէ, այստեղ են, եթե կարող են այս օրերին լինել։
list-none = Նյութերում դրան համապատասխանող ոչինչ չկա։
list-none-others = Նյութերում դրան համապատասխանող ոչինչ չկա։ { $name }՝ նյութերում կա ևս { $count } հայտարարություն։
list-open-card = Ցույց տալ հայտարարությունն ամբողջությամբ
button-previous = Նախորդը
button-next = Հաջորդը

sides-title = { $topic }՝ ինչ է ասել յուրաքանչյուր կողմը
sides-side = { $party } · { $count ->
    [0] հայտարարություն չկա
   *[other] { $count } հայտարարություն
}
sides-none = Նյութերում այս կողմի հայտարարություն այս մասին չկա։
sides-no-more = Այս կողմի այլ հայտարարություն չկա։
sides-others = Այս մասին ևս { $count } հայտարարություն նրանցն է, ովքեր ոչ մի կողմի անունից չեն խոսում։

timeline-known = օրը հայտնի է
timeline-between = այս օրերից մեկը
timeline-open = վերջը բաց է
timeline-no-party = Այլք
timeline-cut = Նկարում { $count } հայտարարություններից ցույց են տրված առաջինները՝ { $shown }. ընտրեք խոսողին կամ թեման՝ նեղացնելու համար։
timeline-alt = { $title }՝ { $count } հայտարարություն, { $period }, յուրաքանչյուրին՝ մեկ տող։ { $parties }։ Նույնը այս հաղորդագրության մեջ տեքստով է։

source-published = հրապարակվել է՝ { $date }
source-open = Բացել աղբյուրը

about-method = Ամեն մեջբերում վերցված է հրապարակված փաստաթղթից և ունի հղում դեպի այդ բառերը։ Հարցին պատասխանում է միայն այն, ինչ կա նյութերում, իսկ եթե պատասխան չկա, բոտն այդպես էլ ասում է։ Կանոնները բոլոր կողմերի համար նույնն են, և բոտը չի դատում, թե ինչ է տեղի ունեցել։
about-record = Նյութերում
about-record-text = { $statements } հայտարարություն, { $sources } աղբյուր
about-statements = Հայտարարություններն ըստ կողմերի
about-statements-line = { $party }: { $count }
about-questions = Հարցերն ըստ կողմերի
about-questions-line = { $party }՝ պատասխանով { $answered }, անպատասխան { $unanswered }
about-no-party = Ոչ մի կողմի անունից չեն խոսում
about-no-party-asked = Ոչ մի կողմի մասին չեն
about-privacy = Գաղտնիություն
about-privacy-command = /privacy հրամանը ցույց է տալիս, թե բոտն ինչ է պահում ձեր մասին, և ջնջում է դա։
about-privacy-policy = Գաղտնիության քաղաքականություն
about-source-code = Ելակոդ

### Ինչ չի կարդացվում։

unread-topic = { $typed }՝ նյութերում այս մասին հայտարարություն չկա։
unread-day = { $typed }՝ սա օր չէ։ Գրեք, օրինակ, 2025-06-27, 27 հունիսի կամ հունիս։
unread-order = Սկիզբը վերջից ուշ է. «since»-ը չի կարող ավելի ուշ լինել, քան «until»-ը։
unread-meant = Նկատի ունեիք { $names }՞

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = Վերջինը
listed-oldest = Ամենահինը
listed-sides = Յուրաքանչյուր կողմը հերթով
# Opens the whole list. 80 characters at most.
button-all = Բոլորը
# $title is the title of the dispute.
guide-help =
    Ես գտնում եմ, թե ով ինչ է ասել՝ { $title }։
    Հարցրեք ձեր բառերով, թե ով ինչ-որ բան ասել, հերքել կամ պատասխանել է, երբ և ում։
    Պատասխանում եմ մեջբերմամբ, խոսողով, ամսաթվով և աղբյուրով կամ ասում եմ, որ դրան պատասխանող գրառում չկա։
guide-commands =
    /said-by՝ մեկի ասածները։
    /both-sides՝ յուրաքանչյուր կողմի ասածները։
    /timeline՝ երբ ինչ է ասվել։
    /sources՝ փաստաթղթերը։
    /about՝ ինչպես եմ պատասխանում։
