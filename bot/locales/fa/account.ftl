### آنچه یک بار گفته و چند بار نقل شده است.

account-also = { $teller } هم نقل کرده است: { $words }
account-telling = { $teller }: { $words }
account-through = { $teller } ({ $reporter })
account-all = در همهٔ روایت‌ها آمده است: { $topics }
account-only = تنها در روایت { $teller } آمده است: { $topics }
account-missing = در این باره چیزی ثبت نشده است از: { $tellers }
account-legend = پررنگ: واژه‌هایی که در روایت دیگر نیست
account-marks = ⟦ ⟧: واژه‌هایی که در روایت دیگر نیست
account-differ = واژه‌های روایت‌ها یکسان نیست؛ «{ $button }» را ببینید
button-accounts = روایت‌ها
list-also = همین را نقل کرده است: { $links }
