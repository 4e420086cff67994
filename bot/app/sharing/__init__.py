"""Many processes as one bot: who serves which shard, and what one changes holds in all."""
