### Botun kanalda ve komutlara verdiği, kart dışındaki yanıtlar.

hint = Bana kimin neyi, ne zaman veya kime söylediğini sorun. Ya da hatırladığınız sözleri /who-said ile arayın.
no-words = Bu mesajda aranacak söz yok.
gone = Bu sözler artık kayıtlarda yok.
button-more = Daha fazla ({ $count })
button-source = Kaynak

### Ters giden ne varsa.

error-busy = Şu anda çok istek var. Lütfen biraz sonra yeniden deneyin.
error-crowded = Kayıtlar üzerinde bu sunucu için ya da çok sayıda başka sunucu için çalışma sürüyor. Lütfen bir dakika sonra yeniden deneyin.
error-stopping = Şu anda duruyorum ve buna yanıt veremiyorum. Lütfen bir dakika sonra yeniden sorun.
error-cooldown = Bir anda çok fazla oldu. Lütfen { $seconds } saniye sonra yeniden sorun.
error-too-long = Çok uzun: en fazla { $limit } karakter.
error-server-only = Bu komut yalnızca sunucuda çalışır.
error-moderators-only = Bu, moderatörler içindir: “Sunucuyu Yönet” yetkisi veya moderatörlerin rolü gerekir.
error-changed = Bu komut değişti. Lütfen Discord'u yenileyip tekrar deneyin.
error-store = Şu anda hiçbir şey değiştirilemiyor ya da görülemiyor; hiçbir şey değişmedi. Yanıtlar sürüyor; birkaç dakika sonra yeniden deneyin.
error-unexpected = Üzgünüz, olmadı. Sürerse bir moderatöre bildirin: hata { $id }.
