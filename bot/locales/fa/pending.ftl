### تغییرهایی که ناظران برای سوابق پیشنهاد می‌کنند: /knowledge add و /knowledge pending.

form-title = گفته
form-source = منبع
form-source-hint = سند منتشرشده‌ای که آن را گزارش می‌کند. منبع تازه به صورت پرونده پیوست می‌شود.
form-speaker = گوینده
form-speaker-hint = نام یا شناسهٔ کسی در { "\u2066" }speakers.yaml{ "\u2069" }؛ میان چند نفر نقطه‌ویرگول
form-passage = بند
form-passage-hint = جمله‌هایی از منبع که آن را گزارش می‌کنند، حرف‌به‌حرف
form-quote = نقل‌قول
form-quote-hint = بخشی از بند که نشان داده شود. برای همهٔ بند خالی بگذارید.
form-said = روز بیان
form-said-hint = مانند { "\u2066" }2025-06-27{ "\u2069" } یا { "\u2066" }2025-06-27/2025-06-30{ "\u2069" }. اگر روزی نیامده، خالی بگذارید.

details-title = بیشتر دربارهٔ گفته
details-speech = چگونه گفته شده است
details-speech-direct = مستقیم: واژه‌های خود گوینده
details-speech-indirect = نقل به مضمون: بازگویی منبع از سخن او
details-speech-mixed = آمیخته: بازگویی همراه با واژه‌های نقل‌شده
details-speech-note = یادداشت: سخن خود منبع
details-basis = روز از کجا دانسته است
details-basis-stated = منبع آن را آورده است
details-basis-inferred = استنباطی
details-basis-bounded = محدوده: میان دو روز
details-from = روز از چه برداشت شده است
details-from-hint = لازم است، مگر اینکه منبع روز را آورده باشد
details-topics = موضوع‌ها
details-topics-hint = شناسهٔ مفهوم‌ها و کاری که گفته می‌کند، مانند: { "\u2066" }drones, deny{ "\u2069" }
details-asks = پرسش‌هایی که پاسخشان این است
details-asks-hint = هر پرسش در یک سطر، به زبان خود مردم

proposed-title = تغییر { $id }: { $path }
proposed-by = پیشنهاد از { $who }، { $when }
proposed-file = { $before } ← { $after }
proposed-new-file = پروندهٔ تازه
proposed-kept = با عنوان تغییر { $id } نگه داشته شد. هنوز به کار نمی‌رود: ناظر دیگری باید آن را با { "\u2066" }`/knowledge pending`{ "\u2069" } بپذیرد.
proposed-revised = تغییر { $id } اکنون چنین است.
proposed-offset = جای بند در متن ذخیره‌شده ({ "\u2066" }`start`{ "\u2069" }) هنوز دانسته نیست. { "\u2066" }`who-said check --captures`{ "\u2069" } آن را نشان می‌دهد.
proposed-faulty = چیزی نگه داشته نشد. { NUMBER($count) } مورد باید برطرف شود:
proposed-stale = پرونده پس از این پیشنهاد تغییر کرده و پیشنهاد دیگر با آن سازگار نیست. باید از نو پیشنهاد شود.
proposed-known = این پرسش اکنون در پروندهٔ خود هست.
proposed-question = پرسش
proposed-answers = پاسخ‌دهنده
proposed-no-answer = در سوابق پاسخی برایش نیست.
proposed-unsound = به این شکل پذیرفتنی نیست. { NUMBER($count) } مورد باید برطرف شود:
add-too-large = پرونده بیش از اندازه بزرگ است: حداکثر { "\u2066" }1 MiB{ "\u2069" }.
add-unfetched = پرونده را نمی‌توان از { "\u2066" }Discord{ "\u2069" } گرفت. لطفاً آن را دوباره پیوست کنید.

pending-title = تغییرهای در انتظار ناظر دوم
pending-none = چیزی در انتظار نیست. برای پیشنهاد تغییر: { "\u2066" }`/knowledge add`{ "\u2069" }.
pending-left-out = { NUMBER($count) } تغییر دیگر پس از این‌ها در انتظار است.
pending-open = باز کردن

button-accept = پذیرفتن
button-reject = رد کردن
button-withdraw = پس گرفتن
button-words = ویراستن
button-details = جزئیات بیشتر
button-mend = برطرف کردن

