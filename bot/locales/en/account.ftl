### What was said once and is told more than once.

# In a terminal: how another account tells the same. $teller may name a chain.
account-also = Also told by { $teller }: { $words }
account-telling = { $teller }: { $words }
# Who tells of it later in words of their own, and who reports that.
account-through = { $teller } ({ $reporter })
account-all = All of them tell of: { $topics }
account-only = Only { $teller } tells of: { $topics }
account-missing = Nothing of this is on record from { $tellers }
# In small print below such words.
account-legend = bold: words that no other account has
# Where there is no bold.
account-marks = ⟦ ⟧: words that the other account does not have
# In small print of a card. $button is the label of the button below.
account-differ = accounts differ in words, see { $button }
button-accounts = Accounts
# Below an entry of a list, or on a card; $links are the names of those who tell it too.
list-also = told also by { $links }
