### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

# review: native speaker
code-office-kind =
    .prosecutor = Прокуратура органы
    .court = Сот
    .archive = Мұрағат
    .commission = Комиссия
    .other-agency = Басқа ведомство

# review: native speaker
code-office-level =
    .national = Республикалық
    .regional = Облыстық
    .district = Аудандық

# review: native speaker
code-applicant-kind =
    .person = Қуғын-сүргінге ұшыраған адамның өзі
    .relative = Туысы немесе мұрагері
    .representative = Сенімхаты бар өкіл
    .organisation = Ұйым
    .anyone = Кез келген адам

# review: native speaker
code-channel =
    .online = Интернет арқылы берілді
    .paper = Қағаз хат

# review: native speaker
code-language =
    .en = ағылшын тілі
    .ru = орыс тілі
    .kk = қазақ тілі
    .ky = қырғыз тілі
    .uz = өзбек тілі
    .tg = тәжік тілі

# review: native speaker
code-review-basis =
    .petition = Туысының өтініші бойынша
    .ex-officio = Органның бастамасымен: қаулы немесе тізім бойынша

# review: native speaker
code-batch-kind =
    .ex-officio-list = Орган жасаған тізім
    .troika-session = Үштіктің бір отырысы
    .regional-list = Аймақтық тізім

# review: native speaker
code-order-kind =
    .reopening = Қайта ашу туралы қаулы
    .revocation = Ақтаудың күшін жою туралы қаулы
    .termination = Тоқтату туралы қаулы
    .suspension = Тоқтата тұру туралы қаулы

# review: native speaker
code-conclusion-kind =
    .positive = Оң: ақтау керек
    .negative = Теріс: негіз жоқ
    .partial = Ішінара: бір бөлігінде ақтау керек

# review: native speaker
code-evidence-kind =
    .archival-document = Мұрағаттық істің құжаты
    .archive-answer = Мұрағаттың жауабы
    .negative-certificate = Мәлімет жоқ екені туралы анықтама
    .civil-record = Туу, неке немесе қайтыс болу туралы акт
    .civil-court-decision = Заңдық маңызы бар фактіні анықтау туралы сот шешімі
    .witness-statement = Куәнің айғағы
    .photograph = Фотосурет
    .personal-paper = Хат, күнделік немесе естелік
    .earlier-decision = Бұрынғы қайта қараудың анықтамасы немесе бас тартуы
    .publication = Естелік кітабы, жарияланым немесе тізім
    .expert-opinion = Сарапшының қорытындысы
    .other = Басқа

# review: native speaker
code-court-basis =
    .referral = Органның қорытындысымен жіберілді
    .protest = Наразылық бойынша
    .legal-fact = Заңдық маңызы бар фактіні анықтау үшін
    .remand = Жоғары тұрған сот қайтарды

# review: native speaker
code-instance =
    .first = Бірінші саты
    .appeal = Апелляциялық саты
    .cassation = Кассациялық саты

# review: native speaker
code-hearing-state =
    .scheduled = Тағайындалды
    .adjourned = Кейінге қалдырылды
    .held = Өтті
    .cancelled = Болмайтын болды

# review: native speaker
code-protest-kind =
    .protest = Ескі шешімге наразылық
    .representation = Жаңа мән-жайлар бойынша ұсыну

# review: native speaker
code-motion-result =
    .granted = Қанағаттандырылды: мерзім қалпына келтірілді
    .refused = Бас тартылды

# review: native speaker
code-ruling-state =
    .entered = Енгізілді, судьяны күтуде
    .sent-back = Хатшыға қайтарылды
    .confirmed = Судья растады
    .in-force = Заңды күшіне енді
    .superseded = Кейінгі шешіммен ауыстырылды

# review: native speaker
code-appeal-result =
    .upheld = Шешім өзгеріссіз қалдырылды
    .changed = Шешім өзгертілді
    .remanded = Іс жаңадан қарауға жіберілді

# review: native speaker
code-certificate-kind =
    .rehabilitated = Ақтау туралы анықтама
    .partially-rehabilitated = Ішінара ақтау туралы анықтама
    .injured = Зардап шеккен деп тану туралы анықтама

# review: native speaker
code-certificate-state =
    .valid = Жарамды
    .replaced = Басқасына ауыстырылды
    .void = Енді жарамсыз

# review: native speaker
code-document-form =
    .original = Түпнұсқа
    .copy = Көшірме
    .certified-copy = Куәландырылған көшірме
    .scan = Құжаттың сканы

