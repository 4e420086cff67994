### /knowledge gaps и /knowledge stats: о чём спрашивают. Видят только модераторы.

gaps-title = Вопросы, на которые в материалах нет ответа
gaps-none = Открытых вопросов нет: на все заданные здесь есть ответ или они сняты.
gaps-asked = { $count ->
    [1] задан один раз, { $when }
    [one] задан { $count } раз, в последний раз { $when }
    [few] задан { $count } раза, в последний раз { $when }
   *[other] задан { $count } раз, в последний раз { $when }
}
gaps-marked = { $count ->
    [one] { $count } отметка «Не помогло»
    [few] { $count } отметки «Не помогло»
   *[other] { $count } отметок «Не помогло»
}
gaps-also = также: { $wordings }
gaps-answer = Ответ, в котором показано { $statement }
gaps-unknown = Вопрос, который не хранится
gaps-ask-back = можно переспросить: { $who }
gaps-page = Страница { $page } из { $pages }, { $count ->
    [one] { $count } вопрос без ответа
    [few] { $count } вопроса без ответа
   *[other] { $count } вопросов без ответа
}. Только вопросы с этого сервера, без имён тех, кто спрашивал.
gaps-answering = Что на него отвечает
gaps-propose = Предложить высказывание
gaps-dismiss = Снять
gaps-previous = Новее
gaps-next = Раньше
gaps-export = Файлом
gaps-gone = Этот вопрос больше не хранится, или его уже сняли.

gaps-reason-unknown_speaker = нет высказываний этого лица
gaps-reason-not_on_record = нет в материалах
gaps-reason-outside_dates = вне дат, которые охватывают материалы
gaps-reason-other_place = другое место
gaps-reason-false_premise = принимает что-то за данность
gaps-reason-off_topic = другая тема
gaps-reason-not_a_question = не понято как вопрос

answering-title = Что отвечает на этот вопрос?
answering-none = В материалах нет ничего похожего. Попробуйте другие слова.
answering-left-out = { $count ->
    [one] Есть ещё { $count } высказывание. Уточните поиск.
    [few] Есть ещё { $count } высказывания. Уточните поиск.
   *[other] Есть ещё { $count } высказываний. Уточните поиск.
}
answering-hint = Когда другой модератор примет это и материалы будут загружены заново, бот будет знать этот вопрос.
answering-choose = Отвечает …
answering-search = Другие высказывания
answering-nothing = В материалах ответа нет
answering-form = Найти высказывания
answering-typed = Имя, слова или id
answering-typed-hint = Полное имя даёт все высказывания этого лица, слова — ближайшие к ним.

stats-title = { $days ->
    [1] Вопросы за сегодня
    [one] Вопросы за последний { $days } день
    [few] Вопросы за последние { $days } дня
   *[other] Вопросы за последние { $days } дней
}
stats-none = За это время здесь не задали ни одного вопроса.
stats-total = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
} на этом сервере, период (UTC): { $since } – { $until }.
stats-outcome-answer = с ответом
stats-outcome-closest = показано ближайшее
stats-outcome-none = нет в материалах
stats-by-outcome = По исходу
stats-by-language = По языку
stats-by-party = По стороне, чьи слова в ответе
stats-line = { $title }: { $shares }
stats-alt = Столбчатая диаграмма вопросов по дням. { $parts }
