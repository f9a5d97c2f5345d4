### Words for the pages of those who keep the service.

# review: native speaker
page-admin =
    .all = Ҳама
    .search = Ҷустуҷӯ
    .found = Ёфт шуд: { $count }
    .none = Дар ин ҷо чизе нест.
    .list = Рӯйхат
    .name = Ном
    .email = Суроғаи почтаи электронӣ
    .role = Нақш
    .office = Муассиса
    .state = Ҳолат
    .language = Забон
    .country = Кишвар
    .kind = Навъ
    .level = Сатҳ
    .code = Рамз
    .made = Сохта шуд
    .first-day = Рӯзи аввал
    .last-day = Рӯзи охир
    .no-last-day = Бе рӯзи охир
    .day-or-none = Масалан, 14.04.2026. Агар рӯзи охир набошад, холӣ гузоред.
    .in-force = Амал мекунад
    .not-in-force = Амал намекунад
    .deeds = Чӣ кор кардан мумкин
    .reason = Чаро (ин дар таърих мемонад)
# review: native speaker
page-admin-accounts = Ҳисобҳо
    .text = Қисми ном ё суроғаи почтаи электронӣ
    .not-disabled = Хомӯш нашудааст
# review: native speaker
page-admin-account = Ҳисоб
    .history = Ин шахс чӣ кард
    .usable = Дар истифода
    .unconfirmed = Суроға тасдиқ нашудааст
    .disabled = Хомӯш шудааст
    .locked = Баста аст то
    .capacities = Нақшҳои ин шахс
    .invitations = Даъватҳое, ки ҷавоб интизоранд
    .resend = Боз фиристодан
    .withdraw = Бозпас гирифтан
# review: native speaker
page-admin-end = Қатъ кардани ин нақш
    .lead = Шахс дигар дар ин нақш кор карда наметавонад.
    .day-hint = Масалан, 14.04.2026. Агар нақш ҳозир қатъ шавад, холӣ гузоред.
# review: native speaker
page-admin-disable = Хомӯш кардани ҳисоб
    .lead = Шахс фавран аз ҳама дастгоҳҳо бароварда мешавад ва дигар даромада наметавонад.
# review: native speaker
page-admin-enable = Фаъол кардани ҳисоб
    .lead = Шахс боз даромада метавонад, ҳатто агар рамзи нодуруст бисёр навишта шуда бошад.
# review: native speaker
page-admin-invite = Даъват ба нақш
    .lead = Шахс номаи дорои пайванд мегирад. Нақш вақте оғоз мешавад, ки ӯ даъватро қабул кунад.
    .office = Ин нақшҳо муассиса надоранд. Барои нақш дар муассиса муассисаро кушоед ва аз он ҷо даъват кунед.
    .button = Фиристодани даъват
# review: native speaker
page-admin-offices = Муассисаҳо
    .text = Қисми рамз ё ном
# review: native speaker
page-admin-office = Муассиса
    .names = Номҳо
    .region = Минтақа
    .region-hint = Аз рӯи ISO 3166-2, масалан KZ-75. Муассисаи ҷумҳуриявӣ онро надорад.
    .address = Суроғаи почта
    .above = Муассисаи болоӣ
    .successor = Муассисаи вориси он
    .beside-hint = Рамзи он. Агар чунин муассиса набошад, холӣ гузоред.
    .unknown = Муассиса бо чунин рамз нест. Рамзро дар рӯйхати муассисаҳо санҷед.
    .code-hint = Аз 2 то 20 ҳарфи калони лотинӣ, рақам ва дефис; рақамҳои парвандаҳо аз он оғоз мешаванд.
    .below = Муассисаҳои бевосита тобеъ
    .new-below = Сохтани муассисаи тобеъ
# review: native speaker
page-admin-office-new = Сохтани муассиса
# review: native speaker
page-admin-office-change = Тағйир додани муассиса
# review: native speaker
page-admin-office-name =
    .en = Ном ба забони англисӣ
    .ru = Ном ба забони русӣ
    .kk = Ном ба забони қазоқӣ
    .ky = Ном ба забони қирғизӣ
    .uz = Ном ба забони ӯзбекӣ
    .tg = Ном ба забони тоҷикӣ
# review: native speaker
page-admin-jobs = Кори паси парда
    .lead = Инро барнома худаш иҷро мекунад. Коре, ки бисёр бор нашуд, бас карда шуд: пас аз рафъи сабаб такрор кунед.
    .counts = Шумораи онҳо
    .number = Шумора
    .job = Кор
    .attempts = Кӯшишҳо
    .times = Кай
    .error = Чаро нашуд
    .made = Оғоз шуд: { $at }
    .next = Кӯшиши навбатӣ: { $at }
    .finished = Анҷом ёфт: { $at }
    .retry = Такрор кардан
# review: native speaker
page-admin-discard = Бардоштани вазифа
    .lead = Ин кор иҷро намешавад. Вазифаро танҳо вақте бардоред, ки он дигар лозим нест ё ба тарзи дигар иҷро шудааст.
    .error = Сабаби иҷро нашудан: { $error }
