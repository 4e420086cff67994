### /knowledge add ve /knowledge pending: moderatörlerin kayıtlar için önerdiği değişiklikler.

# Form: başlık ve etiket en çok 45, altındaki açıklama en çok 100 karakter.
form-title = Açıklama
form-source = Kaynak
form-source-hint = Bunu bildiren yayımlanmış belge. Yeni bir kaynak dosya olarak eklenir.
form-speaker = Konuşan
form-speaker-hint = speakers.yaml dosyasındaki bir ad veya kimlik; birkaçı arasında noktalı virgül
form-passage = Bölüm
form-passage-hint = Kaynağın bunu bildiren cümleleri, harfi harfine
form-quote = Alıntı
form-quote-hint = Bölümün gösterilecek kısmı. Bölümün tamamı için boş bırakın.
form-said = Söylendiği gün
form-said-hint = Örneğin 2025-06-27 veya 2025-06-27/2025-06-30. Gün belirtilmemişse boş bırakın.

details-title = Açıklamanın ayrıntıları
details-speech = Nasıl söylendi
details-speech-direct = doğrudan: konuşanın kendi sözleri
details-speech-indirect = dolaylı: sözlerin kaynaktaki aktarımı
details-speech-mixed = karışık: içinde alıntı bulunan aktarım
details-speech-note = not: kaynağın kendi notu
details-basis = Gün nereden biliniyor
details-basis-stated = kaynakta belirtilmiş
details-basis-inferred = çıkarımla belirlenmiş
details-basis-bounded = sınırlı: iki gün arasında
details-from = Günün dayanağı
details-from-hint = Kaynak günü belirtmiyorsa gerekli
details-topics = Konular
details-topics-hint = Kavramların ve yaptığı işin kimlikleri, örneğin: drones, deny
details-asks = Yanıtladığı sorular
details-asks-hint = Her satıra bir soru, insanların kendi sözleriyle

proposed-title = Değişiklik { $id }: { $path }
proposed-by = Öneren: { $who }, { $when }
proposed-file = { $before } → { $after }
proposed-new-file = yeni dosya
proposed-kept = Değişiklik { $id } saklandı. Henüz kullanılmıyor: başka bir moderatörün `/knowledge pending` ile kabul etmesi gerekir.
proposed-revised = Değişiklik { $id } artık böyle.
proposed-offset = Bölümün, kaynağın saklanan metnindeki yeri (`start`) henüz bilinmiyor. `who-said check --captures` gösterir.
proposed-faulty = Hiçbir şey saklanmadı. Düzeltilecek { $count } şey var:
proposed-stale = Bu önerildikten sonra dosya değişti, öneri artık uymuyor. Yeniden önerilmesi gerekir.
proposed-known = Bu soru artık dosyasında var.
proposed-question = Soru
proposed-answers = Yanıtlayan
proposed-no-answer = Kayıtlarda bunun yanıtı yok.
proposed-unsound = Bu haliyle kabul edilemez. Düzeltilecek { $count } şey var:
add-too-large = Dosya çok büyük: en fazla 1 MiB.
add-unfetched = Dosya Discord'dan alınamıyor. Lütfen yeniden ekleyin.

pending-title = İkinci bir moderatörü bekleyen değişiklikler
pending-none = Bekleyen yok. `/knowledge add` ile değişiklik önerilir.
pending-left-out = Bunların ardından { $count } tane daha bekliyor.
pending-open = Aç

button-accept = Kabul et
button-reject = Reddet
button-withdraw = Geri çek
button-words = Düzenle
button-details = Diğer ayrıntılar
button-mend = Düzelt

decided-accepted = Değişiklik { $id } kabul edildi. Botu işleteni bekliyor; o, değişikliği `who-said pending --export` ile alır. Dosyalara girince kullanılır.
decided-rejected = Değişiklik { $id } reddedildi.
decided-withdrawn = Değişiklik { $id } geri çekildi.
decided-own = Kendi değişikliğinize başka bir moderatör karar verir.
decided-not-own = Bir değişikliği yalnızca öneren geri çekebilir.
decided-revised = Gösterildikten sonra öneren kişi değişikliği düzenledi: { $id }. `/knowledge pending` ile yeniden açın.
decided-stale = Bu önerildikten sonra dosya değişti, öneri artık uymuyor. Yeniden önerilmesi gerekir.
decided-known = Bu soru artık dosyasında var. Hiçbir şey kabul edilmedi.
decided-gone = Bu değişiklik artık beklemiyor.

