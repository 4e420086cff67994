### Команды в меню Discord: имена (строчные буквы, цифры, дефис, до 32 знаков) и описания (до 100).

command-ask-name = спросить
command-ask-description = Спросить, кто что сказал: цитата, кто, когда, источник
option-ask-question-name = вопрос
option-ask-question-description = Что вы хотите узнать, своими словами, на любом языке

command-who-said-name = кто-сказал
command-who-said-description = Найти, кто сказал слова, которые вы помните лишь отчасти
option-who-said-words-name = слова
option-who-said-words-description = Слова, как вы их помните

menu-who-said-this-name = Кто это сказал?

command-knowledge-name = материалы
command-knowledge-description = Файлы с материалами
command-knowledge-reload-name = загрузить
command-knowledge-reload-description = Загрузить файлы в нынешнем виде; при любой ошибке остаётся прежнее
command-knowledge-check-name = проверить
command-knowledge-check-description = Сказать, что не так с файлами, ничего не меняя
command-knowledge-status-name = состояние
command-knowledge-status-description = Сказать, какие материалы сейчас в работе и кто их загрузил
