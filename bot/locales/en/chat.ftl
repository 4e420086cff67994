### What the bot says in a channel or to a command, besides cards.

hint = Ask me who said what, when, or to whom. Or use /who-said with the words you recall.
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
