"""What a newcomer is told: how to ask, when somebody wants to know and when the bot joins."""
