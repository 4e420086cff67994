"""Use cases: ask, browse, check and compare, reload, roll back, settings. Nothing of Discord."""
