### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

# review: native speaker
code-office-kind =
    .prosecutor = Прокуратура мақомоти
    .court = Суд
    .archive = Бойгонӣ
    .commission = Комиссия
    .other-agency = Идораи дигар

# review: native speaker
code-office-level =
    .national = Ҷумҳуриявӣ
    .regional = Вилоятӣ
    .district = Ноҳиявӣ

# review: native speaker
code-applicant-kind =
    .person = Худи шахси репрессияшуда
    .relative = Хеш ё меросхӯр
    .representative = Намоянда бо ваколатнома
    .organisation = Ташкилот
    .anyone = Ҳар кас

# review: native speaker
code-channel =
    .online = Тавассути интернет супорида шуд
    .paper = Мактуби коғазӣ

# review: native speaker
code-language =
    .en = забони англисӣ
    .ru = забони русӣ
    .kk = забони қазоқӣ
    .ky = забони қирғизӣ
    .uz = забони ӯзбекӣ
    .tg = забони тоҷикӣ

# review: native speaker
code-review-basis =
    .petition = Аз рӯи аризаи хеш
    .ex-officio = Бо ташаббуси мақомот: аз рӯи қарор ё рӯйхат

# review: native speaker
code-batch-kind =
    .ex-officio-list = Рӯйхати тартибдодаи мақомот
    .troika-session = Як маҷлиси «сегона»
    .regional-list = Рӯйхати минтақавӣ

# review: native speaker
code-order-kind =
    .reopening = Қарор дар бораи аз нав кушодан
    .revocation = Қарор дар бораи бекор кардани реабилитатсия
    .termination = Қарор дар бораи қатъ
    .suspension = Қарор дар бораи боздоштан

# review: native speaker
code-conclusion-kind =
    .positive = Мусбат: реабилитатсия карда шавад
    .negative = Манфӣ: асос нест
    .partial = Қисман: дар як қисм реабилитатсия карда шавад

# review: native speaker
code-evidence-kind =
    .archival-document = Ҳуҷҷати парвандаи бойгонӣ
    .archive-answer = Ҷавоби бойгонӣ
    .negative-certificate = Маълумотнома дар бораи набудани маълумот
    .civil-record = Санади таваллуд, никоҳ ё вафот
    .civil-court-decision = Ҳалномаи суд дар бораи муқаррар намудани факти ҳуқуқӣ
    .witness-statement = Нишондоди шоҳид
    .photograph = Акс
    .personal-paper = Мактуб, рӯзнома ё хотирот
    .earlier-decision = Маълумотнома ё радди бознигарии пешина
    .publication = Китоби хотира, нашр ё рӯйхат
    .expert-opinion = Хулосаи коршинос
    .other = Дигар

# review: native speaker
code-court-basis =
    .referral = Бо хулосаи мақомот фиристода шуд
    .protest = Аз рӯи эътироз
    .legal-fact = Барои муқаррар намудани факти ҳуқуқӣ
    .remand = Аз ҷониби суди болоӣ баргардонида шуд

# review: native speaker
code-instance =
    .first = Марҳилаи якум
    .appeal = Марҳилаи апеллятсионӣ
    .cassation = Марҳилаи кассатсионӣ

# review: native speaker
code-hearing-state =
    .scheduled = Таъин шуд
    .adjourned = Мавқуф гузошта шуд
    .held = Баргузор шуд
    .cancelled = Бекор шуд

# review: native speaker
code-protest-kind =
    .protest = Эътироз ба қарори пешина
    .representation = Пешниҳод аз рӯи ҳолатҳои нав

# review: native speaker
code-motion-result =
    .granted = Қонеъ гардонида шуд: мӯҳлат барқарор шуд
    .refused = Рад шуд

# review: native speaker
code-ruling-state =
    .entered = Ворид шуд, мунтазири судя
    .sent-back = Ба котиб баргардонида шуд
    .confirmed = Судя тасдиқ кард
    .in-force = Ба қувваи қонунӣ даромад
    .superseded = Бо қарори баъдӣ иваз шуд

# review: native speaker
code-appeal-result =
    .upheld = Қарор бетағйир монд
    .changed = Қарор тағйир дода шуд
    .remanded = Парванда барои баррасии нав фиристода шуд

# review: native speaker
code-certificate-kind =
    .rehabilitated = Маълумотнома дар бораи реабилитатсия
    .partially-rehabilitated = Маълумотнома дар бораи реабилитатсияи қисмӣ
    .injured = Маълумотнома дар бораи зарардида шинохтан

# review: native speaker
code-certificate-state =
    .valid = Эътибор дорад
    .replaced = Бо дигараш иваз шуд
    .void = Дигар эътибор надорад

# review: native speaker
code-document-form =
    .original = Асл
    .copy = Нусха
    .certified-copy = Нусхаи тасдиқшуда
    .scan = Скани ҳуҷҷат

