### /privacy: soran hakkında ne saklandığı. Yalnızca o kişi görür.

privacy-title = Sizinle ilgili saklananlar
privacy-questions = { $questions ->
    [0] Hiçbir sorunuz saklanmıyor.
   *[other] { $questions } sorunuz saklanıyor, en yenisi önce:
}
privacy-remarks = { $remarks ->
    [0] { "" }
   *[other] { $remarks } yanıtın yardımcı olup olmadığını bildirdiniz.
}
privacy-more = Tamamı ekteki dosyada.
privacy-in = Sorularınız sınırlı bir süre, adınız olmadan, sizin yerinize geçen bir kodla saklanır. /privacy opt-out bunu bitirir.
privacy-out = Vazgeçtiniz: sorularınız sayılıyor, ama saklanmıyor.
privacy-moderators = Moderatörseniz: moderatörlerin yaptıklarının günlüğünde Discord kimliğiniz bulunur ve kalır.
privacy-button-delete = Hepsini silin
privacy-deleted = { $questions } soru silindi.
privacy-deleted-remarks = { $remarks } yanıt hakkında söyledikleriniz silindi.
privacy-deleted-files = Artık yok. Botun dosyalarında ondan kalanların üzerine de yazılır, genellikle bir dakika içinde.
privacy-deleted-nothing = Silinecek bir şey yoktu: sizinle ilgili hiçbir şey saklanmıyor.
privacy-opted-out = Bundan sonra sorularınız sayılır, ama saklanmaz.
privacy-still-kept = Önceki { $questions } soru hâlâ saklanıyor. /privacy delete bunları siler.
privacy-opted-in = Bundan sonra sorularınız yeniden saklanır, sınırlı bir süre ve adınız olmadan.
