### `/settings`: что модераторы задали для своего сервера и его каналов. Видят только они.

settings-title = Настройки: { $server }
settings-channels = Каналы со своими настройками
settings-more = … и ещё { $count }

settings-changed = **{ $what }**, { $where }: { $after }
settings-before = было: { $before }
settings-unchanged = **{ $what }**, { $where }: так уже и было: { $after }
settings-here = этот сервер

setting-is-open = Ответы без обращения
setting-language = Язык
setting-is-private = Ответы на команды
setting-strictness = Уверенность без обращения
setting-moderator-role = Модераторы
setting-notes-channel = Заметки для модераторов
setting-question-days = Тексты вопросов

value-as-server = как на сервере
value-open = открыт: бот отвечает без обращения там, где достаточно уверен
value-closed = закрыт: бот отвечает, только когда к нему обращаются
value-language-own = у каждого свой
value-private = видит только тот, кто спрашивает
value-public = видят все
value-strict = строго: только почти несомненное
value-normal = обычно
value-eager = охотно: вступает раньше, но не раньше, чем когда спрашивают
value-moderators = участники с правом «Управлять сервером»
value-moderators-role = участники с правом «Управлять сервером» или { $role }
value-notes-none = никуда не отправляются
value-question-days = { $days ->
    [0] не хранятся
    [one] хранятся { $days } день
    [few] хранятся { $days } дня
   *[other] хранятся { $days } дней
}

brief-open = открыт
brief-private = ответы скрыты
brief-public = ответы видны всем
brief-strict = строго
brief-normal = обычно
brief-eager = охотно

settings-needs-content = Подействует, когда владелец бота задаст MESSAGE_CONTENT=true.
settings-always-open = Канал всё равно остаётся открытым: его открыл владелец бота.
settings-cannot-speak = Бот пока не может писать в { $channel }: дайте ему там права «Просматривать канал» и «Отправлять сообщения».
settings-offer-commands = Discord предлагает команды только участникам с правом «Управлять сервером». Чтобы предложить их и { $role }: настройки сервера, «Интеграции», этот бот.
settings-no-language = Такого языка нет. Выберите из списка.
settings-not-everyone = Модераторами не могут быть все. Выберите другую роль.
settings-manager-only = Кто модератор, решают участники с правом «Управлять сервером».
