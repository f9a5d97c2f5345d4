### Печатные документы.

paper-certificate =
    .rehabilitated = Справка о реабилитации
    .partially-rehabilitated = Справка о частичной реабилитации
    .injured = Справка о признании пострадавшим от политических репрессий
paper-certifies = Настоящая справка удостоверяет:
paper-states =
    .rehabilitated = реабилитирован(а) полностью.
    .partially-rehabilitated = реабилитирован(а) частично.
    .injured = признан(а) пострадавшим (пострадавшей) от политических репрессий.
paper-number = № { $number }
paper-dated = Выдана { $date }
paper-section =
    .person = О человеке
    .repression = О репрессии
    .clearing = На чём основана реабилитация
    .holder = Кому выдана
    .check = Как проверить эту справку
paper-line =
    .name-in-file = Имя в архивном деле
    .name-today = Имя в современном написании
    .birth-year = Год рождения
    .birth-place = Место рождения
    .residence = Место жительства до ареста
    .occupation = Занятие до ареста
    .posthumously = Реабилитация посмертная
    .arrested = Дата ареста
    .body = Орган, принявший решение
    .decided = Дата его решения
    .decision-number = Номер его решения
    .charge = Обвинение
    .article = Статья закона
    .measure = Мера
    .term = Срок
    .places = Места заключения или ссылки
    .earlier = Прежние пересмотры решения
    .released = Дата освобождения
    .died = Дата смерти
    .ground = Правовое основание
    .findings = Установлено
    .act = Акт, отменяющий прежнее решение
    .act-by = Кем принят
    .act-number = Номер акта
    .act-date = Дата акта
    .case = Номер производства
    .file = Архивное дело
    .holder = Имя получателя
    .kinship = Родство с этим человеком
    .signatory = Подписал
    .code = Код этой справки
    .signature = Электронная подпись (Ed25519)
    .key = Номер ключа
paper-answer =
    .yes = да
    .no = нет
paper-not-established = имя не установлено
paper-unverified = Название закона не сверено с его опубликованным текстом.
paper-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
paper-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }
paper-sourced = { $value } (источник: { $source })
paper-earlier = { $body }, { $date }: { $result }
paper-result =
    .unchanged = оставлено без изменений
    .reduced = смягчено
    .amnesty = освобождение по амнистии
    .rehabilitated = реабилитация
    .refused = в реабилитации отказано
    .unrecognised = итог неизвестен
paper-act =
    .ruling = Определение суда
    .conclusion = Заключение прокурора
    .decision-order = Приказ о решении
paper-kinship =
    .oneself = сам реабилитированный (сама реабилитированная)
    .spouse = муж или жена
    .child = сын или дочь
    .adopted-child = усыновлённый сын или удочерённая дочь
    .stepchild = пасынок или падчерица
    .parent = отец или мать
    .sibling = брат или сестра
    .grandchild = внук или внучка
    .great-grandchild = правнук, правнучка или потомок следующих поколений
    .nephew-or-niece = племянник или племянница
    .grand-nephew-or-niece = внучатый племянник или внучатая племянница
    .cousin = двоюродный брат или двоюродная сестра
    .uncle-or-aunt = дядя или тётя
    .in-law = свойственник
    .other-relative = другой родственник
    .not-related = не родственник
    .unknown = родство неизвестно
paper-check =
    .square = Квадратный код с адресом страницы, где видно, действительна ли эта справка
    .how = Сфотографируйте квадрат телефоном или введите код по этому адресу. На странице видно, действительна ли справка и что на ней должно быть напечатано.
    .signed = Учреждение подписало текст этой справки электронной подписью. Подписанный текст и открытый ключ для её проверки находятся здесь:
paper-page = Страница { $page } из { $pages }
