button-cite = Kaynak göster
cite-retrieved = alındığı gün: { $date }
cite-archived = arşiv kopyası: { $url }
statement-unknown = { $typed }: kayıtlarda bu kimlikte bir açıklama yok.
statement-renamed = { $typed } artık { $id } adını taşıyor.