# review: native speaker
code-visibility =
    .family = Оила ва идораҳо
    .office = Идораҳо ва судҳои парванда
    .restricted = Танҳо онҳое, ки меомӯзанд ва ҳал мекунанд
    .secret = Махфӣ: бойгонӣ, роҳбарон, судяҳо ва муфаттишон

# review: native speaker
code-custody =
    .held = Дар дасти нигаҳдор
    .in-transit = Дар роҳ
    .digitised = Дар шакли рақамӣ нигоҳ дошта мешавад
    .classified = Махфӣ гардонида шуда
    .declassified = Аз махфият бароварда шуда
    .transferred-to-other-country = Ба кишвари дигар дода шудааст
    .destroyed = Аз рӯи санад нобуд шудааст
    .lost-fire = Дар сӯхтор нобуд шудааст
    .never-found = Ҷустуҷӯ шуд, ёфт нашуд
    .unknown = Маълум нест

# review: native speaker
code-document-group =
    .family = Ҳуҷҷатҳои оила
    .historical-file = Парвандаи бойгонӣ
    .office = Ҳуҷҷатҳои идора
    .court = Ҳуҷҷатҳои суд
    .after = Ҳуҷҷатҳои пас аз қарор
    .other = Ҳуҷҷатҳои дигар

# review: native speaker
code-task-kind =
    .mail-bounced = Мактуб нарасид
    .dependant-flagged = Қароре, ки ин парванда ба он вобаста аст, тағйир ёфт
    .deadline-alert = Мӯҳлат наздик аст ё гузашт
    .deadline-recomputed = Рӯзи иди нав мӯҳлатро гузаронд
    .card-found = Корточкаи бойгонии эҳтимолан мувофиқ
    .dead-job = Вазифаи система иҷро нашуд

# review: native speaker
code-task-state =
    .open = Иҷронашуда
    .done = Иҷро шуд

# review: native speaker
code-work-view =
    .office = Парвандаҳои идораи ман
    .mine = Парвандаҳои ман
    .unassigned = Ба касе супорида нашудааст
    .overdue = Мӯҳлаташ гузашта
    .closed = Пӯшидашуда

# review: native speaker
code-job-state =
    .ready = Мунтазир
    .running = Иҷро мешавад
    .done = Иҷро шуд
    .dead = Баъди нокомӣ қатъ шуд

# review: native speaker
code-job-kind =
    .send-notice = Фиристодани мактуб
    .alert-deadlines = Огоҳ кардан аз мӯҳлатҳо
    .write-daily-head = Сабти таърихи рӯз
    .enter-into-force = Ба қувва даромадани қарорҳо
    .fold-work-counts = Ҷамъбасти рӯйхатҳои корӣ
    .refresh-figures = Аз нав ҳисоб кардани омор
    .purge = Нест кардани маълумоти мӯҳлатгузашта
    .collect-blobs = Нест кардани файлҳои нолозим
    .import-cards = Боркунии корточкаҳои бойгонӣ
    .match-petition = Ҷустуҷӯи корточка барои ариза
    .match-new-cards = Ҷустуҷӯи ариза барои корточкаҳои нав
    .rekey-names = Аз нав тайёр кардани номҳо барои ҷустуҷӯ

# review: native speaker
code-secrecy =
    .open = Кушода
    .restricted = Маҳдуд: прокурорҳо ва комиссияҳо
    .secret = Махфӣ

# review: native speaker
code-card-name-kind =
    .whole = Номи пурра
    .given = Ном
    .patronymic = Номи падар
    .surname = Насаб
    .maiden = Насаб то никоҳ
    .alias = Ном ё навишти дигар
    .father = Исми падар

# review: native speaker
code-card-place =
    .birth = Ҷойи таваллуд
    .residence = Ҷойи зист
    .arrest = Ҷойи ҳабс
    .death = Ҷойи вафот
    .burial = Ҷойи дафн

# review: native speaker
code-link-decision =
    .same = Ҳамон як шахс
    .not-same = Шахсони гуногун
    .undecided = Ҳоло гуфтан мумкин нест

# review: native speaker
code-import-state =
    .waiting = Мунтазири оғоз
    .running = Бор шуда истодааст
    .done = Бор шуд
    .failed = Муяссар нашуд

# review: native speaker
code-import-format =
    .csv = Ҷадвал бо ҷудокунакҳо (CSV)
    .tsv = Ҷадвал бо табулятсия (TSV)
    .jsonl = Дар ҳар сатр як объект (JSON)
    .records = Сабтҳои китоби хотира
    .xlsx = Китоби корӣ (XLSX)

# review: native speaker
code-import-severity =
    .refused = Рад шуд: корточка сохта нашуд
    .flagged = Санҷидан лозим
    .repeated = Такрори сатри пешина

# review: native speaker
code-card-search-kind =
    .search = Ҷустуҷӯ
    .complete = Пурра кардани ном
    .list = Муқоисаи рӯйхат

# review: native speaker
code-competence-answer =
    .competent = Идораи салоҳиятдор муайян шуд
    .elsewhere = Кишвари дигар салоҳиятдор аст
    .unknown = Муайян кардан мумкин нест: маълумот намерасад

