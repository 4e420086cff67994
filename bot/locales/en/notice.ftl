### The one honest line for a question that nothing on record answers.

# Follows one of the lines below; the nearest statements come after it.
notice-closest = { $line } Closest on record, not an answer:
notice-no-statement-by = No statement by { $who } is on record.
notice-nobody-called = Nobody whose words are on record is called { $who }.
notice-that-speaker = that speaker
notice-quoted = “{ $words }”
notice-nothing = Nothing on record answers that.
notice-nothing-from = Nothing on record from { $who } answers that.
notice-not-named = Nothing on record names { $words }.
notice-outside-dates = Nothing on record answers that. The record covers { $period }.
# For what is written like a day and names none: 31 June, a week.
notice-no-such-day = { $day } is no day of the calendar. Write it like 2025-06-27 or 27 June.
notice-other-place = The record has nothing about { $place }.
notice-that-place = that place
notice-false-premise = Nothing on record says what the question takes as given.
notice-off-topic = Nothing on record is about that. The record is about: { $title }.
notice-not-a-question = That asks nothing the record could answer. Ask who said what, when, or to whom.

### How someone's words stand to the record.

verdict-verbatim = These words are on record as they stand.
verdict-altered = These words are on record in another form.
verdict-other-speaker = These words are on record from another speaker.
verdict-not-on-record = These words are not on record.
legend-typed = typed, not on record
legend-recorded = on record, not typed

# A day or month without a year, in a dispute of several years; $days are with their years.
notice-year-taken = The question names no year; read as { $days }.
