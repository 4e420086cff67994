"""What an operator sees of a bot that runs: logs, metrics, health, and a check before it does."""
