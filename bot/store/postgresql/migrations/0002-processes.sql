-- Which processes run, which shards each serves, and when each may begin the next session.
CREATE TABLE process (
    id TEXT COLLATE "C" PRIMARY KEY,
    -- Grows for as long as the process lives; nobody's clock has a say.
    beat BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE shard (
    id INTEGER PRIMARY KEY,
    owner TEXT COLLATE "C" REFERENCES process (id) ON DELETE SET NULL
);

CREATE TABLE session_start (
    bucket INTEGER PRIMARY KEY,
    free_at TIMESTAMPTZ NOT NULL
);

-- Tells every process what another has changed, with the change itself.
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('who_said', TG_ARGV[0]);
    RETURN NULL;
END
$$;

CREATE FUNCTION tell_of_guild() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('who_said', 'setting ' || NEW.guild_id);
    RETURN NULL;
END
$$;

CREATE TRIGGER load_is_told AFTER INSERT ON load
    FOR EACH STATEMENT EXECUTE FUNCTION tell('load');

CREATE TRIGGER opt_out_is_told AFTER INSERT OR DELETE ON opt_out
    FOR EACH STATEMENT EXECUTE FUNCTION tell('people');

CREATE TRIGGER guild_setting_is_told AFTER INSERT OR UPDATE ON guild_setting
    FOR EACH ROW EXECUTE FUNCTION tell_of_guild();

CREATE TRIGGER channel_setting_is_told AFTER INSERT OR UPDATE ON channel_setting
    FOR EACH ROW EXECUTE FUNCTION tell_of_guild();
