### فهرست آنچه در سوابق است: /said-by، /both-sides، /timeline، /sources و /about.

choice-statements = { $name } · { $count ->
    [0] در سوابق نیست
   *[other] { NUMBER($count) } گفته
}

list-timeline = گاه‌شمار
list-sources = منابع
list-about-topic = دربارهٔ { $topic }
list-since = از { $day }
list-until = تا { $day }
list-page = صفحهٔ { NUMBER($page) } از { NUMBER($pages) }
list-count = { NUMBER($count) } گفته
list-days-uncertain = گفته‌هایی که روزشان دانسته نیست، اگر بتوانند در این روزها باشند، در اینجا می‌آیند.
list-none = چیزی با این ویژگی‌ها در سوابق نیست.
list-none-others = چیزی با این ویژگی‌ها در سوابق نیست. از { $name } در سوابق { NUMBER($count) } گفتهٔ دیگر هست.
list-open-card = نمایش کامل یک گفته
button-previous = قبلی
button-next = بعدی

sides-title = { $topic }: هر طرف چه گفت
sides-side = { $party } · { $count ->
    [0] گفته‌ای نیست
   *[other] { NUMBER($count) } گفته
}
sides-none = در سوابق، گفته‌ای از این طرف در این باره نیست.
sides-no-more = گفتهٔ دیگری از این طرف نیست.
sides-others = { NUMBER($count) } گفتهٔ دیگر در این باره از کسانی است که از سوی هیچ طرفی سخن نمی‌گویند.

timeline-known = روز دانسته است
timeline-between = یکی از این روزها
timeline-open = پایان باز
timeline-no-party = دیگران
timeline-cut = تصویر { NUMBER($shown) } گفتهٔ نخست از { NUMBER($count) } را نشان می‌دهد؛ با برگزیدن گوینده یا موضوع محدودترش کنید.
timeline-alt = { $title }: { NUMBER($count) } گفته، { $period }، هر گفته در یک سطر. { $parties }. همین‌ها به صورت متن نیز در این پیام هست.

source-published = انتشار: { $date }
source-open = باز کردن منبع

about-method = هر نقل‌قول از سندی منتشرشده برداشته شده و پیوندی به همان واژه‌ها دارد. پاسخ تنها آن چیزی است که در سوابق هست و اگر پاسخی نباشد، بات همین را می‌گوید. قاعده‌ها برای همهٔ طرف‌ها یکی است و بات دربارهٔ آنچه رخ داده داوری نمی‌کند.
about-record = در سوابق
about-record-text = { NUMBER($statements) } گفته در { NUMBER($sources) } منبع
about-statements = گفته‌ها به تفکیک طرف
about-statements-line = { $party }: { NUMBER($count) }
about-questions = پرسش‌ها به تفکیک طرف
about-questions-line = { $party }: با پاسخ { NUMBER($answered) }، بی‌پاسخ { NUMBER($unanswered) }
about-no-party = از سوی هیچ طرفی سخن نمی‌گویند
about-no-party-asked = دربارهٔ هیچ طرفی نیست
about-privacy = حریم خصوصی
about-privacy-command = { "\u2066" }/privacy{ "\u2069" } نشان می‌دهد بات از شما چه نگه داشته است و آن را پاک می‌کند.
about-privacy-policy = سیاست حریم خصوصی
about-source-code = کد منبع

### آنچه خوانده نمی‌شود.

unread-topic = در سوابق گفته‌ای دربارهٔ { $typed } نیست.
unread-day = { $typed } روزی را نشان نمی‌دهد. بنویسید { "\u2066" }2025-06-27{ "\u2069" }، ۲۷ ژوئن یا ژوئن.
unread-order = آغاز پس از پایان است: «{ "\u2066" }since{ "\u2069" }» نباید پس از «{ "\u2066" }until{ "\u2069" }» باشد.
unread-meant = منظورتان { $names } است؟

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = تازه‌ترین
listed-oldest = قدیمی‌ترین
listed-sides = هر طرف به نوبت
# Opens the whole list. 80 characters at most.
button-all = همه
# $title is the title of the dispute.
guide-help =
    من پیدا می‌کنم که چه کسی چه گفته است: { $title }.
    با زبان خودتان بپرسید چه کسی چیزی را گفته، رد کرده یا پاسخ داده، کی و به چه کسی.
    با نقل قول، گوینده، تاریخ و منبع پاسخ می‌دهم، یا می‌گویم که چیزی ثبت نشده که پاسخ آن باشد.
guide-commands =
    { "\u2066" }/said-by{ "\u2069" }: گفته‌های یک نفر.
    { "\u2066" }/both-sides{ "\u2069" }: گفته‌های هر طرف.
    { "\u2066" }/timeline{ "\u2069" }: چه چیزی کی گفته شد.
    { "\u2066" }/sources{ "\u2069" }: اسناد.
    { "\u2066" }/about{ "\u2069" }: چگونه پاسخ می‌دهم.