# review: native speaker
code-visibility =
    .family = Отбасы мен мекемелер
    .office = Іс бойынша мекемелер мен соттар
    .restricted = Тек зерделейтіндер мен шешетіндер
    .secret = Құпия: мұрағат, басшылар, судьялар мен тексерушілер

# review: native speaker
code-custody =
    .held = Сақтаушыда
    .in-transit = Жолда
    .digitised = Цифрлық түрде сақталады
    .classified = Құпияландырылған
    .declassified = Құпиясы ашылған
    .transferred-to-other-country = Басқа елге берілген
    .destroyed = Акт бойынша жойылған
    .lost-fire = Өртте жойылған
    .never-found = Ізделді, табылмады
    .unknown = Белгісіз

# review: native speaker
code-document-group =
    .family = Отбасының құжаттары
    .historical-file = Мұрағаттық іс
    .office = Мекеменің құжаттары
    .court = Соттың құжаттары
    .after = Шешімнен кейінгі құжаттар
    .other = Басқа құжаттар

# review: native speaker
code-task-kind =
    .mail-bounced = Хат жеткізілмеді
    .dependant-flagged = Осы іс тәуелді шешім өзгерді
    .deadline-alert = Мерзім таяп қалды немесе өтті
    .deadline-recomputed = Жаңа мереке күні мерзімді жылжытты
    .card-found = Сәйкес болуы мүмкін мұрағат карточкасы
    .dead-job = Жүйе тапсырмасы орындалмады

# review: native speaker
code-task-state =
    .open = Орындалмаған
    .done = Орындалды

# review: native speaker
code-work-view =
    .office = Мекемемнің істері
    .mine = Менің істерім
    .unassigned = Ешкімге тапсырылмаған
    .overdue = Мерзімі өткен
    .closed = Жабылған

# review: native speaker
code-job-state =
    .ready = Күтуде
    .running = Орындалып жатыр
    .done = Орындалды
    .dead = Сәтсіздіктен соң тоқтатылды

# review: native speaker
code-job-kind =
    .send-notice = Хат жіберу
    .alert-deadlines = Мерзімдер туралы ескерту
    .write-daily-head = Күн тарихын бекіту
    .enter-into-force = Шешімдердің күшіне енуі
    .fold-work-counts = Жұмыс тізімдерін санау
    .refresh-figures = Статистиканы қайта есептеу
    .purge = Мерзімі өткен деректерді жою
    .collect-blobs = Қажетсіз файлдарды жою
    .import-cards = Мұрағат карточкаларын жүктеу
    .match-petition = Өтінішке карточка іздеу
    .match-new-cards = Жаңа карточкаларға өтініш іздеу
    .rekey-names = Есімдерді іздеуге қайта дайындау

# review: native speaker
code-secrecy =
    .open = Ашық
    .restricted = Шектеулі: прокурорлар мен комиссиялар
    .secret = Құпия

# review: native speaker
code-card-name-kind =
    .whole = Толық аты-жөні
    .given = Есімі
    .patronymic = Әкесінің аты
    .surname = Тегі
    .maiden = Некеге дейінгі тегі
    .alias = Басқа аты немесе жазылуы
    .father = Әкесінің есімі

# review: native speaker
code-card-place =
    .birth = Туған жері
    .residence = Тұрған жері
    .arrest = Қамауға алынған жері
    .death = Қайтыс болған жері
    .burial = Жерленген жері

# review: native speaker
code-link-decision =
    .same = Бір адам
    .not-same = Әр басқа адамдар
    .undecided = Әзірше айту мүмкін емес

# review: native speaker
code-import-state =
    .waiting = Басталуын күтуде
    .running = Жүктелуде
    .done = Жүктелді
    .failed = Сәтсіз аяқталды

# review: native speaker
code-import-format =
    .csv = Бөлгіштері бар кесте (CSV)
    .tsv = Табуляциясы бар кесте (TSV)
    .jsonl = Әр жолда бір нысан (JSON)
    .records = Естелік кітабының жазбалары
    .xlsx = Жұмыс кітабы (XLSX)

# review: native speaker
code-import-severity =
    .refused = Қабылданбады: карточка жасалмады
    .flagged = Тексеру керек
    .repeated = Бұрынғы жолдың қайталануы

# review: native speaker
code-card-search-kind =
    .search = Іздеу
    .complete = Есімді толықтыру
    .list = Тізімді салыстыру

# review: native speaker
code-competence-answer =
    .competent = Құзыретті мекеме анықталды
    .elsewhere = Басқа ел құзыретті
    .unknown = Анықтау мүмкін емес: мәлімет жетіспейді

