### Yanıt mesajı: kartların çevresinde yazanlar, düğmeleri ve açtıkları.

summary = { $speaker }, { $said }: { $quote }
summary-note = { $said }: { $quote }
quote-cut = Burada kısaltıldı; tamamı “Bağlam” düğmesinde.
answers-equal = Kayıtlarda { $count } açıklama bunu aynı ölçüde yanıtlıyor, tarih sırasıyla:
closest-only = Kayıtlarda en yakını, ama yanıt değil:
page-of = { $page } / { $pages }

### Düğmeler.

button-context = Bağlam
button-replies = Yanıtlar ({ $count })
button-unhelpful = Yardımcı olmadı

### Düğmelerin açtıkları.

context-heading = Bölüm: { $publisher }, { $date }
context-attribution = Konuşanın adı metinde daha önce geçiyor:
context-legend = Alıntı kalın yazıldı.
context-day = Gün ({ $said }): { $reason }
replies-relations = Bu açıklama neyle ilgili
replies-replies = Buna ne yanıt verildi
replies-rest = … ve { $count } tane daha

not-yours = Bu sayfaları yalnızca açan kişi çevirebilir. Kendinizinkini açmak için yanıtın altında “Daha fazla” düğmesine basın.

### Bir açıklamanın ötekiyle ilişkisi.

# $how aşağıdakilerden biri veya “ve” ile birkaçı.
related = { $how }: { $summary }

relation-denies = yalanlıyor
relation-answers = yanıtlıyor
relation-asks = bunu soruyor
relation-repeats = yineliyor
relation-thanks = sözleri için teşekkür ediyor
relation-criticises = eleştiriyor

reply-denies = yalanlayan
reply-answers = yanıtlayan
reply-asks = bunu soran
reply-repeats = yineleyen
reply-thanks = teşekkür eden
reply-criticises = eleştiren

### “Yardımcı olmadı”.

unhelpful-title = Yardımcı olmayan neydi?
unhelpful-reason = Neden
unhelpful-wrong = Yanıt yanlış
unhelpful-off_topic = Sorduğum bu değil
unhelpful-outdated = Güncel değil
unhelpful-other = Başka bir şey
unhelpful-remark = Eklemek istediğiniz var mı?
unhelpful-remark-hint = Kayıtlarla ilgilenenler adınızı görmeden okur.
unhelpful-back = Moderatörler bana sorabilir
unhelpful-back-hint = Adınız yalnızca o zaman saklanır.
unhelpful-thanks = Teşekkürler. Moderatörler bunu adınızı görmeden görecek.
unhelpful-thanks-named = Teşekkürler. Moderatörler bunu görecek ve size sorabilir.
unhelpful-thanks-direct = Teşekkürler. Bu, botu çalıştıran için saklanır; moderatörler bundan bir şey görmez.
unhelpful-thanks-counted = Teşekkürler. Bu sayıldı. Saklanmasını istemediğiniz için başka bir şey saklanmaz.

correction-corrected = { $day } düzeltildi: burada gösterilen kayıtlarda değişti.
correction-withdrawn = { $day } geri çekildi: burada gösterilen açıklama artık kayıtlarda yok.
