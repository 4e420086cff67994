"""Use cases: ask, browse, follow; propose, reload and roll back; settings and privacy.

Nothing of Discord.
"""
