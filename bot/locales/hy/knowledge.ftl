### Ինչ է ասվում մոդերատորներին նյութերի մասին՝ /knowledge։

# /knowledge status
status-title = Նյութերը
status-revision = Տարբերակ
status-loaded = Բեռնվել է
status-statements = Հայտարարություններ
status-speakers = Խոսողներ
status-sources = Աղբյուրներ
status-words = Բառեր ինդեքսում
status-disk = Ֆայլերը սկավառակին
status-disk-same = Նույնն են, ինչ գործող տարբերակը։
status-disk-other = Այլ տարբերակ՝ `{ $revision }`, առանց սխալների։ `/knowledge diff` հրամանը ցույց կտա տարբերությունները, `/knowledge reload` հրամանը կգործարկի այն։
status-disk-faulty =
    { $count ->
        [one] Այլ տարբերակ՝ `{ $revision }`, { $count } սխալով։ `/knowledge check` հրամանը ցույց կտա այն։
       *[other] Այլ տարբերակ՝ `{ $revision }`, { $count } սխալով։ `/knowledge check` հրամանը ցույց կտա դրանք։
    }
status-lost = Չգրանցվածներ
status-lost-text = { $count } հարց ու պատասխան բոտի գործարկումից ի վեր. տվյալների շտեմարանում գրել հնարավոր չէր։ Պատճառը բոտի մատյանում է։

loaded-by = { $who }, { $when }
loaded-by-start = բոտը միանալիս, { $when }
loaded-by-watch = ֆայլերը փոխվելիս, { $when }

# /knowledge check
check-sound = Ֆայլերը կարգին են։
check-faulty = Պետք է ուղղել { $count } սխալ՝
faults-in-file = … և ևս { $count }՝ ֆայլում։

# /knowledge diff
diff-title = Փոփոխություններ
diff-revisions = { $before } → { $after }
diff-nothing-said = Նյութերում ոչինչ չի փոխվում. ֆայլերում տարբեր են միայն մեկնաբանությունները, հերթականությունը կամ բացատները։
diff-spacing = միայն բացատները
diff-left-out = Ֆայլում կա ևս { $count } փոփոխություն։
file-left-out = Այս ֆայլում չի տեղավորվել ևս { $count }։
diff-kind-dispute = Վեճ
diff-kind-party = Կողմեր
diff-kind-place = Վայրեր
diff-kind-day = Անվանված օրեր
diff-kind-event = Իրադարձություններ
diff-kind-speaker = Խոսողներ
diff-kind-source = Աղբյուրներ
diff-kind-concept = Հասկացություններ
diff-kind-statement = Հայտարարություններ
diff-kind-question = Հայտնի հարցեր
diff-one-dispute = վեճ
diff-one-party = կողմ
diff-one-place = վայր
diff-one-day = անվանված օր
diff-one-event = իրադարձություն
diff-one-speaker = խոսող
diff-one-source = աղբյուր
diff-one-concept = հասկացություն
diff-one-statement = հայտարարություն
diff-one-question = հայտնի հարց
diff-count-added = ավելացված՝ { $count }
diff-count-changed = փոխված՝ { $count }
diff-count-removed = հանված՝ { $count }
diff-count-renamed = վերանվանված՝ { $count }
diff-added = Ավելացվել է՝ { $kind }, { $name } ({ $id })
diff-changed = Փոխվել է՝ { $kind }, { $name } ({ $id })
diff-removed = Հանվել է՝ { $kind }, { $name } ({ $id })
diff-renamed = Վերանվանվել է՝ { $kind }, { $name } ({ $id })

# /knowledge reload և /knowledge rollback
ask-reload = Գործարկե՞լ ֆայլերն այնպես, ինչպես հիմա են. տարբերակ `{ $revision }`։
ask-rollback = Կրկին գործարկե՞լ `{ $revision }` տարբերակը։
button-reload = Գործարկել
button-rollback = Կրկին գործարկել
button-leave = Թողնել այսպես
agreement-working = Բեռնվում է…
agreement-left = Թողնված է այնպես, ինչպես կար։ Ոչինչ չի փոխվել։
agreement-expired = Այս հարցը շատ վաղուց է տրվել։ Ոչինչ չի փոխվել. հրամանը կրկին տվեք։
agreement-not-yours = Սրան կարող է պատասխանել միայն այն մոդերատորը, ում հարցրել են։
reload-unchanged = Այս տարբերակն արդեն գործում է՝ `{ $revision }`։
reload-done = Այժմ գործում է `{ $revision }` տարբերակը (հայտարարություններ՝ { $count }), `{ $previous }` տարբերակի փոխարեն։
refused-faulty = Ոչինչ չի փոխվել, գործում են նախկին նյութերը։ Պետք է ուղղել՝
refused-files-changed = Սա ցույց տալուց հետո ֆայլերը փոխվել են։ Ոչինչ չի արվել. հրամանը կրկին տվեք՝ տեսնելու, թե հիմա ինչ կա դրանցում։
refused-another-serves = Սա ցույց տալուց հետո այլ տարբերակ է գործարկվել։ Ոչինչ չի փոխվել. հրամանը կրկին տվեք։
refused-not-kept = Պահված ոչ մի տարբերակ այդպես չի սկսվում, կամ մի քանիսն են այդպես սկսվում։ `/knowledge history` հրամանը ցույց կտա դրանք։
refused-failed = Չստացվեց, գործում են նախկին նյութերը։ Պատճառը բոտի մատյանում է։
watch-changed = Նյութերի ֆայլերը փոխվել են։

# /knowledge history
history-title = Գործարկված տարբերակները՝ վերջինից սկսած
history-statements = { $count } հայտարարություն
rollback-choice = { $revision } · { $when } · { $count } հայտարարություն

# /knowledge audit
audit-title = Ինչ են փոխել մոդերատորները
audit-empty = Դեռ ոչինչ չի փոխվել։
audit-change = { $before } → { $after }
button-older = Ավելի հին
button-newest = Ամենանորը
