### /knowledge gaps و /knowledge stats: آنچه پرسیده می‌شود. تنها برای ناظران.

gaps-title = پرسش‌هایی که سوابق پاسخی برایشان ندارد
gaps-none = پرسش بازی نیست: هر پرسشی در اینجا پاسخ گرفته یا کنار گذاشته شده است.
gaps-asked = { $count ->
    [one] یک بار پرسیده شد، { $when }
   *[other] { NUMBER($count) } بار پرسیده شد، آخرین بار { $when }
}
gaps-marked = { NUMBER($count) } بار «کمکی نکرد» خورده است
gaps-also = همچنین: { $wordings }
gaps-answer = پاسخی که { $statement } را نشان داد
gaps-unknown = پرسشی که نگه داشته نشده است
gaps-ask-back = می‌توان از او پرسید: { $who }
gaps-page = صفحهٔ { NUMBER($page) } از { NUMBER($pages) }، { NUMBER($count) } پرسش بی‌پاسخ. تنها پرسش‌های همین سرور، بدون نام پرسنده.
gaps-answering = چه پاسخش می‌دهد
gaps-propose = پیشنهاد گفته
gaps-dismiss = کنار گذاشتن
gaps-previous = تازه‌تر
gaps-next = قدیمی‌تر
gaps-export = به صورت پرونده
gaps-gone = این پرسش دیگر نگه داشته نمی‌شود یا کسی آن را کنار گذاشته است.

# چرا پاسخی نبود.
gaps-reason-unknown_speaker = گفته‌ای از این گوینده نیست
gaps-reason-not_on_record = در سوابق نیست
gaps-reason-outside_dates = بیرون از دورهٔ زیر پوشش سوابق
gaps-reason-other_place = مکانی دیگر
gaps-reason-false_premise = چیزی را مسلم گرفته است
gaps-reason-off_topic = موضوعی دیگر
gaps-reason-not_a_question = پرسش شناخته نشد

answering-title = چه چیزی به این پرسش پاسخ می‌دهد؟
answering-none = در سوابق چیزی مانند آن نیست. با واژه‌های دیگری جست‌وجو کنید.
answering-left-out = { $count } گفتهٔ دیگر هم هست. با واژه‌های بیشتری جست‌وجو کنید.
answering-hint = پس از آنکه ناظر دومی آن را بپذیرد و سوابق دوباره بارگذاری شود، ربات این پرسش را می‌شناسد.
answering-choose = پاسخ‌دهنده …
answering-search = گفته‌های دیگر
answering-nothing = در سوابق پاسخی ندارد
answering-form = یافتن گفته‌ها
answering-typed = گوینده، واژه‌ها یا شناسه
answering-typed-hint = نام کامل همهٔ گفته‌های گوینده را می‌دهد. واژه‌ها نزدیک‌ترین گفته‌ها را می‌دهند.

stats-title = { $days ->
    [one] پرسش‌های امروز
   *[other] پرسش‌های { NUMBER($days) } روز گذشته
}
stats-none = در این مدت در اینجا پرسشی نشده است.
stats-total = { NUMBER($count) } پرسش در این سرور، از { $since } تا { $until } ({ "\u2066" }UTC{ "\u2069" }).
stats-outcome-answer = با پاسخ
stats-outcome-closest = نمایش نزدیک‌ترین
stats-outcome-none = در سوابق نبود
stats-by-outcome = به تفکیک نتیجه
stats-by-language = به تفکیک زبان
stats-by-party = پاسخ با سخنان
stats-line = { $title }: { $shares }
stats-alt = نمودار ستونی پرسش‌ها به تفکیک روز. { $parts }
