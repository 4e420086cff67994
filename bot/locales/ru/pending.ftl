### /knowledge add и /knowledge pending: изменения материалов, которые предлагают модераторы.

# Заголовок формы — не более 45 знаков, подпись поля — 45, пояснение — 100.
form-title = Высказывание
form-source = Источник
form-source-hint = Опубликованный документ, который его приводит. Новый прикладывают файлом.
form-speaker = Кто говорит
form-speaker-hint = Имя или id из speakers.yaml; между несколькими точка с запятой
form-passage = Отрывок
form-passage-hint = Предложения источника, где это приведено, буква в букву
form-quote = Цитата
form-quote-hint = Часть отрывка, которую показывать. Оставьте пустым, если весь отрывок.
form-said = Когда сказано
form-said-hint = Например, 2025-06-27 или 2025-06-27/2025-06-30. Оставьте пустым, если день не указан.

details-title = Подробнее о высказывании
details-speech = Как сказано
details-speech-direct = прямая речь: собственные слова говорящего
details-speech-indirect = пересказ: слова в изложении источника
details-speech-mixed = смешанная речь: пересказ, в котором есть цитаты
details-speech-note = замечание самого источника
details-basis = Откуда известен день
details-basis-stated = указан в источнике
details-basis-inferred = установлен косвенно
details-basis-bounded = известны границы: между двумя днями
details-from = Из чего следует день
details-from-hint = Нужно, если день не указан в источнике
details-topics = Темы
details-topics-hint = Id понятий и того, что делает высказывание, например: drones, deny
details-asks = На какие вопросы отвечает
details-asks-hint = По одному в строке, так, как спрашивают люди

proposed-title = Изменение { $id }: { $path }
proposed-by = Кто предлагает: { $who }, { $when }
proposed-file = { $before } → { $after }
proposed-new-file = новый файл
proposed-kept = Сохранено как изменение { $id }. Оно ещё не в работе: его должен принять другой модератор через `/knowledge pending`.
proposed-revised = Новый вид изменения { $id } сохранён.
proposed-offset = Место отрывка в сохранённом тексте (`start`) пока неизвестно. Его покажет `who-said check --captures`.
proposed-faulty = { $count ->
    [one] Ничего не сохранено. Нужно исправить { $count } ошибку:
    [few] Ничего не сохранено. Нужно исправить { $count } ошибки:
   *[other] Ничего не сохранено. Нужно исправить { $count } ошибок:
}
proposed-stale = С тех пор как это предложено, файл изменился, и изменение к нему больше не подходит. Его нужно предложить заново.
proposed-known = Этот вопрос уже есть в своём файле.
proposed-question = Вопрос
proposed-answers = Отвечает
proposed-no-answer = В материалах на него ответа нет.
proposed-unsound = { $count ->
    [one] В таком виде принять нельзя. Нужно исправить { $count } ошибку:
    [few] В таком виде принять нельзя. Нужно исправить { $count } ошибки:
   *[other] В таком виде принять нельзя. Нужно исправить { $count } ошибок:
}
add-too-large = Файл слишком велик: не более 1 МиБ.
add-unfetched = Файл не удалось получить от Discord. Прикрепите его ещё раз.

pending-title = Изменения, которые ждут второго модератора
pending-none = Ничего не ждёт. Предложить изменение: `/knowledge add`.
pending-left-out = { $count ->
    [one] За ними ждёт ещё { $count } изменение.
    [few] За ними ждут ещё { $count } изменения.
   *[other] За ними ждут ещё { $count } изменений.
}
pending-open = Открыть

button-accept = Принять
button-reject = Отклонить
button-withdraw = Отозвать
button-words = Изменить
button-details = Подробнее
button-mend = Исправить

