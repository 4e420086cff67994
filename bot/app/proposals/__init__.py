"""Changes that one moderator proposes and another accepts."""
