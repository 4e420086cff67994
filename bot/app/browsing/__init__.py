"""The record laid out to look around in: by speaker, topic, side and day."""
