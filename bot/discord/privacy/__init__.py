"""`/privacy`: what is kept about the one who asks."""
