### Kayıtlarda yanıtı olmayan bir soru için tek, dürüst satır.
### Doldurulan adlara ek getirilmez.

notice-closest = { $line } Kayıtlarda en yakını, ama yanıt değil:
notice-no-statement-by = { $who }: kayıtlarda hiçbir sözü yok.
notice-nobody-called = { $who }: kayıtlarda sözü olan hiç kimse böyle anılmıyor.
notice-that-speaker = Adı geçen kişi
notice-quoted = “{ $words }”
notice-nothing = Kayıtlarda buna yanıt yok.
notice-nothing-from = { $who }: kayıtlarda buna yanıt veren bir sözü yok.
notice-not-named = { $words }: kayıtlarda bu ad geçmiyor.
notice-outside-dates = Kayıtlarda buna yanıt yok. Kapsadıkları dönem: { $period }.
notice-no-such-day = { $day }: takvimde böyle bir gün yok. Günü şöyle yazın: 2025-06-27 veya 27 Haziran.
notice-other-place = { $place }: kayıtlarda bununla ilgili bir şey yok.
notice-that-place = Adı geçen yer
notice-false-premise = Sorunun doğru saydığı şey kayıtlarda söylenmiyor.
notice-off-topic = Kayıtlarda bununla ilgili bir şey yok. Konuları: { $title }.
notice-not-a-question = Bu, kayıtların yanıtlayabileceği bir soru değil. Kimin neyi, ne zaman veya kime söylediğini sorun.

### Sözlerin kayıtlardaki durumu.

verdict-verbatim = Bu sözler kayıtlarda aynen böyle.
verdict-altered = Bu sözler kayıtlarda başka biçimde.
verdict-other-speaker = Bu sözler kayıtlarda var, ama onları başkası söyledi.
verdict-not-on-record = Bu sözler kayıtlarda yok.
legend-typed = yazıldı, kayıtlarda yok
legend-recorded = kayıtlarda var, yazılmadı

notice-year-taken = Soruda yıl belirtilmemiş; şöyle anlaşıldı: { $days }.
