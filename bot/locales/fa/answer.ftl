### پیام پاسخ: آنچه پیرامون کارت‌ها می‌آید، دکمه‌ها و آنچه باز می‌کنند.

summary = { $speaker }، { $said }: { $quote }
summary-note = { $said }: { $quote }
quote-cut = در اینجا کوتاه شده است؛ «بافت» همهٔ آن را نشان می‌دهد.
answers-equal = { NUMBER($count) } گفته در سوابق به یک اندازه پاسخ این است، به ترتیب تاریخ:
closest-only = نزدیک‌ترین موارد در سوابق، که پاسخ نیستند:
page-of = { NUMBER($page) } از { NUMBER($pages) }

### دکمه‌ها.

button-context = بافت
button-replies = پاسخ‌ها ({ NUMBER($count) })
button-unhelpful = کمکی نکرد

### آنچه دکمه‌ها باز می‌کنند.

context-heading = بند در { $publisher }، { $date }
context-attribution = نام گوینده پیش‌تر در متن آمده است:
context-legend = نقل‌قول پررنگ است.
context-day = روز ({ $said }): { $reason }
replies-relations = این گفته به چه برمی‌گردد
replies-replies = در پاسخ به آن چه گفته شد
replies-rest = … و { NUMBER($count) } مورد دیگر

not-yours = این صفحه‌ها را تنها کسی که بازشان کرده ورق می‌زند. برای باز کردن صفحه‌های خود، زیر پاسخ «بیشتر» را بزنید.

### نسبت یک گفته با گفتهٔ دیگر.

related = { $how } { $summary }

relation-denies = تکذیبِ
relation-answers = پاسخ به
relation-asks = پرسش دربارهٔ
relation-repeats = تکرارِ
relation-thanks = سپاس برای سخنان
relation-criticises = انتقاد از

reply-denies = تکذیب از سوی
reply-answers = پاسخ از سوی
reply-asks = پرسش از سوی
reply-repeats = تکرار از سوی
reply-thanks = سپاس از سوی
reply-criticises = انتقاد از سوی

### «کمکی نکرد».

unhelpful-title = چه چیزی کمک نکرد؟
unhelpful-reason = دلیل
unhelpful-wrong = پاسخ نادرست است
unhelpful-off_topic = این را نپرسیده بودم
unhelpful-outdated = کهنه شده است
unhelpful-other = چیز دیگر
unhelpful-remark = چیزی می‌افزایید؟
unhelpful-remark-hint = کسانی که به سوابق رسیدگی می‌کنند آن را بدون نام شما می‌خوانند.
unhelpful-back = ناظران می‌توانند از من بپرسند
unhelpful-back-hint = نام شما تنها در این صورت نگه داشته می‌شود.
unhelpful-thanks = سپاس. ناظران آن را بدون نام شما می‌بینند.
unhelpful-thanks-named = سپاس. ناظران آن را می‌بینند و شاید از شما بپرسند.
unhelpful-thanks-direct = سپاس. این برای گردانندهٔ ربات نگه داشته می‌شود؛ ناظران چیزی از آن نمی‌بینند.
unhelpful-thanks-counted = سپاس. این شمرده شد. چون نخواسته‌اید، چیز دیگری از آن نگه داشته نمی‌شود.

correction-corrected = اصلاح در { $day }: آنچه اینجا آمده در سوابق تغییر کرده است.
correction-withdrawn = پس‌گرفته‌شده در { $day }: گفته‌ای که اینجا آمده دیگر در سوابق نیست.
