### The message of an answer: what stands around its cards, its buttons, and what they open.

# A statement in one line of a list. $speaker is a name, $said a date as far as it is known.
summary = { $speaker }, { $said }: { $quote }
# The same of a remark of the source, whose name $quote begins with.
summary-note = { $said }: { $quote }
quote-cut = Cut here; Context shows the whole.
answers-equal = { $count } statements on record answer this equally well, in order of their dates:
# Leads a list, where another line above has said already that nothing answers.
closest-only = Closest on record, not an answer:
page-of = { $page } of { $pages }

### Buttons: 80 characters at most, better two words. $count is a number of statements.

button-context = Context
button-replies = Replies ({ $count })
button-unhelpful = Not helpful

### What the buttons open.

# $publisher is who published the passage, $date when.
context-heading = The passage in { $publisher }, { $date }
context-attribution = The speaker is named earlier in the text:
context-legend = The quote is in bold.
# What a day is taken from that the source does not state.
context-day = The day ({ $said }): { $reason }
replies-relations = What this statement does
replies-replies = What was said to it
replies-rest = … and { $count } more

not-yours = Only the one who opened these pages can turn them. Press More on the answer to open your own.

### How a statement stands to another: "denies Orla Vennick, 5 March 2019: ...".

# $how is one of those below, or several with "and" between them; $summary begins with the name.
related = { $how } { $summary }

relation-denies = denies
relation-answers = answers
relation-asks = asks about
relation-repeats = repeats
relation-thanks = thanks for the words of
relation-criticises = criticises

# The other way round: "denied by Orla Vennick, 5 March 2019".
reply-denies = denied by
reply-answers = answered by
reply-asks = asked about by
reply-repeats = repeated by
reply-thanks = thanked by
reply-criticises = criticised by

### "Not helpful": a form that only the one who fills it sees. Its title and labels take 45
### characters at most, descriptions and options 100.

unhelpful-title = What was not helpful?
unhelpful-reason = Reason
unhelpful-wrong = The answer is wrong
unhelpful-off_topic = It is not what I asked
unhelpful-outdated = It is out of date
unhelpful-other = Something else
unhelpful-remark = Anything to add?
unhelpful-remark-hint = Read by those who look after the record, without your name.
unhelpful-back = Moderators may ask me back
unhelpful-back-hint = Only then your name is kept with this.
unhelpful-thanks = Thank you. The moderators will see it, without your name.
unhelpful-thanks-named = Thank you. The moderators will see it, and may ask you back.
# Outside a server, where there are no moderators.
unhelpful-thanks-direct = Thank you. It is kept for whoever runs the bot; moderators see nothing of it.
unhelpful-thanks-counted = Thank you. It is counted. You have opted out, so nothing else of it is kept.

### Put above an answer when the record has changed since. $day is a written day.

correction-corrected = Corrected on { $day }: what this showed has changed on record.
correction-withdrawn = Withdrawn on { $day }: a statement shown here is no longer on record.
