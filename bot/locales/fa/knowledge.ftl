### آنچه دربارهٔ سوابق به ناظران گفته می‌شود: /knowledge.
### نشان $revision در همهٔ زبان‌ها یکی است.

status-title = سوابق
status-revision = ویرایش
status-loaded = بارگذاری
status-statements = گفته‌ها
status-speakers = گویندگان
status-sources = منابع
status-words = واژه‌های نمایه
status-disk = پرونده‌های روی دیسک
status-disk-same = همان است که اکنون به کار می‌رود.
status-disk-other = ویرایشی دیگر، `{ $revision }`، بدون ایراد. { "\u2066" }`/knowledge diff`{ "\u2069" } تفاوت‌ها را نشان می‌دهد و { "\u2066" }`/knowledge reload`{ "\u2069" } آن را به کار می‌گیرد.
status-disk-faulty = ویرایشی دیگر، `{ $revision }`، با { NUMBER($count) } ایراد. برای دیدن: { "\u2066" }`/knowledge check`{ "\u2069" }.
status-lost = ثبت‌نشده‌ها
status-lost-text = { NUMBER($count) } پرسش و پاسخ از آغاز به کار بات: نوشتن در پایگاه داده ممکن نبود. علت در گزارش بات آمده است.

loaded-by = به دست { $who }، { $when }
loaded-by-start = هنگام آغاز به کار بات، { $when }
loaded-by-watch = هنگام تغییر پرونده‌ها، { $when }

check-sound = پرونده‌ها ایرادی ندارند.
check-faulty = { NUMBER($count) } ایراد باید برطرف شود:
faults-in-file = … و { NUMBER($count) } مورد دیگر در پرونده.

### تغییرها: /knowledge diff.

diff-title = تغییرها
diff-revisions = { $before } ← { $after }
diff-nothing-said = چیزی در سوابق تغییر نمی‌کند: تفاوت پرونده‌ها تنها در توضیح‌ها، ترتیب یا فاصله‌هاست.
diff-spacing = تنها فاصله‌ها
diff-left-out = { NUMBER($count) } تغییر دیگر در پرونده است.
file-left-out = { NUMBER($count) } مورد دیگر در این پرونده جا نشد.
diff-kind-dispute = اختلاف
diff-kind-party = طرف‌ها
diff-kind-place = مکان‌ها
diff-kind-day = روزهای نام‌دار
diff-kind-event = رویدادها
diff-kind-speaker = گویندگان
diff-kind-source = منابع
diff-kind-concept = مفهوم‌ها
diff-kind-statement = گفته‌ها
diff-kind-question = پرسش‌های شناخته‌شده
diff-one-dispute = اختلاف
diff-one-party = طرف
diff-one-place = مکان
diff-one-day = روز نام‌دار
diff-one-event = رویداد
diff-one-speaker = گوینده
diff-one-source = منبع
diff-one-concept = مفهوم
diff-one-statement = گفته
diff-one-question = پرسش شناخته‌شده
diff-count-added = { NUMBER($count) } افزوده
diff-count-changed = { NUMBER($count) } تغییریافته
diff-count-removed = { NUMBER($count) } حذف‌شده
diff-count-renamed = { NUMBER($count) } تغییرنام‌یافته
diff-added = افزوده: { $kind }، { $name } ({ $id })
diff-changed = تغییریافته: { $kind }، { $name } ({ $id })
diff-removed = حذف‌شده: { $kind }، { $name } ({ $id })
diff-renamed = تغییرنام‌یافته: { $kind }، { $name } ({ $id })

### /knowledge reload و /knowledge rollback.

ask-reload = پرونده‌ها به شکل کنونی به کار گرفته شوند، ویرایش `{ $revision }`؟
ask-rollback = ویرایش `{ $revision }` دوباره به کار گرفته شود؟
button-reload = به کار گرفتن
button-rollback = دوباره به کار گرفتن
button-leave = بدون تغییر
agreement-working = در حال بارگذاری…
agreement-left = همان‌گونه که بود ماند. چیزی تغییر نکرد.
agreement-expired = از این پرسش زمان زیادی گذشته است. چیزی تغییر نکرد؛ فرمان را دوباره بدهید.
agreement-not-yours = تنها ناظری که از او پرسیده شده می‌تواند پاسخ دهد.
reload-unchanged = این ویرایش هم‌اکنون به کار می‌رود: `{ $revision }`.
reload-done = اکنون ویرایش `{ $revision }` با { NUMBER($count) } گفته به جای `{ $previous }` به کار می‌رود.
refused-faulty = چیزی تغییر نکرد و سوابق پیشین همچنان به کار می‌رود. آنچه باید برطرف شود:
refused-files-changed = از هنگام نمایش این پیام پرونده‌ها تغییر کرده‌اند. چیزی انجام نشد؛ برای دیدن محتوای کنونی، فرمان را دوباره بدهید.
refused-another-serves = از هنگام نمایش این پیام ویرایش دیگری به کار گرفته شده است. چیزی تغییر نکرد؛ فرمان را دوباره بدهید.
refused-not-kept = هیچ ویرایش نگه‌داشته‌ای چنین آغاز نمی‌شود، یا چند ویرایش چنین آغاز می‌شوند. برای دیدن: { "\u2066" }`/knowledge history`{ "\u2069" }.
refused-failed = انجام نشد و سوابق پیشین همچنان به کار می‌رود. دلیل در گزارش ({ "\u2066" }log{ "\u2069" }) بات آمده است.
watch-changed = پرونده‌های سوابق تغییر کرده‌اند.

### /knowledge history.

history-title = ویرایش‌های به‌کاررفته، تازه‌ترین نخست
history-statements = { NUMBER($count) } گفته
rollback-choice = { $revision } · { $when } · { NUMBER($count) } گفته

### /knowledge audit.

audit-title = آنچه ناظران تغییر داده‌اند
audit-empty = هنوز چیزی تغییر داده نشده است.
audit-change = { $before } ← { $after }
button-older = قدیمی‌تر
button-newest = تازه‌ترین
