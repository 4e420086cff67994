### Lists of what is on record: /said-by, /both-sides, /timeline, /sources, and /about.

# A line of autocompletion. $name is somebody's name or a topic.
choice-statements = { $name } · { $count ->
    [0] nothing on record
    [one] { $count } statement
   *[other] { $count } statements
}

# What a list is of. $topic is the name of a topic ("airspace"), $day a written day.
list-timeline = Timeline
list-sources = Sources
list-about-topic = about { $topic }
list-since = since { $day }
list-until = until { $day }
# At the foot of a list.
list-page = Page { $page } of { $pages }
list-count = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
# Where a day is not known and the list is cut by days.
list-days-uncertain = Statements whose day is not known stand here when they can fall on these days.
list-none = Nothing on record matches that.
list-none-others = Nothing on record matches that. { $name } has { $count ->
    [one] { $count } other statement
   *[other] { $count } other statements
} on record.
list-open-card = Show a statement in full
button-previous = Previous
button-next = Next

# One side of the dispute in /both-sides. $shown of $count statements stand on this page.
sides-title = What each side said about { $topic }
sides-side = { $party } · { $count ->
    [0] no statement
    [one] { $count } statement
   *[other] { $count } statements
}
sides-none = No statement by this side about this is on record.
sides-no-more = No more statements by this side.
sides-others = { $count ->
    [one] { $count } more statement about this is by somebody who speaks for no side.
   *[other] { $count } more statements about this are by those who speak for no side.
}

# The picture of /timeline and its description for those who do not see it.
timeline-known = day known
timeline-between = some day in between
timeline-open = open end
timeline-no-party = Others
timeline-cut = The picture shows the first { $shown } of { $count } statements; a speaker or a topic narrows it.
timeline-alt = { $title }: { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}, { $period }, a row for each. { $parties }. The same stands as text in this message.

source-published = published: { $date }
source-open = Open the source

about-method = Every quote is copied from a published document, with a link to the words in it. A question is answered only with what is on record, and where nothing answers, the bot says so. The same rules hold for every side, and the bot does not judge what happened.
about-record = On record
about-record-text = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
} in { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
about-statements = Statements by party
about-statements-line = { $party }: { $count }
about-questions = Questions by party
about-questions-line = { $party }: { $answered } answered, { $unanswered } not answered
about-no-party = No party
about-no-party-asked = No party
about-privacy = Privacy
about-privacy-command = /privacy shows what the bot keeps about you, and deletes it.
about-privacy-policy = Privacy policy
about-source-code = Source code

### What cannot be read.

unread-topic = No statement about { $typed } is on record.
unread-day = { $typed } names no day. Try 2025-06-27, 27 June, or June.
unread-order = That begins after it ends: “since” must not be later than “until”.
unread-meant = Did you mean { $names }?

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = Latest
listed-oldest = Oldest
listed-sides = Each side in turn
# Opens the whole list. 80 characters at most.
button-all = All of it
# $title is the title of the dispute.
guide-help =
    I look up who said what: { $title }.
    Ask me in your own words who said, denied or answered something, when, or to whom.
    I answer with the quote, the speaker, the date and the source, or say that nothing on record answers.
guide-commands =
    /said-by: what somebody said.
    /both-sides: what each side said.
    /timeline: when what was said.
    /sources: the documents.
    /about: how I answer.
