### /knowledge add və /knowledge pending: moderatorların materiallar üçün təklif etdiyi dəyişikliklər.

# Forma: başlıq və etiket ən çoxu 45, altındakı izah ən çoxu 100 simvol.
form-title = Açıqlama
form-source = Mənbə
form-source-hint = Bunu xəbər verən dərc olunmuş sənəd. Yeni mənbə fayl kimi əlavə olunur.
form-speaker = Danışan
form-speaker-hint = speakers.yaml faylındakı ad və ya identifikator; bir neçəsi arasında nöqtəli vergül
form-passage = Parça
form-passage-hint = Mənbənin bunu xəbər verən cümlələri, hərfi-hərfinə
form-quote = Sitat
form-quote-hint = Parçanın göstəriləcək hissəsi. Bütün parça üçün boş saxlayın.
form-said = Deyildiyi gün
form-said-hint = Məsələn, 2025-06-27 və ya 2025-06-27/2025-06-30. Gün göstərilməyibsə, boş saxlayın.

details-title = Açıqlama haqqında əlavə məlumat
details-speech = Necə deyilib
details-speech-direct = birbaşa: danışanın öz sözləri
details-speech-indirect = dolayı: sözlərin mənbədəki nəqli
details-speech-mixed = qarışıq: içində sitat olan nəql
details-speech-note = qeyd: mənbənin öz qeydi
details-basis = Gün haradan məlumdur
details-basis-stated = mənbədə göstərilib
details-basis-inferred = dolayı yolla müəyyən edilib
details-basis-bounded = hədləri məlumdur: iki gün arasında
details-from = Gün nəyə əsasən müəyyən edilib
details-from-hint = Mənbə günü göstərmirsə, lazımdır
details-topics = Mövzular
details-topics-hint = Anlayışların və açıqlamanın gördüyü işin identifikatorları, məsələn: drones, deny
details-asks = Cavab verdiyi suallar
details-asks-hint = Hər sətirdə bir sual, insanların öz sözləri ilə

proposed-title = Dəyişiklik { $id }: { $path }
proposed-by = Təklif edən: { $who }, { $when }
proposed-file = { $before } → { $after }
proposed-new-file = yeni fayl
proposed-kept = Dəyişiklik { $id } saxlanıldı. Hələ istifadə olunmur: onu başqa moderator `/knowledge pending` ilə qəbul etməlidir.
proposed-revised = Dəyişiklik { $id } indi belədir.
proposed-offset = Parçanın saxlanılan mətndəki yeri (`start`) hələ məlum deyil. Onu `who-said check --captures` göstərir.
proposed-faulty = Heç nə saxlanılmadı. Düzəldilməli { $count } yer var:
proposed-stale = Bu təklif ediləndən sonra fayl dəyişib, təklif artıq uyğun gəlmir. Yenidən təklif edilməlidir.
proposed-known = Bu sual artıq öz faylındadır.
proposed-question = Sual
proposed-answers = Cavab verən
proposed-no-answer = Materiallarda buna cavab yoxdur.
proposed-unsound = Bu halında qəbul edilə bilməz. Düzəldilməli { $count } yer var:
add-too-large = Fayl çox böyükdür: ən çoxu 1 MiB.
add-unfetched = Faylı Discord-dan götürmək olmur. Onu yenidən əlavə edin.

pending-title = İkinci moderatoru gözləyən dəyişikliklər
pending-none = Gözləyən yoxdur. Dəyişiklik `/knowledge add` ilə təklif edilir.
pending-left-out = Bunlardan sonra daha { $count } dəyişiklik gözləyir.
pending-open = Aç

button-accept = Qəbul et
button-reject = Rədd et
button-withdraw = Geri götür
button-words = Redaktə et
button-details = Əlavə məlumat
button-mend = Düzəlt

decided-accepted = Dəyişiklik { $id } qəbul edildi. O, botu işlədəni gözləyir: həmin şəxs onu `who-said pending --export` ilə götürür. Fayllara düşəndən sonra istifadə olunur.
decided-rejected = Dəyişiklik { $id } rədd edildi.
decided-withdrawn = Dəyişiklik { $id } geri götürüldü.
decided-own = Öz dəyişikliyiniz barədə başqa moderator qərar verməlidir.
decided-not-own = Dəyişikliyi yalnız onu təklif edən geri götürə bilər.
decided-revised = Göstəriləndən sonra müəllifi bu dəyişikliyə düzəliş edib: { $id }. Onu `/knowledge pending` ilə yenidən açın.
decided-stale = Bu təklif ediləndən sonra fayl dəyişib, təklif artıq uyğun gəlmir. Yenidən təklif edilməlidir.
decided-known = Bu sual artıq öz faylındadır. Heç nə qəbul edilmədi.
decided-gone = Bu dəyişiklik artıq gözləmir.

