### Cavab mesajı: kartların ətrafında nə yazılır, düymələr və onların açdıqları.

summary = { $speaker }, { $said }: { $quote }
summary-note = { $said }: { $quote }
quote-cut = Burada qısaldılıb; bütövü “Kontekst” düyməsindədir.
answers-equal = Materiallarda { $count } açıqlama buna eyni dərəcədə yaxşı cavab verir, tarix sırası ilə:
closest-only = Materiallarda ən yaxını, amma cavab deyil:
page-of = { $page } / { $pages }

### Düymələr.

button-context = Kontekst
button-replies = Cavablar ({ $count })
button-unhelpful = Kömək etmədi

### Düymələrin açdıqları.

context-heading = Parça: { $publisher }, { $date }
context-attribution = Danışanın adı mətndə daha əvvəl çəkilir:
context-legend = Sitat qalın yazılıb.
context-day = Gün ({ $said }): { $reason }
replies-relations = Bu açıqlama nəyə aiddir
replies-replies = Ona nə cavab verilib
replies-rest = … və daha { $count }

not-yours = Bu səhifələri yalnız açan şəxs vərəqləyə bilər. Özünüzünkünü açmaq üçün cavabın altında “Daha çox” düyməsini basın.

### Bir açıqlamanın başqasına münasibəti.

# $how aşağıdakılardan biri və ya “və” ilə bir neçəsidir.
related = { $how }: { $summary }

relation-denies = təkzib edir
relation-answers = cavab verir
relation-asks = bu barədə soruşur
relation-repeats = təkrar edir
relation-thanks = sözlərinə görə təşəkkür edir
relation-criticises = tənqid edir

reply-denies = təkzib edən
reply-answers = cavab verən
reply-asks = bu barədə soruşan
reply-repeats = təkrar edən
reply-thanks = təşəkkür edən
reply-criticises = tənqid edən

### “Kömək etmədi”.

unhelpful-title = Nə kömək etmədi?
unhelpful-reason = Səbəb
unhelpful-wrong = Cavab yanlışdır
unhelpful-off_topic = Soruşduğum bu deyil
unhelpful-outdated = Köhnəlib
unhelpful-other = Başqa səbəb
unhelpful-remark = Əlavəniz var?
unhelpful-remark-hint = Materiallara baxanlar adınızı görmədən oxuyacaq.
unhelpful-back = Moderatorlar məndən soruşa bilər
unhelpful-back-hint = Adınız yalnız bu halda saxlanılır.
unhelpful-thanks = Təşəkkürlər. Moderatorlar bunu adınızı görmədən görəcək.
unhelpful-thanks-named = Təşəkkürlər. Moderatorlar bunu görəcək və sizdən soruşa bilər.
unhelpful-thanks-direct = Təşəkkürlər. Bu, botu işlədən üçün saxlanılır; moderatorlar bunu görmür.
unhelpful-thanks-counted = Təşəkkürlər. Bu sayıldı. Siz imtina etmisiniz, ona görə bundan başqa heç nə saxlanılmır.

correction-corrected = { $day } düzəldilib: burada göstərilən materiallarda dəyişib.
correction-withdrawn = { $day } geri götürülüb: burada göstərilən açıqlama artıq materiallarda yoxdur.
