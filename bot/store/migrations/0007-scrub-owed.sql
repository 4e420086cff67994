-- A row for each time that something of people was deleted and may still stand in the file's bytes.
CREATE TABLE scrub_owed (
    id INTEGER PRIMARY KEY AUTOINCREMENT
);

-- An older version may have been stopped between the one and the other.
INSERT INTO scrub_owed DEFAULT VALUES;

-- To find what is to be deleted without going through what is everybody else's.
CREATE INDEX shown_by_asker ON shown (asker);
CREATE INDEX feedback_by_asker ON feedback (asker);
CREATE INDEX feedback_by_questioner ON feedback (questioner);
