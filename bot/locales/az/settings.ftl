### `/settings`: moderatorların öz serveri və kanalları üçün təyin etdikləri. Yalnız onlar görür.

settings-title = Ayarlar: { $server }
settings-channels = Öz ayarları olan kanallar
settings-more = … və daha { $count }

settings-changed = **{ $what }**, { $where }: { $after }
settings-before = əvvəl: { $before }
settings-unchanged = **{ $what }**, { $where }: onsuz da belə idi: { $after }
settings-here = bu server

setting-is-open = Soruşulmadan cavablar
setting-language = Dil
setting-is-private = Əmrlərə cavablar
setting-strictness = Soruşulmayanda əminlik
setting-moderator-role = Moderatorlar
setting-notes-channel = Moderatorlar üçün qeydlər
setting-question-days = Sualların mətnləri

value-as-server = serverdəki kimi
value-open = açıq: bot kifayət qədər əmin olduqda soruşulmadan cavab verir
value-closed = bağlı: bot yalnız ona müraciət ediləndə cavab verir
value-language-own = hər kəsə öz dilində
value-private = yalnız soruşan görür
value-public = hamı görür
value-strict = sərt: yalnız demək olar ki, şübhəsiz olan
value-normal = adi
value-eager = həvəsli: daha tez danışır, amma soruşulandakından tez deyil
value-moderators = “Manage Server” icazəsi olan üzvlər
value-moderators-role = “Manage Server” icazəsi və ya { $role } rolu olan üzvlər
value-notes-none = heç yerə göndərilmir
value-question-days = { $days ->
    [0] saxlanılmır
   *[other] { $days } gün saxlanılır
}

brief-open = açıq
brief-private = cavablar gizli
brief-public = cavablar hamıya
brief-strict = sərt
brief-normal = adi
brief-eager = həvəsli

settings-needs-content = Botu işlədən MESSAGE_CONTENT=true təyin edəndə qüvvəyə minəcək.
settings-always-open = Kanal yenə açıq qalır: onu botu işlədən açıb.
settings-cannot-speak = Bot hələ { $channel } kanalında yaza bilmir: orada ona “View Channel” və “Send Messages” icazələrini verin.
settings-offer-commands = Discord əmrləri yalnız “Manage Server” icazəsi olanlara təklif edir. { $role } roluna da təklif etmək üçün: Server Settings, Integrations, bu bot.
settings-no-language = Belə dil yoxdur. Siyahıdan seçin.
settings-not-everyone = Hamı moderator ola bilməz. Başqa rol seçin.
settings-manager-only = Kimin moderator olduğunu “Manage Server” icazəsi olanlar müəyyən edir.
