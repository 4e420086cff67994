### /privacy: soruşan haqqında nə saxlanılır. Yalnız həmin şəxs görür.

privacy-title = Sizin haqqınızda nə saxlanılır
privacy-questions = { $questions ->
    [0] Heç bir sualınız saxlanılmır.
   *[other] { $questions } sualınız saxlanılır, əvvəlcə yenilər:
}
privacy-remarks = { $remarks ->
    [0] { "" }
   *[other] { $remarks } cavabın kömək edib-etmədiyini bildirmisiniz.
}
privacy-more = Hamısı əlavə edilmiş fayldadır.
privacy-in = Suallarınız məhdud müddət, adınız olmadan, sizi əvəz edən kodla saxlanılır. /privacy opt-out bunu dayandırır.
privacy-out = İmtina etmisiniz: suallarınız sayılır, amma saxlanılmır.
privacy-moderators = Moderatorsunuzsa: moderatorların gördüyü işlərin jurnalında Discord nömrəniz var və qalır.
privacy-button-delete = Hamısını silin
privacy-deleted = { $questions } sual silindi.
privacy-deleted-remarks = { $remarks } cavab haqqında dedikləriniz silindi.
privacy-deleted-files = Artıq yoxdur. Botun fayllarında qalan izlərin də üzərinə yazılır, adətən bir dəqiqə ərzində.
privacy-deleted-nothing = Silinəcək bir şey yox idi: haqqınızda heç nə saxlanılmır.
privacy-opted-out = Bundan sonra suallarınız sayılır, amma saxlanılmır.
privacy-still-kept = Əvvəlki { $questions } sual hələ saxlanılır. /privacy delete onları silir.
privacy-opted-in = Bundan sonra suallarınız yenə saxlanılır, məhdud müddət və adınız olmadan.