decided-accepted = Изменение { $id } принято. Оно ждёт владельца бота, который заберёт его командой `who-said pending --export`. В работе оно будет, когда окажется в файлах.
decided-rejected = Изменение { $id } отклонено.
decided-withdrawn = Изменение { $id } отозвано.
decided-own = О вашем собственном изменении решает другой модератор.
decided-not-own = Отозвать изменение может только тот, кто его предложил.
decided-revised = Автор доработал изменение { $id } после этого показа. Откройте его снова через `/knowledge pending`.
decided-stale = С тех пор как это предложено, файл изменился, и изменение к нему больше не подходит. Его нужно предложить заново.
decided-known = Этот вопрос уже есть в своём файле. Ничего не принято.
decided-gone = Это изменение больше не ждёт решения.

article-form = Текст, из которого взять высказывания
article-publisher = Кто опубликовал
article-title = Заголовок
article-url = Адрес
article-published = Опубликовано (например, 2025-06-30)
article-page = Высказывание { $at } из { $of }
article-open = Кто говорит, не установлено. В тексте: { $voice }
article-empty = В этом тексте высказываний не найдено.
article-nothing = Ничего не принято, поэтому ничего не предложено.
article-discarded = Отброшено: ничего не предложено.
article-done = Всё решено.
article-refused = Так записать нельзя: { $why }
button-skip = Пропустить
button-undo = Отменить
article-text = Текст (до 4000 знаков)
article-other = Другой или новый …
article-new = Другой или новый говорящий
article-name = Имя
article-kind = Вид
article-office = Должность
article-party = Сторона
article-name-outlet = Какое издание это опубликовало? Назовите его: новое будет создано.
article-kind-person = человек
article-kind-institution = учреждение
article-kind-outlet = издание
article-kind-unnamed = неназванный источник
article-joined = Строки были разорваны по ширине; они соединены в абзацы, и отрывки взяты из них.
article-unclosed = Здесь открыта кавычка, которая нигде не закрывается, поэтому цитата идёт до конца абзаца: проверьте, где она кончается.
article-relation = О каких словах идёт речь?
article-to = Кому
article-medium = Чем передано
article-misprints = Опечатки
article-via = Через кого
article-event = Событие
article-reports = Передаёт слова
article-disputed = Другое сообщение
article-topics = Темы
button-discard = Отбросить
article-outside = Этот день вне времени, которое охватывают материалы: { $period }

# From what a day is known; $words are the text’s, $day and $year are written days and years.
reason-year = «{ $words }»; год — { $year }, к которому относится спор
reason-publication = не позже публикации: { $day }
reason-period = в пределах времени, которое охватывают материалы
reason-step = «{ $words }», считая от дня, названного в тексте раньше: { $day }
reason-weekday = «{ $words }», считая назад от дня публикации: { $day }
reason-goes-on = продолжает слова, сказанные { $day }
reason-reply = в ответ на слова, сказанные { $day }
reason-not-before = не раньше слов, о которых идёт речь: { $day }
reason-remark = замечание самого источника, относится ко дню публикации
reason-account = не раньше { $day }: замечание самого источника, день его публикации неизвестен
reason-report = не позже { $day }: в этот день слова передали { $words }
reason-event = день события «{ $words }» из материалов

# Почему то, что введено для высказывания, не принимается.
review-field = поля «{ $typed }» нет; есть { $known }
review-empty = поле «{ $field }» не может быть пустым
review-choice = в поле «{ $field }» может стоять одно из { $known }
review-quote = цитаты нет в отрывке буква в букву
review-passage = отрывка нет в тексте буква в букву
review-long = в отрывке больше { $most } знаков
review-day = «{ $typed }» не дата; пишите, например, 2025-06-27, 2025-06-27/2025-06-30 или 2025-06-27/..
review-period = { $typed } вне времени спора, { $period }; исправьте дату либо сначала период в dispute.yaml
review-publication = { $typed } позже дня публикации, { $day }
review-relation = связь пишется как одно из { $known } и за ним id высказывания
review-party = стороны «{ $typed }» нет
