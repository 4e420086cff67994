### /follow: being told what is new. $what names a speaker, a topic, or both.

follow-begun = You follow { $what }. When something new is on record, I tell you here in private, at most once an hour.
follow-begun-here = This channel follows { $what }. When something new is on record, I tell it here, at most once an hour.
follow-closed = I cannot send you private messages. Allow them for a server that we share, then try again.
follow-too-many = There are { $count } already, and no more are kept. End one first.
follow-none = Nothing is followed. Name a speaker or a topic to begin.
follow-list = Followed:
follow-ended = Ended. Nothing more is told about it.
follow-gone = This had ended already.
follow-news = New on record: { $what }, { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
button-unfollow = Stop following
privacy-follows = What you follow: { $follows }, under your Discord id, for as long as you follow it.
privacy-deleted-follows = What you followed is deleted: { $follows }.
