-- Every revision that was put to use, whole: its files by path, each content kept only once.
CREATE TABLE revision (
    digest TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE content (
    digest TEXT NOT NULL PRIMARY KEY,
    compressed BLOB NOT NULL
);

CREATE TABLE revision_file (
    revision TEXT NOT NULL REFERENCES revision (digest),
    path TEXT NOT NULL,
    content TEXT NOT NULL REFERENCES content (digest),
    PRIMARY KEY (revision, path)
) WITHOUT ROWID;

-- Loads from before were noted without their files.
INSERT INTO revision (digest) SELECT DISTINCT revision FROM load;

CREATE TABLE load_of_revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision TEXT NOT NULL REFERENCES revision (digest),
    loaded_by TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    statements INTEGER NOT NULL CHECK (statements >= 0)
);

INSERT INTO load_of_revision (id, revision, loaded_by, loaded_at, statements)
    SELECT id, revision, loaded_by, loaded_at, statements FROM load ORDER BY id;

DROP TABLE load;

ALTER TABLE load_of_revision RENAME TO load;

CREATE INDEX load_by_revision ON load (revision);

-- What moderators did. Nothing in it is ever changed or taken away again.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    done_at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    guild_id INTEGER,
    action TEXT NOT NULL,
    before TEXT,
    after TEXT
);

CREATE INDEX audit_by_guild ON audit (guild_id, id);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- INSERT OR REPLACE would take a line away without asking the trigger above.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
