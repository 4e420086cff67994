button-cite = ارجاع
cite-retrieved = برداشته در { $date }
cite-archived = نسخهٔ بایگانی: { $url }
statement-unknown = { $typed } شناسهٔ هیچ گفته‌ای در سوابق نیست.
statement-renamed = { $typed } اکنون { $id } نام دارد.
