### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

code-office-kind =
    .prosecutor = Прокуратура
    .court = Суд
    .archive = Архив
    .commission = Комиссия
    .other-agency = Другое ведомство

code-office-level =
    .national = Республиканский
    .regional = Областной
    .district = Районный

code-applicant-kind =
    .person = Сам репрессированный
    .relative = Родственник или наследник
    .representative = Представитель по доверенности
    .organisation = Организация
    .anyone = Любой человек

code-channel =
    .online = Подано через интернет
    .paper = Письмо на бумаге

code-language =
    .en = английский
    .ru = русский
    .kk = казахский
    .ky = кыргызский
    .uz = узбекский
    .tg = таджикский

code-review-basis =
    .petition = По заявлению родственника
    .ex-officio = По инициативе органа: по постановлению или списку

code-batch-kind =
    .ex-officio-list = Список, составленный органом
    .troika-session = Одно заседание тройки
    .regional-list = Региональный список

code-order-kind =
    .reopening = Постановление о возобновлении
    .revocation = Постановление об отмене реабилитации
    .termination = Постановление о прекращении
    .suspension = Постановление о приостановлении

code-conclusion-kind =
    .positive = Положительное: реабилитировать
    .negative = Отрицательное: оснований нет
    .partial = Частичное: реабилитировать в части

code-evidence-kind =
    .archival-document = Документ архивного дела
    .archive-answer = Ответ архива
    .negative-certificate = Справка об отсутствии сведений
    .civil-record = Акт о рождении, браке или смерти
    .civil-court-decision = Решение суда об установлении юридического факта
    .witness-statement = Показания свидетеля
    .photograph = Фотография
    .personal-paper = Письмо, дневник или воспоминания
    .earlier-decision = Справка или отказ прежнего пересмотра
    .publication = Книга памяти, публикация или список
    .expert-opinion = Заключение эксперта
    .other = Другое

code-court-basis =
    .referral = Направлено с заключением органа
    .protest = По протесту
    .legal-fact = Для установления юридического факта
    .remand = Возвращено вышестоящим судом

code-instance =
    .first = Первая инстанция
    .appeal = Апелляция (апелляционная инстанция)
    .cassation = Кассация (кассационная инстанция)

code-hearing-state =
    .scheduled = Назначено
    .adjourned = Отложено
    .held = Состоялось
    .cancelled = Отменено

code-protest-kind =
    .protest = Протест на прежнее решение
    .representation = Представление по новым обстоятельствам

code-motion-result =
    .granted = Удовлетворено: срок восстановлен
    .refused = Отказано

code-ruling-state =
    .entered = Внесено, ждёт судью
    .sent-back = Возвращено секретарю
    .confirmed = Подтверждено судьёй
    .in-force = Вступило в законную силу
    .superseded = Заменено последующим решением

code-appeal-result =
    .upheld = Решение оставлено без изменения
    .changed = Решение изменено
    .remanded = Дело направлено на новое рассмотрение

code-certificate-kind =
    .rehabilitated = Справка о реабилитации
    .partially-rehabilitated = Справка о частичной реабилитации
    .injured = Справка о признании пострадавшим

code-certificate-state =
    .valid = Действительна
    .replaced = Заменена другой
    .void = Больше не действительна

code-document-form =
    .original = Подлинник
    .copy = Копия
    .certified-copy = Заверенная копия
    .scan = Скан документа

code-visibility =
    .family = Семья и учреждения
    .office = Учреждения и суды по делу
    .restricted = Только те, кто изучает и решает
    .secret = Секретно: архив, руководители, судьи и аудиторы

code-custody =
    .held = У хранителя
    .in-transit = В пути
    .digitised = Хранится в цифровом виде
    .classified = Засекречено
    .declassified = Рассекречено
    .transferred-to-other-country = Передано в другую страну
    .destroyed = Уничтожено по акту
    .lost-fire = Утрачено при пожаре
    .never-found = Разыскивалось, не найдено
    .unknown = Неизвестно

code-document-group =
    .family = Документы семьи
    .historical-file = Архивное дело
    .office = Документы учреждения
    .court = Документы суда
    .after = Документы после решения
    .other = Прочие документы

code-task-kind =
    .mail-bounced = Письмо не доставлено
    .dependant-flagged = Изменилось решение, от которого зависит это дело
    .deadline-alert = Срок близок или прошёл
    .deadline-recomputed = Новый праздничный день сдвинул срок
    .card-found = Найдена похожая архивная карточка
    .dead-job = Задание системы не выполнено

code-task-state =
    .open = Не выполнено
    .done = Выполнено

code-work-view =
    .office = Дела моего учреждения
    .mine = Мои дела
    .unassigned = Никому не поручены
    .overdue = С истёкшим сроком
    .closed = Закрытые

code-job-state =
    .ready = Ожидает
    .running = Выполняется
    .done = Выполнено
    .dead = Прекращено после неудач

code-job-kind =
    .send-notice = Отправка письма
    .alert-deadlines = Предупреждение о сроках
    .write-daily-head = Фиксация истории за день
    .enter-into-force = Вступление решений в силу
    .fold-work-counts = Подсчёт рабочих списков
    .refresh-figures = Пересчёт статистики
    .purge = Удаление просроченных данных
    .collect-blobs = Удаление ненужных файлов
    .import-cards = Загрузка архивных карточек
    .match-petition = Поиск карточек для заявления
    .match-new-cards = Поиск заявлений для новых карточек
    .rekey-names = Новая подготовка имён для поиска