decided-accepted = تغییر { $id } پذیرفته شد. در انتظار گردانندهٔ بات است که آن را با { "\u2066" }`who-said pending --export`{ "\u2069" } برمی‌دارد. وقتی در پرونده‌ها بیاید به کار می‌رود.
decided-rejected = تغییر { $id } رد شد.
decided-withdrawn = تغییر { $id } پس گرفته شد.
decided-own = دربارهٔ تغییری که خودتان پیشنهاد کرده‌اید ناظر دیگری باید تصمیم بگیرد.
decided-not-own = تنها پیشنهاددهندهٔ تغییر می‌تواند آن را پس بگیرد.
decided-revised = پس از نمایش این پیام، پیشنهاددهنده تغییر { $id } را بازنگری کرده است. آن را دوباره با { "\u2066" }`/knowledge pending`{ "\u2069" } باز کنید.
decided-stale = پرونده پس از این پیشنهاد تغییر کرده و پیشنهاد دیگر با آن سازگار نیست. باید از نو پیشنهاد شود.
decided-known = این پرسش اکنون در پروندهٔ خود هست. چیزی پذیرفته نشد.
decided-gone = این تغییر دیگر در انتظار نیست.

article-form = متنی که گفته‌ها از آن برداشته می‌شود
article-publisher = منتشرکننده
article-title = عنوان
article-url = نشانی
article-published = روز انتشار (مانند 2025-06-30)
article-page = گفتهٔ { $at } از { $of }
article-open = گوینده معلوم نیست. در متن آمده: { $voice }
article-empty = در این متن گفته‌ای پیدا نشد.
article-nothing = چیزی پذیرفته نشد، پس چیزی پیشنهاد نشد.
article-discarded = دور انداخته شد؛ چیزی پیشنهاد نمی‌شود.
article-done = دربارهٔ همه تصمیم گرفته شد.
article-refused = چنین نمی‌شود: { $why }
button-skip = رد شدن
button-undo = برگرداندن
article-text = متن (حداکثر ۴۰۰۰ نویسه)
article-other = دیگری یا تازه …
article-new = گویندهٔ دیگر یا تازه
article-name = نام
article-kind = نوع
article-office = سمت
article-party = طرف
article-name-outlet = کدام رسانه آن را منتشر کرده است؟ نامش را بنویسید: اگر در سوابق نباشد ساخته می‌شود.
article-kind-person = شخص
article-kind-institution = نهاد
article-kind-outlet = رسانه
article-kind-unnamed = منبع بی‌نام
article-joined = خط‌های متن برای پهنا شکسته شده بود؛ به بندها پیوسته شد و گفته‌ها از آن‌ها برداشته می‌شود.
article-relation = به گفتهٔ فعلش، دربارهٔ گفتهٔ دیگری است؛ کدام؟
button-discard = دور انداختن
article-outside = این روز بیرون از بازه‌ای است که سوابق دربر می‌گیرد: { $period }.

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = «{ $words }»؛ سال { $year } است که مناقشه در آن است
reason-publication = نه پس از تاریخ انتشار، { $day }
reason-period = در بازه‌ای که سوابق دربر می‌گیرد
reason-step = «{ $words }»، به حساب { $day } که پیش‌تر در متن آمده است
reason-weekday = «{ $words }»، با شمارش به عقب از تاریخ انتشار، { $day }
reason-goes-on = ادامهٔ سخنان { $day } است
reason-reply = در پاسخ به سخنان { $day }
reason-not-before = نه پیش از سخنان { $day } که دربارهٔ آن است
reason-remark = یادداشت خود منبع، مربوط به روز انتشار
reason-event = روز رویداد «{ $words }» در سوابق

# چرا آنچه برای یک گفته نوشته شد پذیرفته نمی‌شود.
review-field = خانه‌ای به نام «{ $typed }» نیست؛ این‌ها هست: { $known }
review-empty = «{ $field }» نمی‌تواند خالی باشد
review-choice = «{ $field }» باید یکی از این‌ها باشد: { $known }
review-quote = نقل‌قول حرف‌به‌حرف در بند نیست
review-passage = بند حرف‌به‌حرف در متن نیست
review-long = بند بیش از { $most } نویسه دارد
review-day = «{ $typed }» تاریخ نیست؛ چنین بنویسید: { "\u2066" }2025-06-27{ "\u2069" }، { "\u2066" }2025-06-27/2025-06-30{ "\u2069" } یا { "\u2066" }2025-06-27/..{ "\u2069" }
review-period = { $typed } بیرون از بازهٔ اختلاف، { $period }، است؛ آن را، یا نخست بازه را در { "\u2066" }dispute.yaml{ "\u2069" }، درست کنید
review-publication = { $typed } پس از روز انتشار، { $day }، است
review-relation = پیوند را چنین بنویسید: یکی از { $known } و پس از آن شناسهٔ گفته
review-party = طرفی به نام «{ $typed }» نیست
