### /knowledge add և /knowledge pending՝ փոփոխություններ, որոնք մոդերատորներն առաջարկում են նյութերի համար։

form-title = Հայտարարություն
form-source = Աղբյուր
form-source-hint = Հրապարակված փաստաթուղթը, որը հաղորդում է դա։ Նորը կցվում է որպես ֆայլ։
form-speaker = Խոսող
form-speaker-hint = speakers.yaml ֆայլում եղած անունը կամ id-ն, մի քանիսի միջև՝ « ; »
form-passage = Հատված
form-passage-hint = Աղբյուրի այն նախադասությունները, որոնք հաղորդում են դա՝ տառ առ տառ
form-quote = Մեջբերում
form-quote-hint = Հատվածի այն մասը, որը պետք է ցույց տալ։ Ամբողջ հատվածի համար թողեք դատարկ։
form-said = Երբ է ասվել
form-said-hint = Օրինակ՝ 2025-06-27 կամ 2025-06-27/2025-06-30։ Եթե օրը նշված չէ, թողեք դատարկ։

details-title = Ավելին հայտարարության մասին
details-speech = Ինչպես է ասվել
details-speech-direct = ուղիղ՝ խոսողի սեփական բառերը
details-speech-indirect = վերապատմված՝ աղբյուրի շարադրմամբ
details-speech-mixed = խառը՝ շարադրանք, մեջը մեջբերված բառեր
details-speech-note = նշում՝ աղբյուրի սեփական նշումը
details-basis = Որտեղից է հայտնի օրը
details-basis-stated = նշված է աղբյուրում
details-basis-inferred = որոշված է անուղղակի
details-basis-bounded = սահմաններով՝ երկու օրվա միջև
details-from = Ինչից է որոշվել օրը
details-from-hint = Պետք է, եթե օրը նշված չէ աղբյուրում
details-topics = Թեմաներ
details-topics-hint = Հասկացությունների և հայտարարության գործողության id-ներ, օրինակ՝ drones, deny
details-asks = Հարցեր, որոնց պատասխանում է
details-asks-hint = Ամեն տողում մեկը՝ այնպես, ինչպես մարդիկ են հարցնում

proposed-title = Փոփոխություն { $id }՝ { $path }
proposed-by = Առաջարկել է { $who }, { $when }
proposed-file = { $before } → { $after }
proposed-new-file = նոր ֆայլ
proposed-kept = Պահվել է որպես փոփոխություն { $id }։ Այն դեռ չի գործում. մեկ այլ մոդերատոր պետք է ընդունի `/knowledge pending` հրամանով։
proposed-revised = Փոփոխություն { $id }՝ այժմ այսպես է։
proposed-offset = Հատվածի տեղը պահված տեքստում (`start`) դեռ հայտնի չէ։ Այն ցույց կտա `who-said check --captures` հրամանը։
proposed-faulty = Ոչինչ չի պահվել։ Պետք է ուղղել { $count } բան՝
proposed-stale = Առաջարկելուց հետո ֆայլը փոխվել է, և առաջարկն այլևս չի համապատասխանում։ Պետք է կրկին առաջարկել։
proposed-known = Այս հարցն արդեն կա իր ֆայլում։
proposed-question = Հարց
proposed-answers = Պատասխանում է
proposed-no-answer = Նյութերում դրա պատասխանը չկա։
proposed-unsound = Այս տեսքով հնարավոր չէ ընդունել։ Պետք է ուղղել { $count } բան՝
add-too-large = Ֆայլը չափազանց մեծ է. առավելագույնը՝ 1 ՄիԲ։
add-unfetched = Ֆայլը հնարավոր չէ ստանալ Discord-ից։ Խնդրում ենք կրկին կցել այն։

pending-title = Երկրորդ մոդերատորի սպասող փոփոխություններ
pending-none = Սպասող փոփոխություն չկա։ Առաջարկելու համար՝ `/knowledge add`։
pending-left-out = Սրանցից հետո սպասում է ևս { $count }։
pending-open = Բացել

button-accept = Ընդունել
button-reject = Մերժել
button-withdraw = Հետ վերցնել
button-words = Խմբագրել
button-details = Լրացնել մանրամասները
button-mend = Ուղղել

