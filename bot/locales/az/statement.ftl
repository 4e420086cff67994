button-cite = İstinad
cite-retrieved = mətnin götürüldüyü gün: { $date }
cite-archived = arxiv surəti: { $url }
statement-unknown = { $typed }: materiallarda bu identifikatorla açıqlama yoxdur.
statement-renamed = { $typed } indi belə adlanır: { $id }.
