### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

code-role =
    .applicant = заявитель
    .representative = представитель
    .registry-clerk = регистратор
    .case-officer = прокурор, ведущий дело
    .senior-prosecutor = старший прокурор
    .commission-member = член комиссии
    .commission-chair = председатель комиссии
    .archive-officer = сотрудник архива
    .court-clerk = секретарь суда
    .judge = судья
    .statistician = статистик
    .auditor = аудитор
    .administrator = администратор
    .system = система
    .public = посетитель

code-case-kind =
    .petition = Заявление
    .review = Производство
    .archive-request = Запрос в архив
    .court-case = Судебное дело

code-petition-state =
    .draft = Черновик
    .submitted = Подано
    .registered = Зарегистрировано
    .returned-for-completion = Возвращено для дополнения
    .linked = Приобщено к производству
    .transferred = Передано по подведомственности
    .inadmissible = Оставлено без рассмотрения
    .withdrawn = Отозвано
    .closed = Закрыто

code-petition-state-family =
    .draft = Ещё не отправлено
    .submitted = Отправлено; учреждение присвоит номер
    .registered = Номер присвоен; учреждение изучает заявление
    .returned-for-completion = Чего-то не хватает: дополните, пожалуйста
    .linked = Дело рассматривается
    .transferred = Передано в учреждение, которое за это отвечает
    .inadmissible = Учреждение не может его рассмотреть
    .withdrawn = Вы его отозвали
    .closed = Всё завершено

code-petition-step =
    .submit = Подать
    .register = Зарегистрировать
    .return-for-completion = Вернуть для дополнения
    .complete = Внести недостающее
    .open-review = Открыть производство
    .link = Приобщить к идущему производству
    .transfer = Передать по подведомственности
    .declare-inadmissible = Оставить без рассмотрения
    .withdraw = Внести отзыв заявления
    .close = Закрыть

code-petition-step-family =
    .submit = Отправить заявление
    .complete = Отправить то, чего не хватало
    .withdraw = Отозвать заявление

code-subject-state =
    .opened = Открыто
    .reopened = Возобновлено
    .evidence = Сбор доказательств
    .evidence-exhausted = В архивах сведений нет
    .legal-fact-court = В гражданском суде: установление юридического факта
    .suspended = Приостановлено
    .examination = Изучение по существу
    .conclusion-drafted = Проект заключения готов
    .conclusion-positive = Подписано заключение о реабилитации
    .conclusion-negative = Подписано заключение об отказе в реабилитации
    .protest-filed = Протест внесён в суд
    .court-referred = Направлено в суд
    .remanded = Направлено на новое рассмотрение
    .court-accepted = Принято судом к производству
    .hearing = Назначено судебное заседание
    .adjourned = Заседание отложено
    .ruled = Решение вынесено, не вступило в силу
    .appealed = Обжаловано
    .upheld = Оставлено без изменения вышестоящим судом
    .changed = Изменено вышестоящим судом
    .in-force = Решение вступило в законную силу
    .decided = Решено
    .certified = Справка выдана
    .delivered = Справка вручена
    .notified = Другие органы уведомлены
    .revoked = Реабилитация отменена
    .closed = Закрыто

code-subject-step =
    .begin-evidence = Начать сбор доказательств
    .begin-examination = Начать изучение по существу
    .exhaust-evidence = Зафиксировать, что в архивах сведений нет
    .refer-to-legal-fact-court = Направить семью в гражданский суд
    .record-legal-fact = Внести решение гражданского суда
    .suspend = Приостановить
    .resume = Возобновить
    .draft-conclusion = Составить проект заключения
    .send-back-conclusion = Вернуть проект на доработку
    .sign-positive = Подписать заключение о реабилитации
    .sign-negative = Подписать заключение об отказе
    .decide = Принять решение о реабилитации
    .decide-refusal = Принять решение об отказе
    .terminate = Прекратить без решения по существу
    .refer-to-court = Направить в суд
    .file-protest = Внести протест
    .accept-in-court = Принять дело к производству
    .schedule-hearing = Назначить заседание
    .adjourn = Отложить заседание
    .confirm-ruling = Подтвердить решение суда
    .appeal = Обжаловать
    .uphold-ruling = Оставить решение без изменения
    .change-ruling = Изменить решение
    .remand = Направить на новое рассмотрение
    .enter-into-force = Вступить в силу
    .record-decision = Зафиксировать решение
    .certify = Выдать справку
    .deliver = Отметить вручение
    .notify = Отметить уведомление других органов
    .publish = Опубликовать имя
    .close = Закрыть
    .close-refused = Закрыть: отказано или прекращено
    .reopen = Возобновить по новым доказательствам
    .revoke = Отменить реабилитацию

code-subject-step-family =
    .appeal = Обжаловать решение

code-stage =
    .opened = Дело открыто
    .archives = Архивы ищут документы
    .civil-court = В архивах ничего нет; факт может установить суд
    .suspended = Рассмотрение пока приостановлено
    .examination = Прокурор изучает найденное
    .conclusion = Учреждение подписало заключение
    .court = Дело в суде
    .ruling = Суд вынес решение; оно ещё не вступило в силу
    .decided = Есть окончательное решение
    .certificate = Справка готова
    .finished = Всё завершено

code-family-need =
    .civil-court = Отнесите подготовленные учреждением документы в гражданский суд.
    .certificate = Получите справку или попросите учреждение её прислать.
    .complete = Добавьте недостающее и отправьте заявление снова.

code-request-state =
    .drafted = Подготовлен
    .sent = Направлен
    .answered = Получен ответ
    .closed = Приобщён к делу

code-request-step =
    .send = Направить
    .remind = Направить напоминание
    .answer = Ответить
    .record-answer = Внести ответ архива
    .close = Приобщить к делу

code-request-answer =
    .positive = Найдено
    .negative = Ничего не найдено
    .partial = Найдено частично
    .classified = Есть, но засекречено
    .forwarded = Переслано в другой архив
    .destroyed = Уничтожено по акту

code-addressee =
    .own = Архив, работающий в этой системе
    .other-agency = Архив другого ведомства
    .foreign = Архив за границей

stage-archives = Архивы ищут документы: ответили { $answered } из { $asked }