# review: native speaker
page-admin-emergency = Кушодани парванда дар ҳолати фавқулода
    .lead = Парвандаҳо ба шумо намоён нестанд. Агар чизеро бетаъхир ислоҳ кардан лозим бошад, метавонед як парвандаро барои чанд соат ба худ кушоед.
    .grave = Ин сабт мешавад: ном, сабаб ва вақт дар таърихи парванда мемонад ва муфаттишон ҳар кушоданро мебинанд.
    .new = Кушодани парванда
    .open-now = Ҳоло ба шумо кушода аст
    .case = Парванда
    .kind = Ин чист?
    .review = Парванда (бознигарӣ)
    .petition = Ариза
    .number = Рақами он
    .number-hint = Чунон ки дар мактубҳо меистад, масалан GP-KZ-2026/00042
    .reason = Чаро шумо бояд онро бинед?
    .reason-hint = Бо як ҷумла: чӣ шуд ва инро кӣ хост.
    .hours = Барои чанд соат, аз 1 то 24?
    .button = Кушодани ин парванда
# review: native speaker
page-law = Меъёрҳои амалкунанда
    .lead = Барнома аз рӯи ҳамин қоидаҳои кишварҳо кор мекунад. Қимати санҷиданашударо ҳанӯз касе бо сарчашма муқоиса накардааст.
    .version = Таҳрир
    .checked = Бо сарчашма муқоиса шудааст
    .unverified = Санҷида нашудааст: { $count } аз { $total }
    .verified = Санҷида шуд
    .not-verified = Санҷида нашудааст
    .parameter = Дар бораи чӣ
    .value = Қимат
    .basis = Асоси ҳуқуқӣ
    .note = Эзоҳ
    .open = Ҳанӯз санҷида нашудааст
    .done = Санҷида шудааст
    .digest = Рақами санҷиши қиматҳо
    .route = Тартиби баррасӣ: { $class }
    .yes = ҳа
    .no = не
    .nothing = нест
# review: native speaker
page-law-parameter =
    .name = Кишвар
    .statute = Қонун дар бораи сафедкунӣ
    .period = Солҳои таъқибот
    .statuses = Мақомҳои шахсон
    .languages = Забонҳои пешбурди кор
    .utc-offset-minutes = Аз UTC пеш, дақиқа
    .holders = Парвандаҳоро кӣ нигоҳ медорад
    .who-may-apply = Кӣ метавонад ариза диҳад
    .where-to-apply = Ариза ба куҷо дода мешавад
    .hearing-open = Маҷлис ошкоро
    .hearing-notice-days = Рӯзҳо байни огоҳинома ва маҷлис
    .publish-names = Номҳои сафедшудагон нашр мешаванд
    .instance = Зинаи судӣ
    .entry-into-force = Таъинот кай қувваи қонунӣ мегирад
    .results = Оила чӣ мегирад
    .acquittal-article = Моддаи сафедкунӣ
    .refused-family-sees-file = Ҳангоми рад оила парвандаро мебинад
    .families-see-cards = Ба оилаҳо карточкаҳои бойгонӣ нишон дода мешаванд
    .smallest-count = Хурдтарин рақаме, ки дар омор нишон дода мешавад
    .revocation = Сафедкуниро бекор кардан мумкин аст
    .protest-level = Сатҳи мақоме, ки эътироз меорад
    .protest-delegable = Эътирозро вакил оварда метавонад
    .senior-sees-below = Прокурори калон мақомоти поёниро мебинад
    .certificate-series = Силсилаи маълумотномаҳо
    .limits = Ҳудуди ҳамаи мӯҳлатҳо
# review: native speaker
page-audit = Кӣ чӣ кард
    .lead = Ҳамаи амалҳо ба таърихе навишта мешаванд, ки касе онро тағйир дода наметавонад. Шумо он чиро мебинед, ки нақшатон иҷозат медиҳад. Агар объект нишон дода нашавад, ҷустуҷӯ на бештар аз 31 рӯзро фаро мегирад.
    .person = Кӣ: нишонии почтаи электронӣ ё идентификатор
    .action = Чӣ карда шуд
    .object = Идентификатори парванда, шахс, идора ё ҳисоб
    .object-hint = Он дар нишонии саҳифа аст.
    .from = Аз кадом рӯз
    .until = То кадом рӯз
    .at = Кай
    .who = Кӣ
    .what = Чӣ
    .why = Чаро
    .history = Таърих
    .between = Аз { $from } то { $until } ҷустуҷӯ шуд
    .before = То { $until } ҷустуҷӯ шуд
    .check = Санҷиши таърих
    .holds = Тағйир наёфтааст
    .broken = Баъдан тағйир дода шудааст
    .checked-at = Санҷида шуд
    .events = Сабтҳои аз нав ҳисобшуда
    .fault = Чӣ мувофиқ нест
    .document = Ҳуҷҷат
    .page = Саҳифаи { $page }
    .hits = Карточкаҳои нишондодашуда
    .open-until = То ин вақт кушода
# review: native speaker
page-audit-looks = Ҳуҷҷатҳоро кӣ дид
# review: native speaker
page-audit-searches = Карточкаҳои бойгониро кӣ ҷуст
# review: native speaker
page-audit-openings = Парвандаҳое, ки маъмурон кушодаанд
    .lead = Маъмур парвандаро танҳо пас аз кушодан бо нишон додани сабаб, барои чанд соат мехонад.
