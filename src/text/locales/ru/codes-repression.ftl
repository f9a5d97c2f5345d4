### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

code-case-class =
    .court-conviction = Осуждение судом
    .extrajudicial = Внесудебное решение (тройка, двойка, ОСО, Коллегия ОГПУ, ВЧК)
    .administrative = Административная мера: ссылка, спецпоселение, раскулачивание, трудармия, лишение избирательных прав
    .psychiatric = Принудительное психиатрическое лечение
    .prosecuted-not-convicted = Привлекался к ответственности, но не осуждён
    .group-by-act = Принадлежность к депортированному народу
    .child-with-parents = Ребёнок, находившийся с родителями в ссылке или заключении
    .child-left-without-care = Ребёнок, оставшийся без попечения родителей
    .family-of-executed = Семья расстрелянного

code-body-kind =
    .court = Суд
    .military = Военный суд или трибунал
    .extrajudicial = Внесудебный орган
    .administrative = Административный орган
    .political = Политический орган
    .prosecution = Прокуратура
    .unknown = Неизвестно

code-body =
    .vchk = ВЧК (Всероссийская чрезвычайная комиссия)
    .vchk-presidium = Президиум или Коллегия ВЧК
    .local-chk = Местная ЧК
    .turkfront-special-dept = Особый отдел Туркестанского фронта
    .special-dept = Особый отдел
    .revtribunal = Революционный трибунал
    .supreme-tribunal = Верховный трибунал
    .gpu = ГПУ
    .ogpu = ОГПУ
    .ogpu-collegium = Коллегия ОГПУ
    .oso-ogpu = Особое совещание (ОСО) при ОГПУ
    .commission-admin-exile = Комиссия НКВД по административным высылкам
    .troika-ogpu = Тройка ОГПУ
    .troika-nkvd-00447 = Тройка НКВД по приказу № 00447
    .troika-militia = Милицейская тройка
    .special-troika-1938 = Особая тройка 1938 года
    .troika-unspecified = Тройка (какая, не указано)
    .dvoika = Комиссия НКВД и Прокурора СССР (двойка)
    .oso-nkvd = Особое совещание (ОСО) при НКВД
    .oso-mgb = Особое совещание (ОСО) при МГБ
    .oso-mvd = Особое совещание (ОСО) при МВД
    .oso-unspecified = Особое совещание (ОСО), при каком органе, не указано
    .military-collegium = Военная коллегия Верховного суда СССР
    .ussr-supreme-court = Верховный суд СССР
    .republic-supreme-court = Верховный (Главный) суд республики
    .supreme-court-unspecified = Верховный суд (чей, не указано)
    .special-board = Спецколлегия суда
    .oblast-court = Областной, краевой, окружной или городской суд
    .military-tribunal = Военный трибунал
    .nkvd-tribunal = Военный трибунал войск НКВД, МГБ или МВД
    .transport-tribunal = Военный трибунал железной дороги или бассейна
    .transport-court = Линейный суд железной дороги или водного транспорта
    .peoples-court = Народный суд
    .camp-court = Лагерный суд
    .court-unspecified = Суд (какой, не указано)
    .dekulakisation-troika = Районная тройка или комиссия по раскулачиванию
    .local-executive = Исполком местного совета
    .village-soviet = Сельсовет или сход
    .central-executive = Центральный исполнительный комитет (ЦИК)
    .government = Правительство (СНК, Совет министров, ГКО)
    .special-commandant = Спецкомендатура
    .nkvd-mgb = НКВД, НКГБ или МГБ (орган не уточнён)
    .politburo-list = Список, утверждённый Политбюро
    .supreme-soviet-act = Акт Верховного Совета или его Президиума
    .psychiatric-commission = Психиатрическая комиссия или больница
    .party-body = Партийный орган
    .prosecutor-office = Прокуратура
    .military-prosecutor = Военная прокуратура
    .interior-department = Министерство или управление внутренних дел
    .kgb = КГБ и последующие органы безопасности
    .review-commission = Комиссия по пересмотру дел или по реабилитации
    .president = Президент
    .military-command = Воинская часть или командование
    .unrecognised = Не распознано: смотрите, как записано

