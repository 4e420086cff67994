### What stands around a quote on a card.

# Labels of a quote that is not the speaker's own words.
label-indirect = reported
label-note = remark of the source itself
# Above a quote that is in another language than the words around it.
label-language = quote in { $language }

# Two facts side by side, as a publisher and a date.
pair = { $first }, { $second }

# The names of a card's facts.
card-said = Said
card-how = How
card-reported-by = Reported by
card-passes-on = Passes on
card-disputed = Disputed
card-source = Source
card-link = Link
card-revision = revision { $revision }
card-checked = checked against the source on { $date }
card-unchecked = not checked against the source

# $basis is how the day is known, $reason what it is taken from.
said-inferred = date inferred: { $reason }
said-bounded = date bounded: { $reason }
to-addressee = to { $addressee }
# $publisher reports what came by way of $link.
reported-via = { $publisher }, via { $link }
passes-on-according-to = { $names }, according to { $speaker }
remark-about = about { $names }
denied-by = Denied by { $speaker }, { $date }
