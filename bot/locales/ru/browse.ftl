### Списки того, что есть в материалах: /said-by, /both-sides, /timeline, /sources и /about.

choice-statements = { $name } · { $count ->
    [0] нет в материалах
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}

list-timeline = Хронология
list-sources = Источники
list-about-topic = тема: { $topic }
list-since = с { $day }
list-until = по { $day }
list-page = Страница { $page } из { $pages }
list-count = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
list-days-uncertain = Высказывания, чей день неизвестен, стоят здесь, если могут приходиться на эти дни.
list-none = Ничего подходящего в материалах нет.
list-none-others = Ничего подходящего в материалах нет. { $name }: в материалах { $count ->
    [one] { $count } другое высказывание.
    [few] { $count } других высказывания.
   *[other] { $count } других высказываний.
}
list-open-card = Показать высказывание целиком
button-previous = Назад
button-next = Вперёд

sides-title = { $topic }: что сказала каждая сторона
sides-side = { $party } · { $count ->
    [0] нет высказываний
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
sides-none = Высказываний этой стороны на эту тему в материалах нет.
sides-no-more = Других высказываний этой стороны нет.
sides-others = { $count ->
    [one] Ещё { $count } высказывание на эту тему принадлежит тому, кто не говорит ни за одну из сторон.
    [few] Ещё { $count } высказывания на эту тему принадлежат тем, кто не говорит ни за одну из сторон.
   *[other] Ещё { $count } высказываний на эту тему принадлежат тем, кто не говорит ни за одну из сторон.
}

timeline-known = день известен
timeline-between = один из этих дней
timeline-open = без конечного дня
timeline-no-party = Другие
timeline-cut = На рисунке первые { $shown } из { $count } высказываний; укажите, кто говорил или тему, чтобы сузить выбор.
timeline-alt = { $title }: { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}, { $period }, по строке на каждое. { $parties }. То же стоит в этом сообщении текстом.

source-published = опубликовано: { $date }
source-open = Открыть источник

about-method = Каждая цитата взята из опубликованного документа и дана со ссылкой на эти слова в нём. Ответом служит только то, что есть в материалах; если ответа нет, бот так и говорит. Правила одни для всех сторон, и бот не судит о том, что произошло.
about-record = В материалах
about-record-text = { $statements ->
    [one] { $statements } высказывание
    [few] { $statements } высказывания
   *[other] { $statements } высказываний
}, { $sources ->
    [one] { $sources } источник
    [few] { $sources } источника
   *[other] { $sources } источников
}
about-statements = Высказывания по сторонам
about-statements-line = { $party }: { $count }
about-questions = Вопросы по сторонам
about-questions-line = { $party }: с ответом — { $answered }, без ответа — { $unanswered }
about-no-party = Не от имени сторон
about-no-party-asked = Не о сторонах
about-privacy = Личные данные
about-privacy-command = /privacy покажет, что бот о вас хранит, и удалит это.
about-privacy-policy = Политика конфиденциальности
about-source-code = Исходный код

### Что не удаётся прочесть.

unread-topic = { $typed }: высказываний об этом в материалах нет.
unread-day = { $typed } — это не день. Напишите, например, 2025-06-27, 27 июня или июнь.
unread-order = Начало позже конца: «since» не может быть позже, чем «until».
unread-meant = Вы имели в виду { $names }?

### Lists that are asked for in words, and what stands for an answer where none is asked for.

listed-latest = Последнее
listed-oldest = Самое раннее
listed-sides = Каждая сторона по очереди
# Opens the whole list. 80 characters at most.
button-all = Всё
# $title is the title of the dispute.
guide-help =
    Я ищу, кто что сказал: { $title }.
    Спросите своими словами, кто что-то сказал, опроверг или ответил, когда и кому.
    Я отвечу цитатой с автором, датой и источником или скажу, что на это ничего не записано.
guide-commands =
    /said-by: слова одного человека.
    /both-sides: слова каждой стороны.
    /timeline: когда что было сказано.
    /sources: документы.
    /about: как я отвечаю.
