### Сказанное один раз и переданное не один раз.

account-also = Также передаёт { $teller }: { $words }
account-telling = { $teller }: { $words }
account-through = { $teller } ({ $reporter })
account-all = Говорится у всех: { $topics }
account-only = Только у { $teller }: { $topics }
account-missing = Об этом ничего нет у: { $tellers }
account-legend = полужирным: слова, которых нет у других
account-marks = ⟦ ⟧: слова, которых нет в другом изложении
account-differ = слова изложений расходятся, см. «{ $button }»
button-accounts = Изложения
list-also = это же передают: { $links }