# review: native speaker
code-competence-court =
    .not-needed = Сот қажет емес
    .court = Құзыретті сот анықталды
    .unknown = Анықтау мүмкін емес: мәлімет жетіспейді
    .elsewhere = Басқа елдің соты

# review: native speaker
code-competence-part =
    .office = Істі қай мекеме жүргізеді
    .court = Қай сот шешеді

# review: native speaker
code-competence-rule =
    .class-route = Істің класы бойынша
    .national = Бүкіл елге бір мекеме немесе сот
    .no-court = Сот қажет емес
    .last-judicial-decision = Соңғы сот шешімін шығарған сот немесе оның мирасқоры
    .central-union-body = Одақтың орталық органы: қуғын-сүргінге дейінгі тұрғылықты жері
    .body-seat = Шешім шығарған орган орналасқан жер
    .residence-before = Қуғын-сүргінге дейінгі тұрғылықты жері
    .applicant-residence = Өтініш берушінің тұрғылықты жері

# review: native speaker
code-competence-verdict =
    .matched = Қолданылады және шешеді
    .not-applicable = Қолданылмайды
    .needs-fact = Мәлімет жетіспейді
    .abroad = Басқа елді көрсетеді

# review: native speaker
code-competence-need =
    .last-judicial-decision = Соңғы шешімді қай сот шығарды және ол қайда орналасты
    .body-seat = Шешім шығарған орган орналасқан жер
    .residence-before = Адам қуғын-сүргінге дейін қайда тұрды
    .applicant-residence = Өтініш беруші қайда тұрады
    .successor = Таратылған соттың орнына қай сот келді
    .route = Ел ережесінде бұл класқа тәртіп жоқ

# review: native speaker
code-court-choice =
    .last-decision = Соңғы сот шешімін шығарған сот
    .body-seat = Шешім шығарған орган орналасқан жердің облыстық соты
    .supreme = Жоғарғы Сот
    .supreme-criminal-collegium = Жоғарғы Соттың қылмыстық істер жөніндегі сот алқасы
    .civil-applicant-residence = Өтініш берушінің тұрғылықты жеріндегі азаматтық сот

# review: native speaker
code-day-kind =
    .holiday = Мереке күні
    .day-off = Демалыс күні
    .working-day = Жұмыс күні
    .observance = Жұмыс істелетін атаулы күн

# review: native speaker
code-document-action =
    .replace = Жаңа нұсқасын қосу
    .withdraw = Қайтарып алу
    .redact = Жабық деректерсіз нұсқа қосу
    .change-visibility = Кім көретінін өзгерту
    .change-custody = Түпнұсқаның орнын өзгерту
    .read-views = Кім қарағанын көру

# review: native speaker
code-person-action =
    .edit-person = Адам туралы мәліметті өзгерту
    .accept-assertion = Мәліметті қабылдау

# review: native speaker
code-card-field =
    .number = Карточка нөмірі
    .name = Толық аты-жөні
    .surname = Тегі
    .given = Есімі
    .patronymic = Әкесінің аты
    .maiden = Некеге дейінгі тегі
    .variants = Басқа аттары мен жазылуы
    .father = Әкесінің есімі
    .sex = Жынысы
    .birth = Туған күні немесе жылы
    .birth-place = Туған жері
    .nation = Ұлты (дереккөз бойынша)
    .citizenship = Азаматтығы
    .origin = Әлеуметтік тегі
    .education = Білімі
    .party = Партиялығы
    .work = Мамандығы немесе жұмыс орны
    .residence = Тұрған жері
    .arrest-date = Қамауға алынған күні
    .arrest-body = Қамауға алған орган
    .arrest-place = Қамауға алынған жері
    .body = Шешім шығарған орган
    .decided = Шешім күні
    .decision = Шешім бір мәтінмен
    .articles = Баптары
    .charge = Айыптауы
    .sentence = Жаза: шаралар мен мерзімдер
    .served = Жазасын өтеген жері
    .release = Босатылуы
    .execution-date = Атылған күні
    .execution-place = Атылған жері
    .death-date = Қайтыс болған күні
    .death-place = Қайтыс болған жері
    .burial = Жерленген жері
    .cleared = Ақталған күні
    .cleared-by = Ақтаған орган
    .cleared-reason = Ақтау негізі
    .rehabilitation = Ақтау бір мәтінмен
    .source-book = Жазба алынған кітап немесе дерекқор
    .archive = Іс сақталған мұрағат
    .call-number = Істің мұрағаттық шифры
    .scan = Карточка сканы
    .secrecy = Құпиялылығы
    .family = Туыстары
    .earlier = Басқа қуғын-сүргіндері
    .note = Ескертпе
