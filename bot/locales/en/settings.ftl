### `/settings`: what moderators set for their server and its channels. Only they see it.

settings-title = Settings of { $server }
settings-channels = Channels with settings of their own
# $count is how many channels are not listed.
settings-more = … and { $count } more

# Answers to a change. $what is one of the names below, $where this server or a channel.
settings-changed = **{ $what }** for { $where }: { $after }
settings-before = before: { $before }
settings-unchanged = **{ $what }** for { $where } was so already: { $after }
settings-here = this server

### Names of settings.

setting-is-open = Unasked answers
setting-language = Language
setting-is-private = Answers to commands
setting-strictness = Strictness, unasked
setting-moderator-role = Moderators
setting-notes-channel = Notes for moderators
setting-question-days = Texts of questions

### Their values.

# Left to the server by a channel.
value-as-server = as on the server
value-open = open: the bot answers unasked where it is sure enough
value-closed = closed: the bot answers only when it is addressed
value-language-own = each in their own
value-private = only the one who asks sees them
value-public = everybody sees them
value-strict = strict: only what is all but certain
value-normal = normal
value-eager = eager: speaks up sooner, never sooner than when asked
value-moderators = members with “Manage Server”
# $role is a mention.
value-moderators-role = members with “Manage Server” or { $role }
value-notes-none = sent nowhere
value-question-days = { $days ->
    [0] not kept
    [one] kept for one day
   *[other] kept for { $days } days
}

# In the list of channels, each a word or two.
brief-open = open
brief-private = answers private
brief-public = answers public
brief-strict = strict
brief-normal = normal
brief-eager = eager

### What a moderator should know besides.

settings-needs-content = This takes effect once the bot's operator sets MESSAGE_CONTENT=true.
settings-always-open = It stays open all the same: the bot's operator has opened it.
settings-cannot-speak = The bot cannot send messages in { $channel } yet: give it View Channel and Send Messages there.
settings-offer-commands = Discord offers the commands to members with “Manage Server” only. To offer them to { $role } too: Server Settings, Integrations, this bot.
settings-no-language = There is no such language. Pick one from the list.
settings-not-everyone = Not everybody can be a moderator. Pick another role.
settings-manager-only = Who moderates is for members with “Manage Server” to say.
