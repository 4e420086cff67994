### Botun kanalda ve komutlara verdiği, kart dışındaki yanıtlar.

hint = Bana kimin neyi, ne zaman veya kime söylediğini sorun. Ya da hatırladığınız sözleri /who-said ile arayın.
hint-role = Benim adımdaki bir rolden bahsettiniz, bu yüzden Discord sorunuzu bana göstermiyor. @ yazınca listeden beni seçin ya da /ask kullanın.
hint-hidden = Discord o mesajı bana göstermiyor. Sağ tıklayın veya basılı tutun, Uygulamalar, “Who said this?”.
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

presence = Benden bahsedin: kim, neyi, ne zaman söyledi?
joined = Artık { $server } sunucusundayım. Benden bahsederek kimin neyi, ne zaman veya kime söylediğini sorun: alıntı ve kaynağıyla yanıtlarım ya da kayıtlarda yanıt olmadığını söylerim. Gerisini /help anlatır; moderatörler bana kanalı /settings ile açar.

help-ask = **Sorun**: kim neyi, ne zaman veya kime söyledi. Benden bahsedin, yanıtıma yanıt verin, bana yazın ya da /ask kullanın. Bildiğim her dil olur. Kayıtlarda olanla yanıtlarım ya da yanıt olmadığını söylerim.
help-words = **Yarım hatırladığınız sözler**: /who-said onları kimin söylediğini bulur ve farkları gösterir.
help-menu = **Şüpheli bir mesaj**: sağ tıklayın veya basılı tutun, Uygulamalar, “Who said this?” ya da “Check this quote”. Ya da ona yanıt verip benden bahsedin.
help-browse = **Göz atın**: /said-by, /both-sides, /timeline, /sources; /about nasıl yanıtladığımı anlatır.
help-privacy = **Size ait**: /privacy sizinle ilgili saklananları gösterir ve siler.