# review: native speaker
code-competence-court =
    .not-needed = Суд лозим нест
    .court = Суди салоҳиятдор муайян шуд
    .unknown = Муайян кардан мумкин нест: маълумот намерасад
    .elsewhere = Суди кишвари дигар

# review: native speaker
code-competence-part =
    .office = Парвандаро кадом идора мебарад
    .court = Кадом суд ҳал мекунад

# review: native speaker
code-competence-rule =
    .class-route = Аз рӯи навъи парванда
    .national = Як идора ё суд барои тамоми кишвар
    .no-court = Суд лозим нест
    .last-judicial-decision = Суде, ки қарори охиринро баровардааст, ё вориси он
    .central-union-body = Мақоми марказии Иттифоқ: ҷойи зист то репрессия
    .body-seat = Ҷойи мақоме, ки қарор баровард
    .residence-before = Ҷойи зист то репрессия
    .applicant-residence = Ҷойи зисти аризадиҳанда

# review: native speaker
code-competence-verdict =
    .matched = Татбиқ ва ҳал мешавад
    .not-applicable = Татбиқ намешавад
    .needs-fact = Маълумот намерасад
    .abroad = Ба кишвари дигар ишора мекунад

# review: native speaker
code-competence-need =
    .last-judicial-decision = Кадом суд охирин қарор баровард ва дар куҷо буд
    .body-seat = Ҷойи мақоме, ки қарор баровард
    .residence-before = Шахс то репрессия дар куҷо мезист
    .applicant-residence = Аризадиҳанда дар куҷо зиндагӣ мекунад
    .successor = Ба ҷои суди барҳамхӯрда кадом суд омад
    .route = Дар қоидаҳои кишвар барои ин навъ тартиб нест

# review: native speaker
code-court-choice =
    .last-decision = Суде, ки қарори охиринро баровардааст
    .body-seat = Суди вилоятии ҷойи мақоме, ки қарор баровард
    .supreme = Суди Олӣ
    .supreme-criminal-collegium = Коллегияи судӣ оид ба парвандаҳои ҷиноятии Суди Олӣ
    .civil-applicant-residence = Суди гражданӣ дар ҷойи зисти аризадиҳанда

# review: native speaker
code-day-kind =
    .holiday = Рӯзи ид
    .day-off = Рӯзи истироҳат
    .working-day = Рӯзи корӣ
    .observance = Рӯзи хотира, ки корӣ аст

# review: native speaker
code-document-action =
    .replace = Нусхаи навро илова кардан
    .withdraw = Бозпас гирифтан
    .redact = Илова кардани нусхаи бе маълумоти пӯшида
    .change-visibility = Тағйир додани он, ки кӣ мебинад
    .change-custody = Тағйир додани ҷойи асл
    .read-views = Дидани он, ки кӣ онро кушодааст

# review: native speaker
code-person-action =
    .edit-person = Тағйир додани маълумот дар бораи шахс
    .accept-assertion = Қабул кардани маълумот

# review: native speaker
code-card-field =
    .number = Рақами корточка
    .name = Номи пурра
    .surname = Насаб
    .given = Ном
    .patronymic = Номи падар
    .maiden = Насаб то никоҳ
    .variants = Номҳо ва навиштҳои дигар
    .father = Исми падар
    .sex = Ҷинс
    .birth = Сана ё соли таваллуд
    .birth-place = Ҷойи таваллуд
    .nation = Миллат
    .citizenship = Шаҳрвандӣ
    .origin = Баромади иҷтимоӣ
    .education = Маълумот
    .party = Ҳизб
    .work = Касб ё ҷойи кор
    .residence = Ҷойи зист
    .arrest-date = Санаи ҳабс
    .arrest-body = Мақоме, ки ҳабс кард
    .arrest-place = Ҷойи ҳабс
    .body = Мақоме, ки қарор баровард
    .decided = Санаи қарор
    .decision = Қарор дар як матн
    .articles = Моддаҳо
    .charge = Айб
    .sentence = Ҷазо: чораҳо ва мӯҳлатҳо
    .served = Ҷойи адои ҷазо
    .release = Озод шудан
    .execution-date = Санаи паронда куштан
    .execution-place = Ҷойи паронда куштан
    .death-date = Санаи вафот
    .death-place = Ҷойи вафот
    .burial = Ҷойи дафн
    .cleared = Санаи реабилитатсия
    .cleared-by = Мақоме, ки реабилитатсия кард
    .cleared-reason = Асоси реабилитатсия
    .rehabilitation = Реабилитатсия дар як матн
    .source-book = Китоб ё пойгоҳи сабт
    .archive = Бойгоние, ки парвандаро нигоҳ медорад
    .call-number = Рамзи бойгонии парванда
    .scan = Скани корточка
    .secrecy = Махфият
    .family = Хешовандон
    .earlier = Репрессияҳои дигар
    .note = Эзоҳ
