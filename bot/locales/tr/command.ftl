### Discord menüsündeki komutlar: adlar (küçük harf, rakam, tire, en çok 32) ve açıklamalar (en çok 100).

command-ask-name = sor
command-ask-description = Kimin ne dediğini sorun: alıntı, konuşan, tarih, kaynak
option-ask-question-name = soru
option-ask-question-description = Bilmek istediğiniz, kendi sözlerinizle, herhangi bir dilde

command-who-said-name = kim-söyledi
command-who-said-description = Yarım hatırladığınız sözleri kimin söylediğini bulun
option-who-said-words-name = sözler
option-who-said-words-description = Hatırladığınız biçimiyle sözler

menu-who-said-this-name = Bunu kim söyledi?

command-knowledge-name = kayıtlar
command-knowledge-description = Kayıt dosyaları
command-knowledge-reload-name = yükle
command-knowledge-reload-description = Dosyaları şimdiki halleriyle yükler; bir hata varsa eskisi kalır
command-knowledge-check-name = denetle
command-knowledge-check-description = Hiçbir şeyi değiştirmeden dosyalardaki hataları söyler
command-knowledge-status-name = durum
command-knowledge-status-description = Hangi kayıtların kullanıldığını ve kimin yüklediğini söyler
