### `/settings`՝ ինչ են մոդերատորները սահմանել իրենց սերվերի և ալիքների համար։ Միայն իրենք են տեսնում։

settings-title = Կարգավորումներ՝ { $server }
settings-channels = Իրենց կարգավորումներն ունեցող ալիքներ
settings-more = … և ևս { $count }

settings-changed = **{ $what }**, { $where }՝ { $after }
settings-before = նախկինում՝ { $before }
settings-unchanged = **{ $what }**, { $where }՝ արդեն այդպես էր՝ { $after }
settings-here = այս սերվերը

setting-is-open = Պատասխաններ առանց հարցման
setting-language = Լեզու
setting-is-private = Հրամանների պատասխանները
setting-strictness = Վստահություն առանց հարցման
setting-moderator-role = Մոդերատորներ
setting-notes-channel = Նշումներ մոդերատորների համար
setting-question-days = Հարցերի տեքստերը

value-as-server = ինչպես սերվերում
value-open = բաց. բոտը պատասխանում է առանց հարցման, երբ բավականաչափ վստահ է
value-closed = փակ. բոտը պատասխանում է միայն, երբ իրեն դիմում են
value-language-own = ամեն մեկին՝ իր լեզվով
value-private = տեսնում է միայն հարցնողը
value-public = տեսնում են բոլորը
value-strict = խիստ. միայն գրեթե անկասկածը
value-normal = սովորական
value-eager = պատրաստակամ. ավելի շուտ է խոսում, բայց ոչ ավելի շուտ, քան հարցնելիս
value-moderators = «Manage Server» թույլտվություն ունեցող անդամներ
value-moderators-role = «Manage Server» թույլտվություն կամ { $role } դեր ունեցող անդամներ
value-notes-none = ոչ մի տեղ չեն ուղարկվում
value-question-days = { $days ->
    [0] չեն պահվում
   *[other] պահվում են { $days } օր
}

brief-open = բաց
brief-private = պատասխանները փակ
brief-public = պատասխանները բոլորին
brief-strict = խիստ
brief-normal = սովորական
brief-eager = պատրաստակամ

settings-needs-content = Կգործի, երբ բոտի տերը սահմանի MESSAGE_CONTENT=true։
settings-always-open = Ալիքը միևնույն է բաց է մնում. այն բացել է բոտի տերը։
settings-cannot-speak = Բոտը դեռ չի կարող գրել { $channel } ալիքում. տվեք նրան այնտեղ «View Channel» և «Send Messages» թույլտվությունները։
settings-offer-commands = Discord-ը հրամաններն առաջարկում է միայն «Manage Server» թույլտվություն ունեցողներին։ { $role } դերին նույնպես առաջարկելու համար՝ Server Settings, Integrations, այս բոտը։
settings-no-language = Այդպիսի լեզու չկա։ Ընտրեք ցանկից։
settings-not-everyone = Բոլորը չեն կարող մոդերատոր լինել։ Ընտրեք այլ դեր։
settings-manager-only = Ով է մոդերատոր, որոշում են «Manage Server» թույլտվություն ունեցողները։
