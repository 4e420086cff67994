-- Files that moderators propose. Nothing here is served; an operator exports what was accepted.
CREATE TABLE pending_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    content BLOB NOT NULL,
    digest TEXT NOT NULL,
    -- The digest of what the file held when the change was made; NULL for a new file.
    base TEXT,
    -- The form's fields as JSON; NULL where a whole file was attached.
    draft TEXT,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'accepted', 'rejected', 'withdrawn')),
    decided_by TEXT,
    decided_at TEXT,
    exported_at TEXT,
    CHECK ((state = 'pending') = (decided_by IS NULL)),
    CHECK ((state = 'pending') = (decided_at IS NULL)),
    -- It takes two: nobody decides on a change of their own, and nobody else takes it back.
    CHECK (state NOT IN ('accepted', 'rejected') OR decided_by <> proposed_by),
    CHECK (state <> 'withdrawn' OR decided_by = proposed_by),
    CHECK (exported_at IS NULL OR state = 'accepted')
);

CREATE INDEX pending_change_by_guild ON pending_change (guild_id, state, id);

CREATE TRIGGER decided_change_stays BEFORE UPDATE ON pending_change
WHEN OLD.state <> 'pending' AND (
    NEW.state <> OLD.state OR NEW.content <> OLD.content OR NEW.path <> OLD.path
    OR NEW.proposed_by <> OLD.proposed_by OR NEW.decided_by <> OLD.decided_by
)
BEGIN
    SELECT RAISE(ABORT, 'a change that was decided on stays as it is');
END;
