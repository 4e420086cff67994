### What the bot says in a channel or to a command, besides cards.

hint = Ask me who said what, when, or to whom. Or use /who-said with the words you recall.
# Where a role with the bot's name was pinged, and Discord does not show the bot the text.
hint-role = You pinged a role with my name, so Discord does not show me your question. Pick me from the list when you type @, or use /ask.
# Where somebody asks about a message that Discord does not show to the bot.
hint-hidden = Discord does not show me that message. Right-click it or press and hold, Apps, “Who said this?”.
no-words = That message has no words to look up.
gone = Those statements are no longer on record.
button-more = More ({ $count })
button-source = Source

### What went wrong.

error-busy = Busy just now. Please try again in a moment.
error-crowded = The record is being worked on for this server already, or for too many others. Please try again in a minute.
error-stopping = I am about to stop and cannot answer this. Please ask again in a minute.
# $seconds is a whole number, 1 or more.
error-cooldown = That was a lot at once. Please ask again in { $seconds } seconds.
error-too-long = That is too long: { $limit } characters at most.
error-server-only = This command works on a server only.
error-moderators-only = This is for moderators: it takes the “Manage Server” permission or the moderators’ role.
error-changed = This command has changed. Please reload Discord and try again.
error-store = Nothing can be changed or looked up just now, and nothing was changed. Answers go on; please try again in a few minutes.
error-unexpected = Sorry, that did not work. If it stays so, tell a moderator: error { $id }.

# Below the bot's name in the list of members; 128 characters at most.
presence = Mention me: who said what, and when?
# To whoever invited the bot, once. $server is the server's name.
joined = I am on { $server } now. Mention me with a question (“who said what, when, or to whom?”) and I answer with the quote and its source, or say that nothing on record answers. /help tells the rest; /settings opens a channel to me, for moderators.

### /help, a line for each way to ask.

help-ask = **Ask** who said what, when, or to whom: mention me, reply to one of my answers, write to me, or use /ask. Any language I know will do. I answer with what is on record, or say that nothing on record answers.
help-words = **Words you half remember**: /who-said finds who said them, and shows where yours differ.
help-menu = **A message you doubt**: right-click it or press and hold, Apps, “Who said this?” or “Check this quote”. Or reply to it and mention me.
help-browse = **Look around**: /said-by, /both-sides, /timeline, /sources; /about tells how I answer.
help-privacy = **Yours**: /privacy shows what is kept about you, and deletes it.
