-- What moderators have set. In a channel, NULL leaves the matter to its guild.

CREATE TABLE guild_setting (
    guild_id INTEGER PRIMARY KEY,
    language TEXT,
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    strictness TEXT NOT NULL,
    moderator_role INTEGER,
    notes_channel INTEGER,
    question_days INTEGER NOT NULL CHECK (question_days >= 0)
);

CREATE TABLE channel_setting (
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    language TEXT,
    is_private INTEGER CHECK (is_private IN (0, 1)),
    strictness TEXT,
    PRIMARY KEY (guild_id, channel_id)
) WITHOUT ROWID;

INSERT INTO channel_setting (guild_id, channel_id, is_open)
SELECT guild_id, channel_id, 1 FROM open_channel;

DROP TABLE open_channel;
