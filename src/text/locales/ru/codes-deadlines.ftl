### Words for terms: what is due, and how a due day came about.

code-deadline-rule =
    .registration = Зарегистрировать заявление
    .completion = Дополнить заявление
    .main-term = Рассмотреть дело
    .archive-answer = Ответ архива
    .archive-reminder = Напомнить архиву
    .court-acceptance = Принятие дела судом
    .hearing = Рассмотрение дела судом
    .appeal = Обжалование решения
    .certificate = Выдать справку
    .notice = Сообщить семье о решении

code-deadline-state =
    .running = Идёт
    .paused = Приостановлен
    .met = Исполнено
    .cancelled = Отпал

code-pause-cause =
    .returned = потому что в заявлении чего-то не хватало
    .archive-request = потому что архив искал документы
    .suspended = потому что рассмотрение было приостановлено
    .legal-fact-court = потому что гражданский суд устанавливал факт
    .court = потому что дело было в суде

code-recompute-cause =
    .calendar-changed = потому что изменились праздничные дни
    .paused = потому что срок приостанавливался
    .extended = потому что срок был продлён
    .start-corrected = потому что исправлен день начала срока
    .rule-corrected = потому что исправлено правило

code-start-event =
    .submitted = заявление поступило
    .registered = заявление зарегистрировано или дело открыто
    .returned = заявление возвращено для дополнения
    .archive-request-sent = запрос направлен в архив
    .court-referred = дело направлено в суд
    .court-accepted = суд принял дело
    .ruled = суд вынес решение
    .decided = решение принято

code-weekday =
    .mon = понедельник
    .tue = вторник
    .wed = среда
    .thu = четверг
    .fri = пятница
    .sat = суббота
    .sun = воскресенье

deadline-term = { $term } с { $start } ({ $event }): по { $due }

deadline-extended = срок продлён на { $term }: по { $due }

deadline-extended-often = срок продлён всего на { $term } (число продлений: { $times }): по { $due }

deadline-extension-none = закон не допускает здесь продления, поэтому оно не учтено

deadline-extension-capped = учтено продлений, сколько допускает закон: { $allowed }

deadline-paused = срок был приостановлен на { $term }, { $cause }: по { $due }

deadline-pauses-capped = из всех приостановлений закон учитывает только { $term }

deadline-standing = с { $since } срок приостановлен, { $cause }; когда он пойдёт снова, день сдвинется

deadline-total-capped = закон допускает не более этого от первого дня: { $term }, то есть по { $due }

deadline-moved = этот день нерабочий, поэтому срок кончается в следующий рабочий день: { $weekday }, { $due }

deadline-moved-holiday = этот день праздничный ({ $holiday }), поэтому срок кончается в следующий рабочий день: { $weekday }, { $due }

deadline-holidays-unknown = праздничные дни { $year } года ещё не внесены: нерабочими считались только суббота и воскресенье

deadline-recomputed = пересчитано, { $cause }; раньше был указан день { $before }

deadline-kept = показанный раньше день остаётся: { $due }, хотя теперь получилось бы { $other }

deadline-shortened = сокращено до { $due }; указанная причина: { $reason }

deadline-amount-month =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }

deadline-amount-calendar-day =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }

deadline-amount-working-day =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
       *[other] { $count } рабочих дней
    }
