### Moderatorlara materiallar haqqında deyilənlər: /knowledge.
### Doldurulan dəyərlərə şəkilçi artırılmır.

# /knowledge status
status-title = Materiallar
status-revision = Redaksiya
status-loaded = Yüklənib
status-statements = Açıqlamalar
status-speakers = Danışanlar
status-sources = Mənbələr
status-words = İndeksdəki sözlər
status-disk = Diskdəki fayllar
status-disk-same = İstifadə olunanla eynidir.
status-disk-other = Başqa redaksiya, `{ $revision }`, xətasız. Fərqləri `/knowledge diff` göstərir, `/knowledge reload` onu istifadəyə verir.
status-disk-faulty = Başqa redaksiya, `{ $revision }`, { $count } xəta var. `/knowledge check` göstərir.
status-lost = Qeyd olunmayanlar
status-lost-text = Bot işə düşəndən bəri { $count } sual və cavab: verilənlər bazasına yazmaq mümkün olmayıb. Səbəbi botun jurnalındadır.

loaded-by = yükləyən: { $who }, { $when }
loaded-by-start = bot işə düşəndə, { $when }
loaded-by-watch = fayllar dəyişəndə, { $when }

# /knowledge check
check-sound = Fayllarda xəta yoxdur.
check-faulty = Düzəldilməli { $count } xəta:
faults-in-file = … və faylda daha { $count }.

# /knowledge diff
diff-title = Dəyişikliklər
diff-revisions = { $before } → { $after }
diff-nothing-said = Materiallarda heç nə dəyişmir: fayllarda yalnız şərhlər, sıra və ya boşluqlar fərqlidir.
diff-spacing = yalnız boşluqlar
diff-left-out = Daha { $count } dəyişiklik fayldadır.
file-left-out = Daha { $count } dənəsi bu fayla sığmadı.
diff-kind-dispute = Mübahisə
diff-kind-party = Tərəflər
diff-kind-place = Yerlər
diff-kind-day = Adı olan günlər
diff-kind-event = Hadisələr
diff-kind-speaker = Danışanlar
diff-kind-source = Mənbələr
diff-kind-concept = Anlayışlar
diff-kind-statement = Açıqlamalar
diff-kind-question = Məlum suallar
diff-one-dispute = mübahisə
diff-one-party = tərəf
diff-one-place = yer
diff-one-day = adı olan gün
diff-one-event = hadisə
diff-one-speaker = danışan
diff-one-source = mənbə
diff-one-concept = anlayış
diff-one-statement = açıqlama
diff-one-question = məlum sual
diff-count-added = əlavə olunub: { $count }
diff-count-changed = dəyişib: { $count }
diff-count-removed = çıxarılıb: { $count }
diff-count-renamed = adı dəyişib: { $count }
diff-added = Əlavə olunub: { $kind }, { $name } ({ $id })
diff-changed = Dəyişib: { $kind }, { $name } ({ $id })
diff-removed = Çıxarılıb: { $kind }, { $name } ({ $id })
diff-renamed = Adı dəyişib: { $kind }, { $name } ({ $id })

# /knowledge reload və /knowledge rollback
ask-reload = Fayllar indiki halında istifadəyə verilsin? Redaksiya: `{ $revision }`
ask-rollback = Bu redaksiya yenidən istifadəyə verilsin: `{ $revision }`?
button-reload = İstifadəyə ver
button-rollback = Yenidən istifadəyə ver
button-leave = Olduğu kimi qalsın
agreement-working = Yüklənir …
agreement-left = Olduğu kimi qaldı. Heç nə dəyişmədi.
agreement-expired = Bu, çoxdan soruşulub. Heç nə dəyişmədi; əmri yenidən verin.
agreement-not-yours = Buna yalnız soruşulan moderator cavab verə bilər.
reload-unchanged = Bu redaksiya onsuz da istifadə olunur: `{ $revision }`.
reload-done = İndi istifadə olunan redaksiya: `{ $revision }`, { $count } açıqlama; əvvəlki: `{ $previous }`.
refused-faulty = Heç nə dəyişmədi, köhnə materiallar istifadə olunur. Düzəldilməlidir:
refused-files-changed = Bu göstəriləndən sonra fayllar dəyişib. Materiallarda heç nə dəyişmədi; faylların indiki halını görmək üçün əmri yenidən verin.
refused-another-serves = Bu göstəriləndən sonra başqa redaksiya istifadəyə verilib. Heç nə dəyişmədi; əmri yenidən verin.
refused-not-kept = Saxlanılan heç bir redaksiya belə başlamır, yaxud bir neçəsi belə başlayır. `/knowledge history` onları göstərir.
refused-failed = Bu alınmadı, köhnə materiallar istifadə olunur. Səbəbi botun jurnalındadır.
watch-changed = Materialların faylları dəyişib.

# /knowledge history
history-title = İstifadə olunmuş redaksiyalar, əvvəlcə yenilər
history-statements = { $count } açıqlama
rollback-choice = { $revision } · { $when } · { $count } açıqlama

# /knowledge audit
audit-title = Moderatorların dəyişdikləri
audit-empty = Hələ heç nə dəyişdirilməyib.
audit-change = { $before } → { $after }
button-older = Daha köhnə
button-newest = Ən yeni
