"""`/settings`: what moderators set on their server."""
