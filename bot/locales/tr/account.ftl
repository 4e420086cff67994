### Bir kez söylenip birden çok kez aktarılanlar.

account-also = Bunu { $teller } da aktarıyor: { $words }
account-telling = { $teller }: { $words }
account-through = { $teller } ({ $reporter })
account-all = Hepsinde geçen: { $topics }
account-only = Yalnızca { $teller } metninde geçen: { $topics }
account-missing = Bununla ilgili kayıtta hiçbir şeyi olmayan: { $tellers }
account-legend = kalın: ötekilerde bulunmayan sözler
account-marks = ⟦ ⟧: öteki aktarımda bulunmayan sözler
account-differ = aktarımların sözleri farklı, bkz. “{ $button }”
button-accounts = Aktarımlar
list-also = aynısını aktaran: { $links }
