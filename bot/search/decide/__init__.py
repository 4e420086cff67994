"""Does the best statement answer, is something near, or is nothing on record?"""
