### What moderators are told about the record: /knowledge.
### $revision is the beginning of a revision's name, which is the same in every language.

# /knowledge status
status-title = The record
status-revision = Revision
status-loaded = Loaded
status-statements = Statements
status-speakers = Speakers
status-sources = Sources
status-words = Words in the index
status-disk = Files on disk
status-disk-same = The same as what is served.
status-disk-other = Another revision, `{ $revision }`, without faults. `/knowledge diff` shows what differs, `/knowledge reload` serves it.
status-disk-faulty =
    { $count ->
        [one] Another revision, `{ $revision }`, with one fault. `/knowledge check` shows it.
       *[other] Another revision, `{ $revision }`, with { $count } faults. `/knowledge check` shows them.
    }
status-lost = Not noted
status-lost-text =
    { $count ->
        [one] One question or answer since the start, because the database could not be written. The bot's log says why.
       *[other] { $count } questions and answers since the start, because the database could not be written. The bot's log says why.
    }

# Who put a revision to use. $who is a mention, $when a date with its time.
loaded-by = by { $who }, { $when }
loaded-by-start = when the bot started, { $when }
loaded-by-watch = when the files changed, { $when }

# /knowledge check
check-sound = The files are in order.
check-faulty =
    { $count ->
        [one] One fault to mend:
       *[other] { $count } faults to mend:
    }
faults-in-file =
    { $count ->
        [one] … and one more in the file.
       *[other] … and { $count } more in the file.
    }

# /knowledge diff. Kinds of entries, as headings and as one of them.
diff-title = Changes
diff-revisions = { $before } → { $after }
diff-nothing-said = Nothing on record changes: only comments, order or spacing differ in the files.
# Stands for a field that differs in nothing that shows.
diff-spacing = spacing only
diff-left-out =
    { $count ->
        [one] One more change is in the file.
       *[other] { $count } more changes are in the file.
    }
# Ends a file that would be too large.
file-left-out = { $count } more do not fit into this file.
diff-kind-dispute = Dispute
diff-kind-party = Parties
diff-kind-place = Places
diff-kind-day = Named days
diff-kind-event = Events
diff-kind-speaker = Speakers
diff-kind-source = Sources
diff-kind-concept = Concepts
diff-kind-statement = Statements
diff-kind-question = Known questions
diff-one-dispute = dispute
diff-one-party = party
diff-one-place = place
diff-one-day = named day
diff-one-event = event
diff-one-speaker = speaker
diff-one-source = source
diff-one-concept = concept
diff-one-statement = statement
diff-one-question = known question
diff-count-added = { $count } added
diff-count-changed = { $count } changed
diff-count-removed = { $count } removed
diff-count-renamed = { $count } renamed
# $kind is one of the above, $name whom or what it is known by, $id its id in the files.
diff-added = Added: { $kind }, { $name } ({ $id })
diff-changed = Changed: { $kind }, { $name } ({ $id })
diff-removed = Removed: { $kind }, { $name } ({ $id })
diff-renamed = Renamed: { $kind }, { $name } ({ $id })

# /knowledge reload and /knowledge rollback
ask-reload = Serve the files as they are now, revision `{ $revision }`?
ask-rollback = Serve revision `{ $revision }` again?
button-reload = Serve them
button-rollback = Serve it again
button-leave = Leave it
agreement-working = Loading …
agreement-left = Left as it was. Nothing has changed.
agreement-expired = This was asked too long ago. Nothing has changed; give the command again.
agreement-not-yours = Only the moderator who was asked can answer that.
reload-unchanged = This revision is being served already: `{ $revision }`.
reload-done =
    { $count ->
        [one] Now serving revision `{ $revision }` with one statement, in place of `{ $previous }`.
       *[other] Now serving revision `{ $revision }` with { $count } statements, in place of `{ $previous }`.
    }
refused-faulty = Nothing changed, the old record keeps serving. To be mended:
refused-files-changed = The files have changed since this was shown. Nothing changed; give the command again to see what they hold now.
refused-another-serves = Another revision has been put to use since this was shown. Nothing changed; give the command again.
refused-not-kept = No kept revision begins so, or several do. `/knowledge history` shows them.
refused-failed = That could not be done, and the old record keeps serving. The log of the bot says why.
watch-changed = The files of the record have changed.

# /knowledge history
history-title = Revisions served, the latest first
history-statements =
    { $count ->
        [one] one statement
       *[other] { $count } statements
    }
rollback-choice = { $revision } · { $when } · { $count } statements

# /knowledge audit. Values before and after a change.
audit-title = What moderators changed
audit-empty = Nothing has been changed yet.
audit-change = { $before } → { $after }
button-older = Older
button-newest = Newest
