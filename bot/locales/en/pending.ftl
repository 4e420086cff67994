### /knowledge add and /knowledge pending: changes that moderators propose to the record.

# The form. A title has 45 characters at most, a label 45, what stands below it 100.
form-title = A statement
form-source = Source
form-source-hint = The published document that reports it. A new one is attached as a file.
form-speaker = Speaker
form-speaker-hint = The name or the id of one in speakers.yaml; several with a semicolon between
form-passage = Passage
form-passage-hint = The sentences of the source that report it, letter by letter
form-quote = Quote
form-quote-hint = The part of the passage to show. Leave it empty for the whole passage.
form-said = Said on
form-said-hint = Such as 2025-06-27 or 2025-06-27/2025-06-30. Leave it empty if no day is given.

details-title = More about the statement
details-speech = How it is said
details-speech-direct = direct: the speaker's own words
details-speech-indirect = indirect: the source's account of them
details-speech-mixed = mixed: an account with quoted words in it
details-speech-note = note: a remark of the source itself
details-basis = How the day is known
details-basis-stated = stated by the source
details-basis-inferred = inferred
details-basis-bounded = bounded: between two days
details-from = What the day is taken from
details-from-hint = Needed unless the source states the day
details-topics = Topics
details-topics-hint = Ids of concepts and of what it does, such as: drones, deny
details-asks = Questions it answers
details-asks-hint = One a line, in people's own words

proposed-title = Change { $id }: { $path }
proposed-by = Proposed by { $who }, { $when }
proposed-file = { $before } → { $after }
proposed-new-file = a new file
proposed-kept = Kept as change { $id }. It is not served: another moderator has to accept it with `/knowledge pending`.
proposed-revised = Change { $id } now reads so.
proposed-offset = The place of the passage in the captured text (`start`) is not known yet. `who-said check --captures` tells it.
proposed-faulty = { $count ->
    [one] Nothing was kept. One thing to mend:
   *[other] Nothing was kept. { $count } things to mend:
}
proposed-stale = The file has changed since this was proposed, so that it no longer fits. It has to be proposed again.
proposed-known = This question stands in its file by now.
proposed-question = Question
proposed-answers = Answered by
proposed-no-answer = Nothing on record answers it.
proposed-unsound = { $count ->
    [one] It cannot be accepted as it is. One thing to mend:
   *[other] It cannot be accepted as it is. { $count } things to mend:
}
add-too-large = The file is too large: 1 MiB at most.
add-unfetched = The file cannot be fetched from Discord. Please attach it again.

pending-title = Changes that wait for a second moderator
pending-none = Nothing waits. `/knowledge add` proposes a change.
pending-left-out = { $count ->
    [one] One more waits behind these.
   *[other] { $count } more wait behind these.
}
pending-open = Open

button-accept = Accept
button-reject = Reject
button-withdraw = Withdraw
button-words = Edit
button-details = More details
button-mend = Mend it

decided-accepted = Accepted change { $id }. It waits for the operator, who takes it with `who-said pending --export`. It is served once the files hold it.
decided-rejected = Rejected change { $id }.
decided-withdrawn = Withdrew change { $id }.
decided-own = It takes another moderator to decide on a change of your own.
decided-not-own = Only the one who proposed a change takes it back.
decided-revised = Its author has revised change { $id } since it was shown. Open it again with `/knowledge pending`.
decided-stale = The file has changed since this was proposed, so that it no longer fits. It has to be proposed again.
decided-known = This question stands in its file by now. Nothing was accepted.
decided-gone = That change does not wait any more.

# A text attached to /knowledge add, a page for each statement.
article-form = A text to take statements from
article-publisher = Published by
article-title = Title
article-url = Address
article-published = Published on (such as 2025-06-30)
article-page = Statement { $at } of { $of }
article-open = The speaker is not settled. The text says: { $voice }
article-empty = No statement is found in this text.
article-nothing = Nothing was accepted, so nothing is proposed.
article-discarded = Discarded: nothing is proposed.
article-done = All is decided.
article-refused = It cannot read so: { $why }
button-skip = Skip
button-undo = Undo
article-text = Text (4,000 characters at most)
article-other = Another or a new one …
article-new = Another or a new speaker
article-name = Name
article-kind = Kind
article-office = Office
article-party = Party
article-name-outlet = Which outlet published it? Name it: one that the record does not have yet is made.
article-kind-person = person
article-kind-institution = institution
article-kind-outlet = outlet
article-kind-unnamed = unnamed source
article-joined = Its lines were broken to fit a width; they are joined into paragraphs, and passages are taken from those.
article-unclosed = A quotation mark is opened here and never closed, so that the quote runs to the end of its paragraph: look where it ends.
article-relation = Which statement is it about?
article-to = To
article-medium = By
article-misprints = Misprinted
article-via = Came by
article-event = Event
article-reports = Passes on
article-disputed = Another account
article-topics = Topics
button-discard = Discard
article-outside = The day lies outside the time that the record covers, { $period }.

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = “{ $words }”; the year is { $year }, in which the dispute lies
reason-publication = not after publication on { $day }
reason-period = within the time that the record covers
reason-step = “{ $words }”, counted from { $day } in the text before
reason-weekday = “{ $words }”, counted back from publication on { $day }
reason-goes-on = it goes on from words of { $day }
reason-reply = in reply to words of { $day }
reason-not-before = not before words of { $day } that it is about
reason-remark = the source’s own remark, of the day of publication
reason-account = not before { $day }: the source’s own remark, and the day of its publication is not known
reason-report = not after { $day }, the day of the report by { $words } that passes them on
reason-event = the day of the event “{ $words }” on record

# Why something that was typed for a statement is not taken. $known are words of the files.
review-field = there is no field '{ $typed }'; name one of { $known }
review-empty = '{ $field }' cannot be empty
review-choice = '{ $field }' is one of { $known }
review-quote = the quote does not stand in the passage letter by letter
review-passage = the passage does not stand in the text letter by letter
review-long = the passage has more than { $most } characters
review-day = '{ $typed }' is no day; write one such as 2025-06-27, 2025-06-27/2025-06-30 or 2025-06-27/..
review-period = { $typed } is outside the dispute's period { $period }; correct it, or the period in dispute.yaml first
review-publication = { $typed } is after publication on { $day }
review-relation = write a relation as one of { $known }, and the id of the statement behind it
review-party = there is no party '{ $typed }'
