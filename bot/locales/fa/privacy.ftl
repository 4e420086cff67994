### آنچه دربارهٔ پرسنده نگه داشته می‌شود. تنها خود او می‌بیند.

privacy-title = آنچه دربارهٔ شما نگه داشته می‌شود
privacy-questions = { $questions ->
    [0] هیچ پرسشی از شما نگه داشته نشده است.
   *[other] { NUMBER($questions) } پرسش از شما نگه داشته شده است، تازه‌ترها نخست:
}
privacy-remarks = { $remarks ->
    [0] { "" }
   *[other] دربارهٔ { NUMBER($remarks) } پاسخ گفته‌اید کمک کرد یا نه.
}
privacy-more = همهٔ آن در پروندهٔ پیوست است.
privacy-in = پرسش‌های شما برای مدتی محدود، بدون نام و با کدی به جای شما نگه داشته می‌شود. { "\u2066" }/privacy opt-out{ "\u2069" } به آن پایان می‌دهد.
privacy-out = نخواسته‌اید: پرسش‌هایتان شمرده می‌شود و نگه داشته نمی‌شود.
privacy-moderators = اگر ناظرید: دفتر کارهای ناظران شناسهٔ دیسکورد شما را دارد و می‌ماند.
privacy-button-delete = پاک کردن همه
privacy-deleted = { NUMBER($questions) } پرسش پاک شد.
privacy-deleted-remarks = آنچه دربارهٔ { NUMBER($remarks) } پاسخ گفته بودید پاک شد.
privacy-deleted-nothing = چیزی برای پاک کردن نبود: دربارهٔ شما چیزی نگه داشته نشده است.
privacy-opted-out = از این پس پرسش‌هایتان شمرده می‌شود و نگه داشته نمی‌شود.
privacy-still-kept = { NUMBER($questions) } پرسش پیشین هنوز نگه داشته شده است. { "\u2066" }/privacy delete{ "\u2069" } پاکشان می‌کند.
privacy-opted-in = از این پس پرسش‌هایتان دوباره نگه داشته می‌شود، برای مدتی محدود و بدون نام.
