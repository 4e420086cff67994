### One statement by its id, and how others cite it. $id and $typed are ids.

button-cite = Cite
cite-retrieved = retrieved on { $date }
cite-archived = archived at { $url }
statement-unknown = { $typed } is the id of no statement on record.
statement-renamed = { $typed } is now called { $id }.