code-measure =
    .execution = Расстрел
    .camp = Лагерь
    .colony = Исправительно-трудовая колония
    .prison = Тюрьма
    .confinement = Лишение свободы (место не указано)
    .katorga = Каторга (каторжные работы)
    .suspended = Условное осуждение
    .exile = Ссылка
    .banishment = Высылка
    .eviction = Выселение (депортация)
    .special-settlement = Спецпоселение
    .labour-army = Трудовая армия
    .dekulakisation = Раскулачивание
    .disfranchisement = Лишение избирательных прав
    .loss-of-citizenship = Лишение гражданства
    .confiscation = Конфискация имущества
    .psychiatric = Принудительное психиатрическое лечение
    .loss-of-rights = Поражение в правах
    .residence-ban = Запрет проживать в указанных местах
    .loss-of-rank = Лишение звания или наград
    .corrective-labour = Исправительно-трудовые работы без лишения свободы
    .fine = Штраф
    .sent-to-front = Направлен на фронт вместо отбывания наказания
    .detention = Содержался под арестом; дальнейшая мера не указана
    .supervision = Гласный надзор милиции
    .recognizance = Подписка о невыезде
    .case-closed = Дело прекращено
    .acquitted = Оправдан
    .released = Освобождён
    .not-sentenced = Приговор не выносился
    .death-in-custody = Умер под арестом, в заключении или в ссылке
    .unspecified = Репрессирован (как, не указано)
    .unrecognised = Не распознано: смотрите, как записано

code-measure-role =
    .imposed = Назначено первоначально
    .changed = Изменено позднее

code-code-family =
    .rsfsr-1922 = УК РСФСР 1922 года
    .rsfsr-1926 = УК РСФСР 1926 года
    .rsfsr-1960 = УК РСФСР 1960 года
    .ukrainian-ssr-1927 = УК Украинской ССР 1927 года
    .byelorussian-ssr-1928 = УК Белорусской ССР 1928 года
    .uzbek-ssr-1926 = УК Узбекской ССР 1926 года
    .turkmen-ssr-1927 = УК Туркменской ССР 1927 года
    .tajik-ssr-1935 = УК Таджикской ССР 1935 года
    .georgian-ssr-1928 = УК Грузинской ССР 1928 года
    .armenian-ssr-1927 = УК Армянской ССР 1927 года
    .azerbaijan-ssr-1927 = УК Азербайджанской ССР 1927 года
    .kazakh-ssr-1959 = УК Казахской ССР 1959 года
    .kyrgyz-ssr-1960 = УК Киргизской ССР 1960 года
    .criminal-procedure = Уголовно-процессуальный кодекс (не обвинение)
    .unstated = Кодекс в источнике не назван
    .unrecognised = Кодекс не распознан: смотрите, как записано

code-outcome =
    .rehabilitated = Реабилитирован
    .partially-rehabilitated = Реабилитирован частично
    .recognised-injured = Признан пострадавшим от политических репрессий
    .refused = Отказано
    .terminated = Прекращено без решения по существу

code-refusal-ground =
    .treason-proved = Измена Родине доказана материалами дела
    .espionage-terror-sabotage-proved = Шпионаж, террор или диверсия доказаны материалами дела
    .violence-against-civilians-or-pow = Насилие над мирным населением или военнопленными
    .band-leader-or-murder = Руководство бандой или убийство
    .war-crimes = Военные преступления
    .collaboration-wwii = Пособничество врагу во Второй мировой войне
    .falsifier-of-cases = Участвовал в фальсификации дел
    .ordinary-crime = Общеуголовное преступление без политических мотивов
    .no-act-established = Факт репрессии не установлен
    .outside-law = Не подпадает под закон о реабилитации (время, место или вид)
    .already-rehabilitated = Уже реабилитирован прежним решением
    .not-competent = Решение относится к ведению другого органа

code-finding =
    .no-verdict = В деле нет приговора
    .no-court-record = В деле нет протокола судебного заседания
    .only-troika-extract = Имеется только выписка из протокола тройки
    .confession-under-duress = Признание получено под принуждением
    .no-corroboration = Признание ничем не подтверждено
    .no-crime-in-act = В деянии нет состава преступления
    .unconditional-article = Статья реабилитируется независимо от доказанности
    .decision-by-illegal-body = Решение вынес орган, не имевший законных полномочий
    .new-evidence = Новые доказательства, не известные прежде

code-prior-review-result =
    .unchanged = Решение оставлено без изменения
    .reduced = Срок снижен или статья смягчена
    .amnesty = Амнистия: освобождён, но не реабилитирован
    .rehabilitated = Реабилитирован
    .refused = В реабилитации отказано
    .unrecognised = Не распознано: смотрите, как записано

