-- What people want to be told of: new statements of a speaker, about a topic, or both.
-- `person` is the Discord id of the one who gets private messages; a channel's follow has none.
CREATE TABLE follow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER,
    channel_id INTEGER,
    guild_id INTEGER,
    speaker TEXT,
    topic TEXT,
    language TEXT NOT NULL,
    told_at TEXT,
    CHECK ((person IS NULL) <> (channel_id IS NULL)),
    CHECK (speaker IS NOT NULL OR topic IS NOT NULL)
);

CREATE INDEX follow_by_person ON follow (person);
CREATE INDEX follow_by_channel ON follow (channel_id);

-- The statements that are no news to a follow.
CREATE TABLE follow_statement (
    follow_id INTEGER NOT NULL REFERENCES follow ON DELETE CASCADE,
    statement_id TEXT NOT NULL,
    PRIMARY KEY (follow_id, statement_id)
) WITHOUT ROWID;