article-form = Deyilənlərin götürüləcəyi mətn
article-publisher = Kim dərc edib
article-title = Başlıq
article-url = Ünvan
article-published = Dərc günü (məsələn, 2025-06-30)
article-page = { $of } fikirdən { $at }-ci
article-open = Kimin dediyi məlum deyil. Mətndə: { $voice }
article-empty = Bu mətndə fikir tapılmadı.
article-nothing = Heç nə qəbul olunmadı, ona görə heç nə təklif edilmir.
article-discarded = Ləğv edildi, heç nə təklif olunmur.
article-done = Hamısına qərar verildi.
article-refused = Belə yazıla bilməz: { $why }
button-skip = Keç
button-undo = Geri al
article-text = Mətn (ən çox 4000 işarə)
article-other = Başqa və ya yeni …
article-new = Başqa və ya yeni danışan
article-name = Ad
article-kind = Növ
article-office = Vəzifə
article-party = Tərəf
article-name-outlet = Bunu hansı nəşr dərc edib? Adını yazın: materiallarda yoxdursa, yaradılacaq.
article-kind-person = şəxs
article-kind-institution = qurum
article-kind-outlet = nəşr
article-kind-unnamed = adı açıqlanmayan mənbə
article-joined = Sətirlər enə görə bölünmüşdü; onlar abzaslara birləşdirilib və parçalar bunlardan götürülür.
article-unclosed = Burada dırnaq açılıb və heç yerdə bağlanmayıb, ona görə sitat abzasın sonuna qədər gedir: harada bitdiyinə baxın.
article-relation = Hansı fikir haqqındadır?
article-to = Kimə
article-medium = Vasitə
article-misprints = Çap səhvləri
article-via = Kim vasitəsilə
article-event = Hadisə
article-reports = Kimin sözlərini çatdırır
article-disputed = Başqa məlumat
article-topics = Mövzular
button-discard = Ləğv et
article-outside = Bu gün materialların əhatə etdiyi müddətdən kənardadır: { $period }.

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = “{ $words }”; il { $year }: mübahisə həmin ilə aiddir
reason-publication = dərc tarixindən – { $day } – gec deyil
reason-period = materialların əhatə etdiyi müddətdə
reason-step = “{ $words }”: mətndə əvvəl göstərilən { $day } tarixindən hesablanıb
reason-weekday = “{ $words }”: dərc tarixindən – { $day } – geriyə hesablanıb
reason-goes-on = { $day } tarixli sözlərin davamıdır
reason-reply = { $day } tarixli sözlərə cavabdır
reason-not-before = haqqında danışdığı { $day } tarixli sözlərdən əvvəl deyil
reason-remark = mənbənin öz qeydi, dərc olunduğu günə aiddir
reason-account = { $day } tarixindən əvvəl deyil: mənbənin öz qeydi, dərc günü məlum deyil
reason-report = { $day } tarixindən gec deyil: sözləri həmin gün çatdırıb: { $words }
reason-event = materiallardakı “{ $words }” hadisəsinin günü

# Deyilən söz üçün yazılanın niyə qəbul olunmadığı.
review-field = “{ $typed }” adlı sahə yoxdur; bunlar var: { $known }
review-empty = “{ $field }” boş ola bilməz
review-choice = “{ $field }” bunlardan biri olmalıdır: { $known }
review-quote = sitat parçada hərfi-hərfinə yoxdur
review-passage = parça mətndə hərfi-hərfinə yoxdur
review-long = parçada { $most } işarədən çox var
review-day = “{ $typed }” tarix deyil; məsələn, belə yazın: 2025-06-27, 2025-06-27/2025-06-30 və ya 2025-06-27/..
review-period = { $typed } mübahisənin müddətindən ({ $period }) kənardadır; onu və ya əvvəlcə dispute.yaml faylında müddəti düzəldin
review-publication = { $typed } dərc günündən ({ $day }) sonradır
review-relation = əlaqəni belə yazın: bunlardan biri ({ $known }) və ardınca deyilən sözün id-si
review-party = “{ $typed }” adlı tərəf yoxdur
