### Bir dəfə deyilən və bir neçə dəfə çatdırılanlar.

account-also = Bunu { $teller } də çatdırır: { $words }
account-telling = { $teller }: { $words }
account-through = { $teller } ({ $reporter })
account-all = Hamısında deyilir: { $topics }
account-only = Yalnız { $teller } mətnində deyilir: { $topics }
account-missing = Bu barədə materiallarda heç nəyi olmayan: { $tellers }
account-legend = qalın: başqa şərhdə olmayan sözlər
account-marks = ⟦ ⟧: o biri şərhdə olmayan sözlər
account-differ = şərhlərin sözləri fərqlidir, bax: “{ $button }”
button-accounts = Şərhlər
list-also = bunu çatdıran həmçinin: { $links }
