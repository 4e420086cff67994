### /privacy: what is kept about the one who asks. Only that person sees it.

privacy-title = What is kept about you
# $questions and $remarks are whole numbers.
privacy-questions = { $questions ->
    [0] None of your questions is kept.
    [one] One of your questions is kept:
   *[other] { $questions } of your questions are kept, the newest first:
}
privacy-remarks = { $remarks ->
    [0] { "" }
    [one] You said of one answer whether it helped.
   *[other] You said of { $remarks } answers whether they helped.
}
privacy-more = The attached file holds all of it.
privacy-in = Your questions are kept for a limited time, under a code that stands for you and without your name. /privacy opt-out ends that.
privacy-out = You have opted out: your questions are counted and not kept.
privacy-moderators = If you are a moderator: the log of what moderators did holds your Discord id and stays.
privacy-button-delete = Delete all of it
privacy-deleted = { $questions ->
    [one] Deleted one question.
   *[other] Deleted { $questions } questions.
}
privacy-deleted-remarks = { $remarks ->
    [one] Deleted what you said about one answer.
   *[other] Deleted what you said about { $remarks } answers.
}
# Follows one of the two above, or both.
privacy-deleted-files = It is gone now. What is left of it in the bot's files is overwritten as well, usually within a minute.
privacy-deleted-nothing = There was nothing to delete: nothing is kept about you.
privacy-opted-out = From now on your questions are counted and not kept.
# Follows the line above where something is still there.
privacy-still-kept = { $questions ->
    [one] One earlier question is still kept. /privacy delete deletes it.
   *[other] { $questions } earlier questions are still kept. /privacy delete deletes them.
}
privacy-opted-in = From now on your questions are kept again, for a limited time and without your name.
