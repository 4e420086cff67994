### /privacy: что хранится о том, кто спрашивает. Видит только этот человек.

privacy-title = Что о вас хранится
privacy-questions = { $questions ->
    [0] Ваши вопросы не хранятся.
    [one] Хранится { $questions } ваш вопрос:
    [few] Хранятся { $questions } ваших вопроса, сначала новые:
   *[other] Хранятся { $questions } ваших вопросов, сначала новые:
}
privacy-remarks = { $remarks ->
    [0] { "" }
    [one] Вы отметили { $remarks } ответ: помог он или нет.
    [few] Вы отметили { $remarks } ответа: помогли они или нет.
   *[other] Вы отметили { $remarks } ответов: помогли они или нет.
}
privacy-more = Всё целиком — в приложенном файле.
privacy-in = Ваши вопросы хранятся ограниченное время, под кодом вместо вас и без вашего имени. /privacy opt-out это прекращает.
privacy-out = Вы отказались: ваши вопросы считаются, но не хранятся.
privacy-moderators = Если вы модератор: в журнале действий модераторов ваш номер Discord есть и остаётся.
privacy-button-delete = Удалить всё
privacy-deleted = { $questions ->
    [one] Удалён { $questions } вопрос.
    [few] Удалены { $questions } вопроса.
   *[other] Удалено { $questions } вопросов.
}
privacy-deleted-remarks = { $remarks ->
    [one] Удалены ваши отметки об ответах: { $remarks }.
   *[other] Удалены ваши отметки об ответах: { $remarks }.
}
privacy-deleted-files = Этого больше нет. То, что осталось от этого в файлах бота, тоже перезаписывается, обычно в течение минуты.
privacy-deleted-nothing = Удалять было нечего: о вас ничего не хранится.
privacy-opted-out = Отныне ваши вопросы считаются, но не хранятся.
privacy-still-kept = { $questions ->
    [one] Ещё хранится { $questions } прежний вопрос. /privacy delete удалит его.
    [few] Ещё хранятся { $questions } прежних вопроса. /privacy delete удалит их.
   *[other] Ещё хранятся { $questions } прежних вопросов. /privacy delete удалит их.
}
privacy-opted-in = Отныне ваши вопросы снова хранятся, ограниченное время и без вашего имени.
