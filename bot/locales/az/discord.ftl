### Botun kanalda və əmrə cavab olaraq dedikləri, kartlardan başqa.

hint = Məndən kimin nəyi, nə vaxt və ya kimə dediyini soruşun. Yaxud yadınızda qalan sözləri /who-said ilə axtarın.
hint-role = Mənim adımda olan rolu qeyd etdiniz, ona görə Discord sualınızı mənə göstərmir. @ yazanda siyahıdan məni seçin və ya /ask istifadə edin.
hint-hidden = Discord həmin mesajı mənə göstərmir. Üzərinə sağ düyməni basın və ya basıb saxlayın, “Tətbiqlər”, “Who said this?”.
no-words = Bu mesajda axtarılacaq söz yoxdur.
gone = Bu sözlər artıq materiallarda yoxdur.
button-more = Daha çox ({ $count })
button-source = Mənbə

### Nə alınmadı.

error-busy = Hazırda sorğu çoxdur. Bir az sonra yenidən cəhd edin.
error-crowded = Materiallarla artıq bu server üçün, ya da həddən çox başqa server üçün iş gedir. Bir dəqiqə sonra yenidən cəhd edin.
error-stopping = Hazırda dayanıram və buna cavab verə bilmirəm. Bir dəqiqə sonra yenidən soruşun.
error-cooldown = Bir anda çox sorğu oldu. { $seconds } saniyə sonra yenidən soruşun.
error-too-long = Çox uzundur: ən çoxu { $limit } simvol.
error-server-only = Bu əmr yalnız serverdə işləyir.
error-moderators-only = Bu, moderatorlar üçündür: “Manage Server” icazəsi və ya moderatorların rolu lazımdır.
error-changed = Bu əmr dəyişib. Discord-u yenidən yükləyib bir daha cəhd edin.
error-store = Hazırda heç nə dəyişdirilə və ya baxıla bilmir, heç nə dəyişmədi. Cavablar davam edir; bir neçə dəqiqədən sonra yenidən cəhd edin.
error-unexpected = Bağışlayın, alınmadı. Təkrar olunarsa, moderatora bildirin: xəta { $id }.

presence = Məni qeyd edin: kim, nəyi, nə vaxt deyib?
joined = Mən artıq { $server } serverindəyəm. Məni qeyd edib kimin nəyi, nə vaxt və ya kimə dediyini soruşun: sitat və mənbə ilə cavab verirəm, yaxud materiallarda cavab olmadığını deyirəm. Qalanını /help göstərir; moderatorlar mənə kanalı /settings ilə açır.

help-ask = **Soruşun**: kim, nəyi, nə vaxt və ya kimə deyib. Məni qeyd edin, cavabıma cavab yazın, mənə yazın və ya /ask istifadə edin. Bildiyim istənilən dil olar. Materiallarda olanla cavab verirəm, yaxud cavab olmadığını deyirəm.
help-words = **Yarımçıq yadınızda qalan sözlər**: /who-said onları kimin dediyini tapır və fərqləri göstərir.
help-menu = **Şübhəli mesaj**: üzərinə sağ düyməni basın və ya basıb saxlayın, “Tətbiqlər”, “Who said this?” və ya “Check this quote”. Yaxud ona cavab yazıb məni qeyd edin.
help-browse = **Baxın**: /said-by, /both-sides, /timeline, /sources; /about necə cavab verdiyimi izah edir.
help-privacy = **Sizin məlumatlar**: /privacy haqqınızda nə saxlandığını göstərir və silir.
