### Сообщение с ответом: что стоит вокруг карточек, его кнопки и что они открывают.

summary = { $speaker }, { $said }: { $quote }
summary-note = { $said }: { $quote }
quote-cut = Здесь сокращено; целиком — под кнопкой «Контекст».
answers-equal = { $count ->
    [one] { $count } высказывание в материалах отвечает на это, по порядку дат:
    [few] { $count } высказывания в материалах отвечают на это одинаково хорошо, по порядку дат:
   *[other] { $count } высказываний в материалах отвечают на это одинаково хорошо, по порядку дат:
}
closest-only = Ближайшее в материалах, но не ответ:
page-of = { $page } из { $pages }

### Кнопки.

button-context = Контекст
button-replies = Ответы ({ $count })
button-unhelpful = Не помогло

### Что открывают кнопки.

context-heading = Отрывок: { $publisher }, { $date }
context-attribution = Кто говорит, названо в тексте раньше:
context-legend = Цитата выделена жирным.
context-day = День ({ $said }): { $reason }
replies-relations = К чему относится это высказывание
replies-replies = Что было сказано в ответ
replies-rest = … и ещё { $count }

not-yours = Листать может только тот, кто открыл эти страницы. Нажмите «Ещё» под ответом, чтобы открыть свои.

### Как высказывание относится к другому.

related = { $how }: { $summary }

relation-denies = отрицает слова
relation-answers = отвечает на слова
relation-asks = спрашивает о словах
relation-repeats = повторяет слова
relation-thanks = благодарит за слова
relation-criticises = критикует слова

reply-denies = отрицает
reply-answers = отвечает
reply-asks = спрашивает об этом
reply-repeats = повторяет
reply-thanks = благодарит
reply-criticises = критикует

### «Не помогло».

unhelpful-title = Что не помогло?
unhelpful-reason = Причина
unhelpful-wrong = Ответ неверен
unhelpful-off_topic = Это не то, о чём я спрашиваю
unhelpful-outdated = Это устарело
unhelpful-other = Другое
unhelpful-remark = Что добавить?
unhelpful-remark-hint = Это прочтут те, кто следит за материалами, без вашего имени.
unhelpful-back = Модераторы могут меня переспросить
unhelpful-back-hint = Только тогда ваше имя сохранится вместе с этим.
unhelpful-thanks = Спасибо. Модераторы увидят это, без вашего имени.
unhelpful-thanks-named = Спасибо. Модераторы увидят это и могут вас переспросить.
unhelpful-thanks-direct = Спасибо. Это хранится для того, кто запустил бота; модераторы этого не видят.
unhelpful-thanks-counted = Спасибо. Это учтено. Вы отказались от хранения, поэтому ничего больше не сохранено.

correction-corrected = Исправлено { $day }: показанное здесь изменилось в материалах.
correction-withdrawn = Отозвано { $day }: показанного здесь высказывания больше нет в материалах.
