"""What belongs to languages and to no dispute: letters, words, endings, how common they are."""
