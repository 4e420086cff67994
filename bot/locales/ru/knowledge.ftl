### Что модераторам говорится о материалах: /knowledge.

# /knowledge status
status-title = Материалы
status-revision = Редакция
status-loaded = Загрузка
status-statements = Высказывания
status-speakers = Говорящие
status-sources = Источники
status-words = Слова в указателе
status-disk = Файлы на диске
status-disk-same = Те же, что сейчас в работе.
status-disk-other = Другая редакция, `{ $revision }`, без ошибок. `/knowledge diff` покажет отличия, `/knowledge reload` введёт её в работу.
status-disk-faulty =
    { $count ->
        [1] Другая редакция, `{ $revision }`, в ней одна ошибка. `/knowledge check` покажет её.
        [one] Другая редакция, `{ $revision }`, в ней { $count } ошибка. `/knowledge check` покажет их.
        [few] Другая редакция, `{ $revision }`, в ней { $count } ошибки. `/knowledge check` покажет их.
       *[other] Другая редакция, `{ $revision }`, в ней { $count } ошибок. `/knowledge check` покажет их.
    }
status-lost = Не записано
status-lost-text =
    { $count ->
        [one] { $count } вопрос или ответ с момента запуска: в базу данных нельзя было записать. Причина указана в журнале бота.
        [few] { $count } вопроса и ответа с момента запуска: в базу данных нельзя было записать. Причина указана в журнале бота.
       *[other] { $count } вопросов и ответов с момента запуска: в базу данных нельзя было записать. Причина указана в журнале бота.
    }

loaded-by = { $who }, { $when }
loaded-by-start = при запуске бота, { $when }
loaded-by-watch = при изменении файлов, { $when }

# /knowledge check
check-sound = Файлы в порядке.
check-faulty =
    { $count ->
        [one] Нужно исправить { $count } ошибку:
        [few] Нужно исправить { $count } ошибки:
       *[other] Нужно исправить { $count } ошибок:
    }
faults-in-file =
    { $count ->
        [one] … и ещё { $count } ошибка в приложенном файле.
        [few] … и ещё { $count } ошибки в приложенном файле.
       *[other] … и ещё { $count } ошибок в приложенном файле.
    }

# /knowledge diff
diff-title = Изменения
diff-revisions = { $before } → { $after }
diff-nothing-said = В материалах ничего не меняется: в файлах отличаются только комментарии, порядок или пробелы.
diff-spacing = только пробелы
diff-left-out =
    { $count ->
        [one] Ещё { $count } изменение — в приложенном файле.
        [few] Ещё { $count } изменения — в приложенном файле.
       *[other] Ещё { $count } изменений — в приложенном файле.
    }
file-left-out = Не поместилось в этот файл: ещё { $count }.
diff-kind-dispute = Спор
diff-kind-party = Стороны
diff-kind-place = Места
diff-kind-day = Дни с названием
diff-kind-event = События
diff-kind-speaker = Говорящие
diff-kind-source = Источники
diff-kind-concept = Понятия
diff-kind-statement = Высказывания
diff-kind-question = Известные вопросы
diff-one-dispute = спор
diff-one-party = сторона
diff-one-place = место
diff-one-day = день с названием
diff-one-event = событие
diff-one-speaker = говорящий
diff-one-source = источник
diff-one-concept = понятие
diff-one-statement = высказывание
diff-one-question = известный вопрос
diff-count-added = добавлено: { $count }
diff-count-changed = изменено: { $count }
diff-count-removed = удалено: { $count }
diff-count-renamed = переименовано: { $count }
diff-added = Добавлено: { $kind }, { $name } ({ $id })
diff-changed = Изменено: { $kind }, { $name } ({ $id })
diff-removed = Удалено: { $kind }, { $name } ({ $id })
diff-renamed = Переименовано: { $kind }, { $name } ({ $id })

# /knowledge reload и /knowledge rollback
ask-reload = Ввести в работу файлы в нынешнем виде, редакция `{ $revision }`?
ask-rollback = Вернуть в работу редакцию `{ $revision }`?
button-reload = Ввести в работу
button-rollback = Вернуть в работу
button-leave = Оставить как есть
agreement-working = Загрузка…
agreement-left = Всё осталось как было. Ничего не изменено.
agreement-expired = Вопрос задан слишком давно. Ничего не изменено; введите команду ещё раз.
agreement-not-yours = Ответить может только модератор, которому задан вопрос.
reload-unchanged = Эта редакция уже в работе: `{ $revision }`.
reload-done =
    { $count ->
        [one] Теперь в работе редакция `{ $revision }` ({ $count } высказывание) вместо `{ $previous }`.
        [few] Теперь в работе редакция `{ $revision }` ({ $count } высказывания) вместо `{ $previous }`.
       *[other] Теперь в работе редакция `{ $revision }` ({ $count } высказываний) вместо `{ $previous }`.
    }
refused-faulty = Ничего не изменено, в работе остаются прежние материалы. Нужно исправить:
refused-files-changed = Файлы изменились после этого показа. Ничего не изменено; введите команду ещё раз, чтобы увидеть, что в них теперь.
refused-another-serves = После этого показа в работу введена другая редакция. Ничего не изменено; введите команду ещё раз.
refused-not-kept = Ни одна сохранённая редакция так не начинается или так начинаются несколько. `/knowledge history` покажет их.
refused-failed = Не получилось, в работе остаются прежние материалы. Причина указана в журнале бота.
watch-changed = Файлы с материалами изменились.

# /knowledge history
history-title = Редакции, бывшие в работе, сначала новые
history-statements =
    { $count ->
        [one] { $count } высказывание
        [few] { $count } высказывания
       *[other] { $count } высказываний
    }
rollback-choice = { $revision } · { $when } · { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}

# /knowledge audit
audit-title = Что изменили модераторы
audit-empty = Пока ничего не изменено.
audit-change = { $before } → { $after }
button-older = Раньше
button-newest = Самые новые
