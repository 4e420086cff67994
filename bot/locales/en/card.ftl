### What stands around a quote on a card.

# Two facts side by side, as a publisher and a date.
pair = { $first }, { $second }

# What the speaker was on the day of the statement, and is no more; $office may be several words.
office-then = then { $office }
# An office or a party, and from when until when; either end may be unknown.
office-since = { $office } (since { $first })
office-until = { $office } (until { $last })
office-between = { $office } ({ $first } to { $last })

# The names of a card's facts.
card-said = Said
card-how = How
card-reported-by = Reported by
card-passes-on = Passes on
card-source = Source
card-link = Link
card-language = Language
card-revision = revision { $revision }
card-checked = checked against the source on { $date }
card-unchecked = not checked against the source

to-addressee = to { $addressee }
passes-on-according-to = { $names }, according to { $speaker }
remark-about = about { $names }

# Whose sentence follows: the source's own, in its own words. $publisher may name a chain.
reporter-mixed = { $publisher }: { $clause }
reporter-indirect = { $publisher } reports: { $clause }
reporter-note = { $publisher } remarks: { $clause }
# Exact words, then the sentence of the source that they stand in, in one line of a list.
words-then-report = { $words } — { $report }
reported-by = reported by { $publisher }
reported-via = { $publisher } ({ $chain })
via = via { $link }
disputed = Disputed: { $text }
# $names are those who on record deny it.
denied-by = Denied by { $names }

# In small print. $button is the label of the button that tells from what.
day-inferred = day worked out, see { $button }
day-bounded = exact day not known, see { $button }
# In another language than the words around: the quote, notes on dates and offices, both.
label-language = quote in { $language }
label-notes = notes in { $language }
label-languages = quote and notes in { $language }
note-in = { $note } (in { $language })
