### /knowledge gaps and /knowledge stats: what people ask. Moderators only.

gaps-title = Questions that the record does not answer
gaps-none = Nothing is open: every question asked here was answered, or was dismissed.
# $when is shown by Discord as a time such as "2 hours ago".
gaps-asked = { $count ->
    [one] asked once, { $when }
   *[other] asked { $count } times, last { $when }
}
gaps-marked = { $count ->
    [one] marked once as no help
   *[other] marked { $count } times as no help
}
gaps-also = also: { $wordings }
# Where only the answer that was no help is known; $statement is the id of what it showed.
gaps-answer = An answer that showed { $statement }
gaps-unknown = A question that is not kept
# $who is a mention of somebody who agreed to that.
gaps-ask-back = may be asked back: { $who }
gaps-page = Page { $page } of { $pages }, { $count ->
    [one] one gap
   *[other] { $count } gaps
}. Only questions from this server, without who asked.
gaps-answering = What answers it
gaps-propose = Propose a statement
gaps-dismiss = Dismiss
gaps-previous = Newer
gaps-next = Older
gaps-export = As a file
gaps-gone = That question is no longer kept, or somebody has dismissed it.

# Why nothing answered.
gaps-reason-unknown_speaker = no statement by that speaker
gaps-reason-not_on_record = not on record
gaps-reason-outside_dates = outside the dates of the record
gaps-reason-other_place = another place
gaps-reason-false_premise = takes something as given
gaps-reason-off_topic = another topic
gaps-reason-not_a_question = not understood as a question

# What answers a gap. Buttons have 80 characters at most, a form's title and label 45, a hint 100.
answering-title = What answers this question?
answering-none = Nothing on record is like that. Search with other words.
answering-left-out = { $count ->
    [one] One more statement is there. Search with more words.
   *[other] { $count } more statements are there. Search with more words.
}
answering-hint = Once a second moderator has accepted it and the record is loaded again, the bot knows the question.
# Stands in an empty menu of statements.
answering-choose = Answered by …
answering-search = Other statements
answering-nothing = Nothing on record answers this
answering-form = Find statements
answering-typed = Speaker, words or id
answering-typed-hint = A whole name gives all statements of a speaker. Words give what is nearest to them.

stats-title = { $days ->
    [one] Questions today
   *[other] Questions in the last { $days } days
}
stats-none = No question was asked here in that time.
stats-total = { $count ->
    [one] One question
   *[other] { $count } questions
} on this server, from { $since } to { $until } (UTC).
stats-outcome-answer = answered
stats-outcome-closest = closest shown
stats-outcome-none = nothing on record
stats-by-outcome = By outcome
stats-by-language = By language
stats-by-party = Answered with words of
# One line of numbers; $shares is a list such as "answered 12, closest shown 3".
stats-line = { $title }: { $shares }
# $parts are the lines above; this is read out in place of the picture.
stats-alt = Bar chart of questions by day. { $parts }
