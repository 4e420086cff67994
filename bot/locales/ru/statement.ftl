button-cite = Сослаться
cite-retrieved = текст получен: { $date }
statement-unknown = { $typed }: высказывания с таким идентификатором в материалах нет.
statement-renamed = { $typed } теперь называется { $id }.
