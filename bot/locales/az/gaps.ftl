### /knowledge gaps və /knowledge stats: insanların soruşduqları. Yalnız moderatorlar üçün.

gaps-title = Materiallarda cavabı olmayan suallar
gaps-none = Açıq sual yoxdur: burada soruşulanların hamısına cavab verilib və ya onlar kənara qoyulub.
gaps-asked = { $count ->
    [one] bir dəfə soruşulub, { $when }
   *[other] { $count } dəfə soruşulub, son dəfə: { $when }
}
gaps-marked = { $count } dəfə “kömək etmədi” deyilib
gaps-also = həmçinin: { $wordings }
gaps-answer = { $statement } göstərilən cavab
gaps-unknown = Saxlanılmayan sual
gaps-ask-back = soruşmaq olar: { $who }
gaps-page = Səhifə { $page } / { $pages }, cavabsız { $count } sual. Yalnız bu serverdən, kimin soruşduğu göstərilmir.
gaps-answering = Nə cavab verir
gaps-propose = Açıqlama təklif et
gaps-dismiss = Kənara qoy
gaps-previous = Daha yeni
gaps-next = Daha köhnə
gaps-export = Fayl kimi
gaps-gone = Bu sual artıq saxlanılmır və ya kimsə onu kənara qoyub.

# Nə üçün cavab olmayıb.
gaps-reason-unknown_speaker = bu şəxsin açıqlaması yoxdur
gaps-reason-not_on_record = materiallarda yoxdur
gaps-reason-outside_dates = materialların əhatə etdiyi dövrdən kənardır
gaps-reason-other_place = başqa yer
gaps-reason-false_premise = nəyisə doğru sayır
gaps-reason-off_topic = başqa mövzu
gaps-reason-not_a_question = sual kimi başa düşülməyib

answering-title = Bu suala nə cavab verir?
answering-none = Materiallarda buna oxşar heç nə yoxdur. Başqa sözlərlə axtarın.
answering-left-out = Daha { $count } açıqlama var. Daha çox sözlə axtarın.
answering-hint = İkinci moderator qəbul edəndən və materiallar yenidən yüklənəndən sonra bot bu sualı biləcək.
answering-choose = Cavab verən …
answering-search = Başqa açıqlamalar
answering-nothing = Materiallarda cavabı yoxdur
answering-form = Açıqlama tap
answering-typed = Şəxs, sözlər və ya id
answering-typed-hint = Tam ad şəxsin bütün açıqlamalarını verir. Sözlər onlara ən yaxın olanları verir.

stats-title = { $days ->
    [one] Bugünkü suallar
   *[other] Son { $days } günün sualları
}
stats-none = Bu müddətdə burada sual verilməyib.
stats-total = Bu serverdə { $count } sual, { $since } – { $until } (UTC).
stats-outcome-answer = cavab verilib
stats-outcome-closest = ən yaxını göstərilib
stats-outcome-none = materiallarda yoxdur
stats-by-outcome = Nəticə üzrə
stats-by-language = Dil üzrə
stats-by-party = Cavabda sözləri olan tərəf
stats-line = { $title }: { $shares }
stats-alt = Sualların günlər üzrə sütunlu diaqramı. { $parts }
