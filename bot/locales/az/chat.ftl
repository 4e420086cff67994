### Botun kanalda və əmrə cavab olaraq dedikləri, kartlardan başqa.

hint = Məndən kimin nəyi, nə vaxt və ya kimə dediyini soruşun. Yaxud yadınızda qalan sözləri /who-said ilə axtarın.
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
