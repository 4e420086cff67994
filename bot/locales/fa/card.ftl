### آنچه روی کارت پیرامون نقل‌قول نوشته می‌شود.

label-indirect = نقل به مضمون
label-note = یادداشت خود منبع
label-language = زبان نقل‌قول: { $language }

pair = { $first }، { $second }

card-said = زمان بیان
card-how = چگونه
card-reported-by = گزارش از
card-passes-on = بازگو می‌کند
card-disputed = محل اختلاف
card-source = منبع
card-link = پیوند
card-revision = ویرایش { $revision }
card-checked = با منبع تطبیق داده شد: { $date }
card-unchecked = با منبع تطبیق داده نشده است

said-inferred = تاریخ استنباطی: { $reason }
said-bounded = محدودهٔ تاریخ: { $reason }
to-addressee = خطاب به { $addressee }
reported-via = { $publisher }، به نقل از { $link }
passes-on-according-to = { $names }، به گفتهٔ { $speaker }
remark-about = دربارهٔ { $names }
denied-by = تکذیب از سوی { $speaker }، { $date }