code-secrecy =
    .open = Открыто
    .restricted = Ограничено: прокуроры и комиссии
    .secret = Секретно

code-card-name-kind =
    .whole = Полное имя
    .given = Личное имя
    .patronymic = Отчество
    .surname = Фамилия
    .maiden = Фамилия до брака
    .alias = Другое имя или написание
    .father = Имя отца

code-card-place =
    .birth = Место рождения
    .residence = Место жительства
    .arrest = Место ареста
    .death = Место смерти
    .burial = Место захоронения

code-link-decision =
    .same = Один и тот же человек
    .not-same = Разные люди
    .undecided = Пока нельзя сказать

code-import-state =
    .waiting = Ожидает начала
    .running = Идёт загрузка
    .done = Загружено
    .failed = Не удалось

code-import-format =
    .csv = Таблица с разделителями (CSV)
    .tsv = Таблица с табуляцией (TSV)
    .jsonl = Один объект в строке (JSON)
    .records = Записи книги памяти
    .xlsx = Книга (XLSX)

code-import-severity =
    .refused = Отклонено: карточка не создана
    .flagged = Нужно проверить
    .repeated = Повтор прежней строки

code-card-search-kind =
    .search = Поиск
    .complete = Подсказка имени
    .list = Сверка списка

code-competence-answer =
    .competent = Компетентное учреждение определено
    .elsewhere = Компетентна другая страна
    .unknown = Нельзя определить: не хватает сведений

code-competence-court =
    .not-needed = Суд не требуется
    .court = Компетентный суд определён
    .unknown = Нельзя определить: не хватает сведений
    .elsewhere = Суд другой страны

code-competence-part =
    .office = Какое учреждение ведёт дело
    .court = Какой суд решает

code-competence-rule =
    .class-route = По классу дела
    .national = Одно учреждение или суд на всю страну
    .no-court = Суд не требуется
    .last-judicial-decision = Суд последнего судебного решения или его преемник
    .central-union-body = Центральный орган Союза: место жительства до репрессии
    .body-seat = Где находился решивший орган
    .residence-before = Место жительства до репрессии
    .applicant-residence = Место жительства заявителя

code-competence-verdict =
    .matched = Применяется и решает
    .not-applicable = Не применяется
    .needs-fact = Не хватает сведений
    .abroad = Указывает на другую страну

code-competence-need =
    .last-judicial-decision = Какой суд решал последним и где он находился
    .body-seat = Где находился решивший орган
    .residence-before = Где человек жил до репрессии
    .applicant-residence = Где живёт заявитель
    .successor = Какой суд стал преемником упразднённого
    .route = В правилах страны нет порядка для этого класса

code-court-choice =
    .last-decision = Суд последнего судебного решения
    .body-seat = Областной суд по месту решившего органа
    .supreme = Верховный суд
    .supreme-criminal-collegium = Судебная коллегия по уголовным делам Верховного суда
    .civil-applicant-residence = Гражданский суд по месту жительства заявителя

code-day-kind =
    .holiday = Праздничный день
    .day-off = Выходной день
    .working-day = Рабочий день
    .observance = Памятная дата, рабочий день

code-document-action =
    .replace = Добавить новую версию
    .withdraw = Отозвать
    .redact = Добавить редакцию без закрытых сведений
    .change-visibility = Изменить, кто видит
    .change-custody = Изменить место хранения подлинника
    .read-views = Посмотреть, кто его открывал

code-person-action =
    .edit-person = Изменить сведения о человеке
    .accept-assertion = Принять сведение

code-card-field =
    .number = Номер карточки
    .name = Полное имя
    .surname = Фамилия
    .given = Личное имя
    .patronymic = Отчество
    .maiden = Фамилия до брака
    .variants = Другие имена и написания
    .father = Имя отца
    .sex = Пол
    .birth = Дата или год рождения
    .birth-place = Место рождения
    .nation = Национальность
    .citizenship = Гражданство
    .origin = Социальное происхождение
    .education = Образование
    .party = Партийность
    .work = Профессия или место работы
    .residence = Место жительства
    .arrest-date = Дата ареста
    .arrest-body = Кем арестован
    .arrest-place = Место ареста
    .body = Кем вынесено решение
    .decided = Дата решения
    .decision = Решение одним текстом
    .articles = Статьи
    .charge = Обвинение
    .sentence = Наказание: меры и сроки
    .served = Место отбывания
    .release = Освобождение
    .execution-date = Дата расстрела
    .execution-place = Место расстрела
    .death-date = Дата смерти
    .death-place = Место смерти
    .burial = Место захоронения
    .cleared = Дата реабилитации
    .cleared-by = Кем реабилитирован
    .cleared-reason = Основание реабилитации
    .rehabilitation = Реабилитация одним текстом
    .source-book = Книга или база, откуда взята запись
    .archive = Архив, где хранится дело
    .call-number = Архивный шифр дела
    .scan = Скан карточки
    .secrecy = Степень доступа
    .family = Родственники
    .earlier = Другие репрессии
    .note = Примечание
