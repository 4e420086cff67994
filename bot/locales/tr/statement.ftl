button-cite = Kaynak göster
cite-retrieved = alındığı gün: { $date }
statement-unknown = { $typed }: kayıtlarda bu kimlikte bir açıklama yok.
statement-renamed = { $typed } artık { $id } adını taşıyor.
