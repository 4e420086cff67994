### /knowledge gaps ve /knowledge stats: insanların sordukları. Yalnızca moderatörler için.

gaps-title = Kayıtlarda yanıtı olmayan sorular
gaps-none = Açık soru yok: burada sorulanların hepsi yanıtlandı veya yok sayıldı.
gaps-asked = { $count ->
    [one] bir kez soruldu, { $when }
   *[other] { $count } kez soruldu, son: { $when }
}
gaps-marked = { $count } kez “yardımcı olmadı” dendi
gaps-also = ayrıca: { $wordings }
gaps-answer = { $statement } gösterilen yanıt
gaps-unknown = Saklanmayan bir soru
gaps-ask-back = sorulabilir: { $who }
gaps-page = Sayfa { $page } / { $pages }, yanıtsız { $count } soru. Yalnızca bu sunucudan, soranlar belirtilmeden.
gaps-answering = Yanıtı hangisi
gaps-propose = Açıklama öner
gaps-dismiss = Yok say
gaps-previous = Daha yeni
gaps-next = Daha eski
gaps-export = Dosya olarak
gaps-gone = Bu soru artık saklanmıyor veya biri onu yok saydı.

# Neden yanıt yoktu.
gaps-reason-unknown_speaker = bu kişinin açıklaması yok
gaps-reason-not_on_record = kayıtlarda yok
gaps-reason-outside_dates = kayıtların kapsadığı dönemin dışında
gaps-reason-other_place = başka bir yer
gaps-reason-false_premise = bir şeyi doğru sayıyor
gaps-reason-off_topic = başka bir konu
gaps-reason-not_a_question = soru olarak anlaşılmadı

answering-title = Bu soruyu ne yanıtlıyor?
answering-none = Kayıtlarda buna benzer bir şey yok. Başka sözcüklerle arayın.
answering-left-out = { $count } açıklama daha var. Daha çok sözcükle arayın.
answering-hint = İkinci bir moderatör kabul ettikten ve kayıtlar yeniden yüklendikten sonra bot bu soruyu bilir.
answering-choose = Yanıtlayan …
answering-search = Başka açıklamalar
answering-nothing = Kayıtlarda bunun yanıtı yok
answering-form = Açıklama bul
answering-typed = Kişi, sözcükler veya id
answering-typed-hint = Tam ad, kişinin bütün açıklamalarını verir. Sözcükler, onlara en yakın olanları verir.

stats-title = { $days ->
    [one] Bugünkü sorular
   *[other] Son { $days } günün soruları
}
stats-none = Bu sürede burada soru sorulmadı.
stats-total = Bu sunucuda { $count } soru, { $since } – { $until } (UTC).
stats-outcome-answer = yanıtlandı
stats-outcome-closest = en yakını gösterildi
stats-outcome-none = kayıtlarda yok
stats-by-outcome = Sonuca göre
stats-by-language = Dile göre
stats-by-party = Yanıtta sözleri geçen taraf
stats-line = { $title }: { $shares }
stats-alt = Günlere göre soruların çubuk grafiği. { $parts }
