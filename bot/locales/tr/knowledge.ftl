### Moderatörlere kayıtlar hakkında söylenenler: /knowledge.
### Doldurulan değerlere ek getirilmez.

# /knowledge status
status-title = Kayıtlar
status-revision = Sürüm
status-loaded = Yüklendi
status-statements = Açıklamalar
status-speakers = Konuşanlar
status-sources = Kaynaklar
status-words = Dizindeki sözcükler
status-disk = Diskteki dosyalar
status-disk-same = Kullanılanla aynı.
status-disk-other = Başka bir sürüm, `{ $revision }`, hatasız. Farkları `/knowledge diff` gösterir, `/knowledge reload` bu sürümü kullanıma alır.
status-disk-faulty = Başka bir sürüm, `{ $revision }`, { $count } hata var. `/knowledge check` gösterir.
status-lost = Kaydedilemeyenler
status-lost-text = Bot başladığından beri { $count } soru ve yanıt: veritabanına yazılamadı. Nedeni botun günlüğünde.

loaded-by = yükleyen: { $who }, { $when }
loaded-by-start = bot başlarken, { $when }
loaded-by-watch = dosyalar değişince, { $when }

# /knowledge check
check-sound = Dosyalarda hata yok.
check-faulty = Düzeltilecek { $count } hata:
faults-in-file = … ve dosyada { $count } tane daha.

# /knowledge diff
diff-title = Değişiklikler
diff-revisions = { $before } → { $after }
diff-nothing-said = Kayıtlarda hiçbir şey değişmiyor: dosyalarda yalnızca yorumlar, sıra veya boşluklar farklı.
diff-spacing = yalnızca boşluklar
diff-left-out = { $count } değişiklik daha dosyada.
file-left-out = { $count } tane daha bu dosyaya sığmadı.
diff-kind-dispute = Anlaşmazlık
diff-kind-party = Taraflar
diff-kind-place = Yerler
diff-kind-day = Adı olan günler
diff-kind-event = Olaylar
diff-kind-speaker = Konuşanlar
diff-kind-source = Kaynaklar
diff-kind-concept = Kavramlar
diff-kind-statement = Açıklamalar
diff-kind-question = Bilinen sorular
diff-one-dispute = anlaşmazlık
diff-one-party = taraf
diff-one-place = yer
diff-one-day = adı olan gün
diff-one-event = olay
diff-one-speaker = konuşan
diff-one-source = kaynak
diff-one-concept = kavram
diff-one-statement = açıklama
diff-one-question = bilinen soru
diff-count-added = { $count } eklendi
diff-count-changed = { $count } değişti
diff-count-removed = { $count } çıkarıldı
diff-count-renamed = { $count } yeniden adlandırıldı
diff-added = Eklendi: { $kind }, { $name } ({ $id })
diff-changed = Değişti: { $kind }, { $name } ({ $id })
diff-removed = Çıkarıldı: { $kind }, { $name } ({ $id })
diff-renamed = Yeniden adlandırıldı: { $kind }, { $name } ({ $id })

# /knowledge reload ve /knowledge rollback
ask-reload = Dosyalar şimdiki halleriyle kullanılsın mı? Sürüm: `{ $revision }`
ask-rollback = Şu sürüm yeniden kullanılsın mı: `{ $revision }`
button-reload = Kullanılsın
button-rollback = Yeniden kullanılsın
button-leave = Böyle kalsın
agreement-working = Yükleniyor …
agreement-left = Olduğu gibi kaldı. Hiçbir şey değişmedi.
agreement-expired = Bu soru çok önce soruldu. Hiçbir şey değişmedi; komutu yeniden verin.
agreement-not-yours = Bunu yalnızca sorulan moderatör yanıtlayabilir.
reload-unchanged = Bu sürüm zaten kullanılıyor: `{ $revision }`.
reload-done = Kullanılan sürüm artık `{ $revision }`, { $count } açıklama; önceki: `{ $previous }`.
refused-faulty = Hiçbir şey değişmedi, eski kayıtlar kullanılıyor. Düzeltilecekler:
refused-files-changed = Bu gösterildikten sonra dosyalar değişti. Kayıtlarda hiçbir şey değişmedi; dosyaların şimdiki halini görmek için komutu yeniden verin.
refused-another-serves = Bu gösterildikten sonra başka bir sürüm kullanıma alındı. Hiçbir şey değişmedi; komutu yeniden verin.
refused-not-kept = Saklanan hiçbir sürüm böyle başlamıyor veya birden çoğu böyle başlıyor. `/knowledge history` gösterir.
refused-failed = Bu yapılamadı, eski kayıtlar kullanılıyor. Nedeni botun günlüğünde.
watch-changed = Kayıt dosyaları değişti.

# /knowledge history
history-title = Kullanılan sürümler, en yenisi önce
history-statements = { $count } açıklama
rollback-choice = { $revision } · { $when } · { $count } açıklama

# /knowledge audit
audit-title = Moderatörlerin değiştirdikleri
audit-empty = Henüz hiçbir şey değiştirilmedi.
audit-change = { $before } → { $after }
button-older = Daha eski
button-newest = En yeni
