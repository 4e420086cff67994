### `/settings`: moderatörlerin kendi sunucuları ve kanalları için belirledikleri. Yalnızca onlar görür.

settings-title = Ayarlar: { $server }
settings-channels = Kendi ayarı olan kanallar
settings-more = … ve { $count } tane daha

settings-changed = **{ $what }**, { $where }: { $after }
settings-before = önceki: { $before }
settings-unchanged = **{ $what }**, { $where }: zaten böyleydi: { $after }
settings-here = bu sunucu

setting-is-open = Sorulmadan yanıt
setting-language = Dil
setting-is-private = Komutlara yanıtlar
setting-strictness = Sorulmadan yanıtta kesinlik
setting-moderator-role = Moderatörler
setting-notes-channel = Moderatörlere notlar
setting-question-days = Soruların metinleri

value-as-server = sunucudaki gibi
value-open = açık: bot yeterince emin olduğunda sorulmadan yanıtlar
value-closed = kapalı: bot yalnızca kendisine seslenildiğinde yanıtlar
value-language-own = herkese kendi dili
value-private = yalnızca soran görür
value-public = herkes görür
value-strict = sıkı: yalnızca neredeyse kesin olan
value-normal = normal
value-eager = istekli: daha erken söz alır, ama sorulduğundakinden erken değil
value-moderators = “Sunucuyu Yönet” yetkisi olan üyeler
value-moderators-role = “Sunucuyu Yönet” yetkisi veya { $role } rolü olan üyeler
value-notes-none = hiçbir yere gönderilmiyor
value-question-days = { $days ->
    [0] saklanmıyor
   *[other] { $days } gün saklanıyor
}

brief-open = açık
brief-private = yanıtlar gizli
brief-public = yanıtlar herkese
brief-strict = sıkı
brief-normal = normal
brief-eager = istekli

settings-needs-content = Botu işleten MESSAGE_CONTENT=true ayarını yapınca geçerli olur.
settings-always-open = Kanal yine de açık kalır: onu botu işleten açtı.
settings-cannot-speak = Bot { $channel } kanalına henüz yazamıyor: orada “Kanalı Görüntüle” ve “Mesaj Gönder” yetkilerini verin.
settings-offer-commands = Discord komutları yalnızca “Sunucuyu Yönet” yetkisi olanlara sunar. { $role } rolüne de sunmak için: Sunucu Ayarları, Entegrasyonlar, bu bot.
settings-no-language = Böyle bir dil yok. Listeden seçin.
settings-not-everyone = Herkes moderatör olamaz. Başka bir rol seçin.
settings-manager-only = Kimin moderatör olduğuna “Sunucuyu Yönet” yetkisi olanlar karar verir.
