### Kayıtlardakilerin listeleri: /said-by, /both-sides, /timeline, /sources ve /about.

choice-statements = { $name } · { $count ->
    [0] kayıtlarda yok
   *[other] { $count } açıklama
}

list-timeline = Zaman çizelgesi
list-sources = Kaynaklar
list-about-topic = konu: { $topic }
list-since = en erken { $day }
list-until = en geç { $day }
list-page = Sayfa { $page } / { $pages }
list-count = { $count } açıklama
list-days-uncertain = Günü bilinmeyen açıklamalar, bu günlere denk gelebiliyorsa burada yer alır.
list-none = Kayıtlarda buna uyan bir şey yok.
list-none-others = Kayıtlarda buna uyan bir şey yok. { $name }: kayıtlarda başka { $count } açıklama var.
list-open-card = Açıklamanın tamamını göster
button-previous = Önceki
button-next = Sonraki

sides-title = { $topic }: her taraf ne söyledi
sides-side = { $party } · { $count ->
    [0] açıklama yok
   *[other] { $count } açıklama
}
sides-none = Kayıtlarda bu tarafın bu konuda açıklaması yok.
sides-no-more = Bu tarafın başka açıklaması yok.
sides-others = Bu konuda { $count } açıklama daha, hiçbir taraf adına konuşmayanlara ait.

timeline-known = günü biliniyor
timeline-between = bu günlerden biri
timeline-open = sonu açık
timeline-no-party = Diğerleri
timeline-cut = Resimde { $count } açıklamanın ilk { $shown } tanesi var; konuşan veya konu seçerek daraltın.
timeline-alt = { $title }: { $count } açıklama, { $period }, her biri bir satır. { $parties }. Aynısı bu mesajda metin olarak da var.

source-published = yayımlandı: { $date }
source-open = Kaynağı açın

about-method = Her alıntı yayımlanmış bir belgeden alınmıştır ve o sözlere giden bir bağlantı taşır. Sorulara yalnızca kayıtlardakilerle yanıt verilir; yanıt yoksa bot bunu söyler. Kurallar her taraf için aynıdır ve bot olanlar hakkında hüküm vermez.
about-record = Kayıtlarda
about-record-text = { $statements } açıklama, { $sources } kaynak
about-statements = Taraflara göre açıklamalar
about-statements-line = { $party }: { $count }
about-questions = Taraflara göre sorular
about-questions-line = { $party }: yanıtlanan { $answered }, yanıtlanmayan { $unanswered }
about-no-party = Hiçbir taraf adına konuşmuyor
about-no-party-asked = Hiçbir taraf hakkında değil
about-privacy = Gizlilik
about-privacy-command = /privacy botun sizinle ilgili ne sakladığını gösterir ve siler.
about-privacy-policy = Gizlilik politikası
about-source-code = Kaynak kodu

### Okunamayan.

unread-topic = { $typed }: kayıtlarda bu konuda açıklama yok.
unread-day = { $typed } bir gün değil. Örneğin 2025-06-27, 27 Haziran veya Haziran yazın.
unread-order = Başlangıç bitişten sonra: “since”, “until” gününden geç olamaz.
unread-meant = Şunu mu demek istediniz: { $names }?

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = En son
listed-oldest = En eski
listed-sides = Sırayla her taraf
# Opens the whole list. 80 characters at most.
button-all = Tümü
# $title is the title of the dispute.
guide-help =
    Kimin ne dediğini ararım: { $title }.
    Kimin neyi söylediğini, yalanladığını veya yanıtladığını, ne zaman ve kime, kendi sözlerinizle sorun.
    Alıntı, konuşan, tarih ve kaynakla yanıtlarım ya da kayıtta bunu yanıtlayan bir şey olmadığını söylerim.
guide-commands =
    /said-by: birinin söyledikleri.
    /both-sides: her tarafın söyledikleri.
    /timeline: neyin ne zaman söylendiği.
    /sources: belgeler.
    /about: nasıl yanıt verdiğim.
