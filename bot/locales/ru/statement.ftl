button-cite = Сослаться
cite-retrieved = текст получен: { $date }
cite-archived = копия в архиве: { $url }
statement-unknown = { $typed }: высказывания с таким идентификатором в материалах нет.
statement-renamed = { $typed } теперь называется { $id }.
