### یک سطر صادقانه برای پرسشی که در سوابق پاسخی ندارد.

notice-closest = { $line } نزدیک‌ترین موارد در سوابق، که پاسخ نیستند:
notice-no-statement-by = از { $who } سخنی در سوابق نیست.
notice-nobody-called = در سوابق، هیچ‌کس که سخنی از او آمده باشد { $who } نامیده نشده است.
notice-that-speaker = این گوینده
notice-quoted = «{ $words }»
notice-nothing = در سوابق پاسخی برای این نیست.
notice-nothing-from = در سوابق سخنی از { $who } که پاسخ این باشد نیست.
notice-not-named = نام { $words } در سوابق نیامده است.
notice-outside-dates = در سوابق پاسخی برای این نیست. دورهٔ زیر پوشش سوابق: { $period }.
notice-no-such-day = { $day } در تقویم روزی نیست. روز را این‌گونه بنویسید: ۲۷ ژوئن یا 2025-06-27.
notice-other-place = در سوابق چیزی دربارهٔ { $place } نیست.
notice-that-place = این مکان
notice-false-premise = آنچه پرسش مسلم گرفته در سوابق نیامده است.
notice-off-topic = در سوابق چیزی در این باره نیست. موضوع سوابق: { $title }.
notice-not-a-question = این پرسشی نیست که سوابق بتواند پاسخ دهد. بپرسید چه کسی، چه چیزی، کی یا به چه کسی گفت.

### نسبت واژه‌های کسی با سوابق.

verdict-verbatim = این واژه‌ها عیناً در سوابق هست.
verdict-altered = این واژه‌ها به شکلی دیگر در سوابق هست.
verdict-other-speaker = این واژه‌ها در سوابق هست، اما گویندهٔ آن کس دیگری است.
verdict-not-on-record = این واژه‌ها در سوابق نیست.
legend-typed = نوشته‌شده، نبوده در سوابق
legend-recorded = موجود در سوابق، نوشته‌نشده

notice-year-taken = در پرسش سالی نیامده است؛ چنین فهمیده شد: { $days }.
