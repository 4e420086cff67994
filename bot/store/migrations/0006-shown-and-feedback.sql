-- What the bot answered where, so that replies to it keep the subject and corrections reach it.
-- `asker` is the digest of the one who asked; it goes with the question.
-- No index may hold a text: it would keep what is deleted (`bot.store.scrub`).
CREATE TABLE shown (
    message_id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL,
    guild_id INTEGER,
    question TEXT,  -- NULL once its time is over
    language TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answer', 'closest', 'none')),
    revision TEXT NOT NULL,
    shown_at TEXT NOT NULL,
    asker TEXT
);

CREATE INDEX shown_by_time ON shown (shown_at);

-- Every statement of an answer, in order. Those behind the "More" button have no digest.
CREATE TABLE shown_statement (
    message_id INTEGER NOT NULL REFERENCES shown ON DELETE CASCADE,
    place INTEGER NOT NULL,
    statement_id TEXT NOT NULL,
    digest TEXT,
    PRIMARY KEY (message_id, place)
) WITHOUT ROWID;

CREATE INDEX shown_statement_by_statement ON shown_statement (statement_id, digest);

-- What somebody found not helpful. `asked_by` is there only with consent to be asked back;
-- `asker` is the digest of the one who said so, `questioner` of the one who had asked.
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('answer', 'closest', 'none')),
    reason TEXT NOT NULL CHECK (reason IN ('wrong', 'off_topic', 'outdated', 'other')),
    remark TEXT CHECK (length(remark) <= 300),
    revision TEXT NOT NULL,
    asked_by INTEGER,
    given_at TEXT NOT NULL,
    guild_id INTEGER,
    asker TEXT,
    questioner TEXT
);

CREATE TABLE feedback_statement (
    feedback_id INTEGER NOT NULL REFERENCES feedback ON DELETE CASCADE,
    place INTEGER NOT NULL,
    statement_id TEXT NOT NULL,
    PRIMARY KEY (feedback_id, place)
) WITHOUT ROWID;