code-clearing-reason =
    .no-event = Отсутствие события преступления
    .no-elements = Отсутствие состава преступления
    .not-proved = Недоказанность обвинения

code-fate =
    .executed = Расстрелян
    .died-in-custody = Умер в заключении или ссылке
    .confined = Лагерь, тюрьма или иное заключение
    .displaced = Ссылка, поселение или трудармия
    .released = Освобождён, оправдан или дело прекращено
    .other = Иная мера
    .unknown = Неизвестно

code-sex =
    .female = Женский
    .male = Мужской
    .unknown = Неизвестен

code-name-kind =
    .in-file = Как в архивном деле
    .today = В современном написании
    .at-birth = Данное при рождении
    .changed = Принятое позднее
    .alias = Известен также как
    .pseudonym = Псевдоним
    .claimed = Со слов заявителя
    .unknown = В источнике не указано

code-script =
    .cyrillic = Кириллица
    .latin = Латиница
    .arabic = Арабское письмо
    .mixed = Несколько письменностей
    .other = Другая письменность

code-predicate =
    .birth-date = Дата рождения
    .birth-place = Место рождения
    .death-date = Дата смерти
    .death-place = Место смерти
    .death-cause = Причина смерти
    .burial-place = Место захоронения
    .residence = Место жительства до репрессии
    .occupation = Род занятий
    .workplace = Место работы
    .education = Образование
    .nationality = Национальность по источнику
    .citizenship = Гражданство
    .party-membership = Партийность
    .social-origin = Социальное происхождение по источнику
    .sex = Пол
    .religion = Вероисповедание или духовный сан
    .arrest-date = Дата ареста
    .arrest-body = Кем арестован
    .detention = Место и время содержания под стражей
    .release-date = Дата освобождения
    .execution-date = Дата расстрела
    .family-member = Член семьи
    .other = Другое

code-assertion-standing =
    .stated = Указано в источнике
    .accepted = Принято
    .rejected = Признано недостоверным

code-contradiction =
    .decision-after-death = Решение датировано позже смерти
    .decision-before-birth = Решение датировано раньше рождения
    .death-before-birth = Смерть датирована раньше рождения
    .arrest-after-death = Арест датирован позже смерти
    .arrest-before-birth = Арест датирован раньше рождения
    .arrest-after-decision = Арест датирован позже решения
    .release-before-arrest = Освобождение датировано раньше ареста
    .release-after-death = Освобождение датировано позже смерти
    .birth-dates-differ = Источники расходятся в дате рождения
    .death-dates-differ = Источники расходятся в дате смерти
    .age-impossible = Возраст получается невозможным
    .two-accepted = Приняты два сведения об одном и том же
    .body-outside-its-time = Этого органа в указанное время не существовало

code-date-precision =
    .year = Известен только год
    .month = Известны месяц и год
    .day = Точная дата
    .range = Между двумя датами
    .unknown = Неизвестно

code-formula =
    .krtd = Контрреволюционная троцкистская деятельность (КРТД)
    .krta = Контрреволюционная троцкистская агитация (КРТА)
    .krd = Контрреволюционная деятельность (КРД)
    .kra = Контрреволюционная агитация (КРА)
    .kro = Контрреволюционная организация (КРО)
    .asa = Антисоветская агитация (АСА)
    .asd = Антисоветская деятельность (АСД)
    .ase = Антисоветский элемент (АСЭ)
    .soe = Социально опасный элемент (СОЭ)
    .sve = Социально вредный элемент (СВЭ)
    .chsir = Член семьи изменника Родины (ЧСИР)
    .chsvn = Член семьи врага народа (ЧСВН)
    .psh = Подозрение в шпионаже (ПШ)
    .npg = Незаконный переход границы (НПГ)
    .aso = Антисоветская организация (АСО)
    .krpo = Контрреволюционная повстанческая организация (КРПО)
    .krpg = Контрреволюционная повстанческая группа (КРПГ)
    .shd = Шпионская деятельность (ШД)

reading-article = статья { $number }

reading-part = часть { $part }

reading-point = пункт { $point }

reading-measure-changed = позднее изменено на: { $measure }

reading-about = около { $date }

reading-not-after = не позднее { $date }

reading-not-before = не ранее { $date }

reading-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
