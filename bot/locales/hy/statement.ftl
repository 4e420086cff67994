button-cite = Հղում
cite-retrieved = վերցված է՝ { $date }
cite-archived = արխիվային պատճեն՝ { $url }
statement-unknown = { $typed }՝ նյութերում այս նույնացուցիչով հայտարարություն չկա։
statement-renamed = { $typed }՝ այժմ կոչվում է { $id }։
