### /knowledge gaps և /knowledge stats՝ ինչ են հարցնում։ Միայն մոդերատորների համար։

gaps-title = Հարցեր, որոնց պատասխանը նյութերում չկա
gaps-none = Բաց հարց չկա. այստեղ տրված բոլոր հարցերը պատասխան են ստացել կամ հանվել են ցանկից։
gaps-asked = { $count ->
    [one] հարցվել է { $count } անգամ, { $when }
   *[other] հարցվել է { $count } անգամ, վերջինը՝ { $when }
}
gaps-marked = { $count } անգամ նշվել է, որ չօգնեց
gaps-also = նաև՝ { $wordings }
gaps-answer = Պատասխան, որում ցույց է տրվել { $statement }
gaps-unknown = Հարց, որը չի պահվում
gaps-ask-back = կարելի է հարցնել՝ { $who }
gaps-page = Էջ { $page } / { $pages }, անպատասխան հարցեր՝ { $count }։ Միայն այս սերվերի հարցերը՝ առանց հարցնողի անվան։
gaps-answering = Ինչն է պատասխանում
gaps-propose = Առաջարկել հայտարարություն
gaps-dismiss = Հանել ցանկից
gaps-previous = Ավելի նոր
gaps-next = Ավելի հին
gaps-export = Որպես ֆայլ
gaps-gone = Այդ հարցն այլևս չի պահվում, կամ ինչ-որ մեկն այն հանել է ցանկից։

gaps-reason-unknown_speaker = այդ խոսողի հայտարարություն չկա
gaps-reason-not_on_record = նյութերում չկա
gaps-reason-outside_dates = նյութերի ժամանակահատվածից դուրս է
gaps-reason-other_place = այլ վայր
gaps-reason-false_premise = ինչ-որ բան տրված է համարում
gaps-reason-off_topic = այլ թեմա
gaps-reason-not_a_question = որպես հարց չի հասկացվել

answering-title = Ի՞նչն է պատասխանում այս հարցին
answering-none = Նյութերում նման բան չկա։ Որոնեք այլ բառերով։
answering-left-out = Կա ևս { $count } հայտարարություն։ Որոնեք ավելի շատ բառերով։
answering-hint = Երբ մեկ այլ մոդերատոր ընդունի, և նյութերը նորից բեռնվեն, բոտը կիմանա այս հարցը։
answering-choose = Պատասխանում է …
answering-search = Այլ հայտարարություններ
answering-nothing = Նյութերում պատասխան չկա
answering-form = Գտնել հայտարարություններ
answering-typed = Անուն, բառեր կամ id
answering-typed-hint = Լրիվ անունը տալիս է անձի բոլոր հայտարարությունները, բառերը՝ դրանց ամենամոտները։

stats-title = { $days ->
    [one] Այսօրվա հարցերը
   *[other] Վերջին { $days } օրվա հարցերը
}
stats-none = Այդ ընթացքում այստեղ հարց չի տրվել։
stats-total = { $count } հարց այս սերվերում, { $since } – { $until } (UTC)։
stats-outcome-answer = պատասխան կա
stats-outcome-closest = ցույց է տրվել ամենամոտը
stats-outcome-none = նյութերում չկա
stats-by-outcome = Ըստ արդյունքի
stats-by-language = Ըստ լեզվի
stats-by-party = Ում խոսքերով է պատասխանվել
stats-line = { $title }՝ { $shares }
stats-alt = Հարցերի սյունակային գծապատկեր՝ ըստ օրերի։ { $parts }
