### آنچه ناظران برای سرور و کانال‌های خود تعیین کرده‌اند. تنها خودشان می‌بینند.

settings-title = تنظیمات { $server }
settings-channels = کانال‌هایی با تنظیمات خود
settings-more = … و { NUMBER($count) } مورد دیگر

settings-changed = **{ $what }** برای { $where }: { $after }
settings-before = پیش از این: { $before }
settings-unchanged = **{ $what }** برای { $where } از پیش چنین بود: { $after }
settings-here = این سرور

setting-is-open = پاسخ بی‌پرسش
setting-language = زبان
setting-is-private = پاسخ به فرمان‌ها
setting-strictness = میزان اطمینان، بی‌پرسش
setting-moderator-role = ناظران
setting-notes-channel = یادداشت برای ناظران
setting-question-days = متن پرسش‌ها

value-as-server = مانند سرور
value-open = باز: بات هرجا به‌اندازه مطمئن باشد بی‌پرسش پاسخ می‌دهد
value-closed = بسته: بات تنها وقتی پاسخ می‌دهد که از او بپرسند
value-language-own = هر کس به زبان خود
value-private = تنها پرسنده می‌بیند
value-public = همه می‌بینند
value-strict = سخت‌گیر: تنها آنچه کم‌وبیش قطعی است
value-normal = معمولی
value-eager = مشتاق: زودتر سخن می‌گوید، اما نه زودتر از وقتی که بپرسند
value-moderators = اعضای دارای «{ "\u2066" }Manage Server{ "\u2069" }»
value-moderators-role = اعضای دارای «{ "\u2066" }Manage Server{ "\u2069" }» یا { $role }
value-notes-none = به جایی فرستاده نمی‌شود
value-question-days = { $days ->
    [0] نگه داشته نمی‌شود
   *[other] { NUMBER($days) } روز نگه داشته می‌شود
}

brief-open = باز
brief-private = پاسخ خصوصی
brief-public = پاسخ همگانی
brief-strict = سخت‌گیر
brief-normal = معمولی
brief-eager = مشتاق

settings-needs-content = وقتی اثر می‌کند که گردانندهٔ بات { "\u2066" }MESSAGE_CONTENT=true{ "\u2069" } را تنظیم کند.
settings-always-open = کانال همچنان باز می‌ماند: گردانندهٔ بات آن را باز کرده است.
settings-cannot-speak = بات هنوز نمی‌تواند در { $channel } پیام بفرستد: آنجا «{ "\u2066" }View Channel{ "\u2069" }» و «{ "\u2066" }Send Messages{ "\u2069" }» را به آن بدهید.
settings-offer-commands = دیسکورد فرمان‌ها را تنها به اعضای دارای «{ "\u2066" }Manage Server{ "\u2069" }» نشان می‌دهد. برای نشان دادن به { $role }: { "\u2066" }Server Settings, Integrations{ "\u2069" }، این بات.
settings-no-language = چنین زبانی نیست. از فهرست برگزینید.
settings-not-everyone = همه نمی‌توانند ناظر باشند. نقش دیگری برگزینید.
settings-manager-only = اینکه چه کسی ناظر است با اعضای دارای «{ "\u2066" }Manage Server{ "\u2069" }» است.