decided-accepted = Ընդունվել է փոփոխություն { $id }։ Այն սպասում է բոտի տիրոջը, որը կվերցնի այն `who-said pending --export` հրամանով։ Կգործի, երբ հայտնվի ֆայլերում։
decided-rejected = Մերժվել է փոփոխություն { $id }։
decided-withdrawn = Հետ է վերցվել փոփոխություն { $id }։
decided-own = Ձեր սեփական փոփոխության մասին պետք է որոշի մեկ այլ մոդերատոր։
decided-not-own = Փոփոխությունը կարող է հետ վերցնել միայն առաջարկողը։
decided-revised = Փոփոխություն { $id }՝ ցույց տալուց հետո հեղինակը խմբագրել է այն։ Կրկին բացեք `/knowledge pending` հրամանով։
decided-stale = Առաջարկելուց հետո ֆայլը փոխվել է, և առաջարկն այլևս չի համապատասխանում։ Պետք է կրկին առաջարկել։
decided-known = Այս հարցն արդեն կա իր ֆայլում։ Ոչինչ չի ընդունվել։
decided-gone = Այդ փոփոխությունն այլևս չի սպասում։

article-form = Տեքստ, որից վերցվում են խոսքերը
article-publisher = Հրապարակող
article-title = Վերնագիր
article-url = Հասցե
article-published = Հրապարակվել է (օրինակ՝ 2025-06-30)
article-page = Խոսք { $at }՝ { $of }-ից
article-open = Խոսողը հայտնի չէ։ Տեքստում՝ { $voice }
article-empty = Այս տեքստում խոսք չգտնվեց։
article-nothing = Ոչինչ չընդունվեց, ուստի ոչինչ չի առաջարկվում։
article-discarded = Հրաժարվեցիք. ոչինչ չի առաջարկվում։
article-done = Ամեն ինչ որոշված է։
article-refused = Այդպես չի կարելի՝ { $why }
button-skip = Բաց թողնել
button-undo = Հետարկել
article-text = Տեքստ (մինչև 4000 նիշ)
article-other = Ուրիշ կամ նոր …
article-new = Ուրիշ կամ նոր խոսող
article-name = Անուն
article-kind = Տեսակ
article-office = Պաշտոն
article-party = Կողմ
article-name-outlet = Ո՞ր լրատվամիջոցն է հրապարակել։ Գրեք անունը. նորը կստեղծվի։
article-kind-person = անձ
article-kind-institution = հաստատություն
article-kind-outlet = լրատվամիջոց
article-kind-unnamed = անանուն աղբյուր
article-joined = Տողերը կոտրված էին ըստ լայնության․ դրանք միացվել են պարբերությունների, և հատվածները վերցվում են դրանցից։
article-relation = Ըստ բայի՝ սա մեկ այլ խոսքի մասին է․ որի՞
button-discard = Հրաժարվել
article-outside = Այս օրը նյութերի ընդգրկած ժամանակահատվածից դուրս է՝ { $period }

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = «{ $words }». տարին { $year } է, որին վերաբերում է վեճը
reason-publication = ոչ ուշ, քան հրապարակման օրը՝ { $day }
reason-period = այն ժամանակահատվածում, որն ընդգրկում են նյութերը
reason-step = «{ $words }»՝ հաշված տեքստում ավելի վաղ նշված օրվանից՝ { $day }
reason-weekday = «{ $words }»՝ հետ հաշված հրապարակման օրվանից՝ { $day }
reason-goes-on = շարունակում է հետևյալ օրվա խոսքերը՝ { $day }
reason-reply = ի պատասխան հետևյալ օրվա խոսքերի՝ { $day }
reason-not-before = ոչ շուտ, քան հետևյալ օրվա խոսքերը, որոնց մասին է՝ { $day }
reason-remark = աղբյուրի սեփական դիտարկումը՝ հրապարակման օրվան վերաբերող
reason-event = նյութերում եղած «{ $words }» իրադարձության օրը

# Ինչու այն, ինչ գրվել է խոսքի համար, չի ընդունվում։
review-field = «{ $typed }» դաշտ չկա․ կան՝ { $known }
review-empty = «{ $field }» դաշտը չի կարող դատարկ լինել
review-choice = «{ $field }» դաշտում պետք է լինի սրանցից մեկը՝ { $known }
review-quote = մեջբերումը տառ առ տառ չկա հատվածում
review-passage = հատվածը տառ առ տառ չկա տեքստում
review-long = հատվածն ունի ավելի քան { $most } նիշ
review-day = «{ $typed }» օր չէ․ գրեք, օրինակ, 2025-06-27, 2025-06-27/2025-06-30 կամ 2025-06-27/..
review-period = { $typed } դուրս է վեճի ժամանակահատվածից՝ { $period }․ ուղղեք այն կամ նախ ժամանակահատվածը dispute.yaml-ում
review-publication = { $typed } հրապարակման օրվանից՝ { $day }, հետո է
review-relation = կապը գրեք այսպես՝ { $known } բառերից մեկը և հետո խոսքի id-ն
review-party = «{ $typed }» կողմ չկա
