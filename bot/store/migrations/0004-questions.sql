-- Made once, with the first question: the key of the digests that stand for people.
CREATE TABLE asker_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL
);

CREATE TABLE opt_out (
    asker TEXT PRIMARY KEY
) WITHOUT ROWID;

-- No index may hold the text: it would keep what is deleted (`bot.store.scrub`).
CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answer', 'closest', 'none')),
    reason TEXT,
    about TEXT,
    party TEXT,
    statement TEXT,
    place TEXT NOT NULL CHECK (place IN ('server', 'direct', 'elsewhere')),
    guild_id INTEGER,
    asker TEXT NOT NULL,
    asked_at TEXT NOT NULL
);

CREATE INDEX question_by_asker ON question (asker);

-- 0 is no guild and '' no party: a key has no NULL in it.
CREATE TABLE question_count (
    day TEXT NOT NULL,
    guild_id INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answer', 'closest', 'none')),
    language TEXT NOT NULL,
    party TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, guild_id, outcome, language, party)
) WITHOUT ROWID;

-- Digests, not texts: a dismissal outlives the questions that it was about.
CREATE TABLE dismissal (
    guild_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    dismissed_at TEXT NOT NULL,
    PRIMARY KEY (guild_id, digest)
) WITHOUT ROWID;