article-form = Sözlerin alınacağı metin
article-publisher = Yayımlayan
article-title = Başlık
article-url = Adres
article-published = Yayım günü (örneğin 2025-06-30)
article-page = { $of } sözden { $at }.
article-open = Kimin söylediği belli değil. Metinde: { $voice }
article-empty = Bu metinde söz bulunamadı.
article-nothing = Hiçbir şey kabul edilmedi, bu yüzden hiçbir şey önerilmedi.
article-discarded = Vazgeçildi, hiçbir şey önerilmedi.
article-done = Hepsine karar verildi.
article-refused = Böyle yazılamaz: { $why }
button-skip = Geç
button-undo = Geri al
article-text = Metin (en çok 4000 karakter)
article-other = Başka ya da yeni …
article-new = Başka ya da yeni bir konuşan
article-name = Ad
article-kind = Tür
article-office = Görev
article-party = Taraf
article-name-outlet = Hangi yayın organı yayımladı? Adını yazın: kayıtta yoksa oluşturulur.
article-kind-person = kişi
article-kind-institution = kurum
article-kind-outlet = yayın organı
article-kind-unnamed = adı verilmeyen kaynak
article-joined = Satırlar genişliğe göre bölünmüştü; paragraflarda birleştirildi ve bölümler bunlardan alınır.
article-unclosed = Burada açılan tırnak hiçbir yerde kapanmıyor, bu yüzden alıntı paragrafın sonuna kadar gidiyor: nerede bittiğine bakın.
article-relation = Hangi söz hakkında?
article-to = Kime
article-medium = Araç
article-misprints = Yazım hataları
article-via = Kimin aracılığıyla
article-event = Olay
article-reports = Kimin sözlerini aktarıyor
article-disputed = Başka anlatı
article-topics = Konular
button-discard = Vazgeç
article-outside = Bu gün, kaydın kapsadığı sürenin dışında: { $period }.

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = “{ $words }”; yıl, anlaşmazlığın yaşandığı { $year }
reason-publication = yayım tarihinden ({ $day }) sonra değil
reason-period = kaydın kapsadığı süre içinde
reason-step = “{ $words }”, metinde daha önce geçen { $day } tarihinden sayılarak
reason-weekday = “{ $words }”, yayım tarihinden ({ $day }) geriye sayılarak
reason-goes-on = { $day } tarihli sözlerin devamıdır
reason-reply = { $day } tarihli sözlere yanıttır
reason-not-before = sözünü ettiği { $day } tarihli sözlerden önce değil
reason-remark = kaynağın kendi notu, yayım gününe ait
reason-account = { $day } tarihinden önce değil: kaynağın kendi notu, yayım günü bilinmiyor
reason-report = { $day } tarihinden sonra değil: sözleri o gün aktaran: { $words }
reason-event = kayıttaki “{ $words }” olayının günü

# Bir söz için yazılanın neden kabul edilmediği.
review-field = “{ $typed }” diye bir alan yok; şunlar var: { $known }
review-empty = “{ $field }” boş olamaz
review-choice = “{ $field }” şunlardan biri olmalı: { $known }
review-quote = alıntı bölümde harfi harfine geçmiyor
review-passage = bölüm metinde harfi harfine geçmiyor
review-long = bölümde { $most } karakterden fazlası var
review-day = “{ $typed }” bir tarih değil; örneğin şöyle yazın: 2025-06-27, 2025-06-27/2025-06-30 veya 2025-06-27/..
review-period = { $typed } tartışmanın süresinin ({ $period }) dışında; onu ya da önce dispute.yaml dosyasındaki süreyi düzeltin
review-publication = { $typed } yayın gününden ({ $day }) sonra
review-relation = ilişkiyi şöyle yazın: şunlardan biri ({ $known }) ve ardından sözün kimliği
review-party = “{ $typed }” diye bir taraf yok
