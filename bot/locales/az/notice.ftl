### Materiallarda cavabı olmayan sual haqqında bir dürüst sətir.
### Doldurulan adlara şəkilçi artırılmır.

notice-closest = { $line } Materiallarda ən yaxını, amma cavab deyil:
notice-no-statement-by = { $who }: materiallarda heç bir sözü yoxdur.
notice-nobody-called = { $who }: materiallarda sözü olanların heç biri belə adlanmır.
notice-that-speaker = Adı çəkilən şəxs
notice-quoted = “{ $words }”
notice-nothing = Materiallarda buna cavab yoxdur.
notice-nothing-from = { $who }: materiallarda buna cavab verən sözü yoxdur.
notice-not-named = { $words }: materiallarda bu ad çəkilmir.
notice-outside-dates = Materiallarda buna cavab yoxdur. Onların əhatə etdiyi dövr: { $period }.
notice-no-such-day = { $day }: təqvimdə belə gün yoxdur. Günü belə yazın: 2025-06-27 və ya 27 iyun.
notice-other-place = { $place }: materiallarda bu barədə heç nə yoxdur.
notice-that-place = Adı çəkilən yer
notice-false-premise = Sualın əsas götürdüyü şey materiallarda deyilmir.
notice-off-topic = Materiallarda bu barədə heç nə yoxdur. Onların mövzusu: { $title }.
notice-not-a-question = Bu, materialların cavab verə biləcəyi sual deyil. Kimin nəyi, nə vaxt və ya kimə dediyini soruşun.

### Sözlərin materiallara münasibəti.

verdict-verbatim = Bu sözlər materiallarda eynilə belədir.
verdict-altered = Bu sözlər materiallarda başqa şəkildədir.
verdict-other-speaker = Bu sözlər materiallarda var, amma onları başqası deyib.
verdict-not-on-record = Bu sözlər materiallarda yoxdur.
legend-typed = yazılıb, materiallarda yoxdur
legend-recorded = materiallarda var, yazılmayıb

notice-year-taken = Sualda il göstərilməyib; belə başa düşülüb: { $days }.
