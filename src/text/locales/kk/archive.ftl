### Мұрағат беттері: сұраулар, карточкалар, карточка файлдары.

# review: native speaker
page-count-requests = { $count } сұрау
# review: native speaker
page-count-names = және тағы { $count } есім
# review: native speaker
page-count-cards = { $count } карточка
# review: native speaker
page-count-remarks = { $count } ескерту.
# review: native speaker
page-requests = Сұраулар
    .office = Жауап күтуде
    .overdue = Мерзімі өткен
    .closed = Жауап берілген
    .question = Сұрақ
    .names = Есімдер
    .due = Мерзімі
    .state = Күйі
# review: native speaker
page-request = Мұрағатыңызға сұрау
    .all-names = Барлық есімдерді көрсету
    .sent = Жіберілді
    .asked-by = Кім сұрайды
    .reminded = Еске салынды
    .answered = Сіздің жауабыңыз
    .papers = Құжаттар
    .deeds = Не істеуге болады
# review: native speaker
page-answer = Жауап беру
    .lead = Жауап бергеніңіз органға және отбасыларға хабарланады.
    .answer = Жауап қандай?
    .text = Не табылды
    .text-hint = Бірдеңе табылса немесе бар, бірақ құпия болса керек.
    .searched = Не қаралды
    .searched-hint = Қорлар, картотекалар, жылдар. Ештеңе табылмаса керек.
    .spellings = Қандай жазылулары ізделді
    .spellings-hint = Әр жолға біреуі. Ештеңе табылмаса керек.
    .forward-kind = Қайда жіберілді
    .forward-archive = Осы жүйедегі мұрағат
    .forward-name = Басқа мұрағаттың атауы
    .not-forwarded = Жіберілген жоқ
    .forwarded = Жіберілді
    .act = Жою туралы актінің нөмірі
    .act-hint = Іс жойылған болса ғана.
    .button = Жауапты жіберу
# review: native speaker
page-scans = Сканерленген көшірмелер мен құжаттарды қосу
    .lead = Жауап берместен бұрын қосыңыз. Кім көре алатынын таңдаңыз: көп істе басқа адамдардың есімі бар.
    .kind = Бұл не?
    .title = Қалай аталады?
    .visibility = Кім көре алады?
    .fond = Қор
    .opis = Тізімдеме
    .delo = Іс
    .sheets = Парақтар
    .files = Файлдар
    .files-hint = Суреттер немесе PDF, әрқайсысы { $limit } Мбайтқа дейін.
    .button = Қосу
    .none = Кемінде бір файл таңдаңыз.
# review: native speaker
page-imports = Карточка файлдары
    .none = Әзірге файл жіберілген жоқ.
# review: native speaker
page-import-new = Карточка файлын жіберу
    .lead = Файл жолма-жол оқылады. Карточка бола алмаған жолдар жол нөмірімен және бағанымен айтылады; қалғандары карточка болады.
    .source = Дереккөз
    .mapping = Қай бағанда не тұр?
    .open-list = Қуғын-сүргін көргендердің ашық тізімі
    .memorial-disk = «Мемориал» қоғамының дискісі
    .memory-book = Естелік кітабы
    .simple = Қарапайым кесте
    .own = Өз сипаттамам
    .own-text = Сіздің сипаттамаңыз
    .own-hint = TOML түрінде, өз сипаттамаңыз үшін ғана.
    .file = Файл
    .file-hint = CSV, TSV, XLSX, JSONL немесе мәтіндік жазбалар, сығылғаны да (GZIP) болады.
    .button = Жіберу
    .no-file = Файлды таңдаңыз.
# review: native speaker
page-import = Карточка файлы
    .format = Пішімі
    .size = Көлемі
    .stored = Оқылғаны
    .read = Оқылған жол
    .added = Қосылған карточка
    .known = Бұрыннан бар
    .repeated = Файлда екі рет
    .flagged = Тексеру керек
    .refused = Қабылданбады
    .started = Басталды
    .finished = Аяқталды
    .running = Ол өзі жалғасады; бетті жабуға болады.
    .again = Қайта қарау
# review: native speaker
page-remarks = Жолдарға ескертулер
    .csv = Кесте түрінде жүктеп алу (CSV)
    .line = Жол
    .severity = Бұл нені білдіреді
    .field = Баған
    .text = Не істеу керек
# review: native speaker
page-remark =
    .control-character = Мәнде көрінбейтін таңбалар бар. Оларды алып тастап, жолды қайта жіберіңіз.
    .date-as-number = Күн кесте бағдарламасының саны ретінде жазылған. Түпнұсқамен салыстырыңыз.
    .direction-control = Мәнде мәтін бағытын өзгертетін таңбалар бар. Оларды алып тастап, жолды қайта жіберіңіз.
    .formula = Мұнда формула бар. Ол мәтін ретінде сақталды; тексеріңіз.
    .lost-letter = Әріп бұрын жоғалған. Түпнұсқадан қараңыз.
    .name-too-long = Есім тым ұзын. Бұл басқа баған емес пе? Сипаттаманы тексеріңіз.
    .no-letters-in-name = Есімде әріп жоқ. Тексеріңіз.
    .no-name = Жолда есім жоқ. Жазып, жолды қайта жіберіңіз.
    .not-json = Жол JSON түрінде емес. Түзетіп, қайта жіберіңіз.
    .number-too-long = Нөмір тым ұзын. Бұл басқа баған емес пе? Сипаттаманы тексеріңіз.
    .odd-signs-in-name = Есімде әдеттен тыс таңбалар бар. Тексеріңіз.
    .one-letter-name = Есім бір әріптен тұрады. Тексеріңіз.
    .unknown-secrecy = Құпиялылығы белгісіз. Осы бағанды тексеріңіз.
    .unnamed-column = Мән атауы жоқ бағанда тұр. Бағанға ат қойыңыз.
    .value-too-long = Мән тым ұзын. Тырнақша жабылмаған ба? Қысқартып, жолды қайта жіберіңіз.
    .zero-byte = Жолда нөлдік байт бар. Алып тастап, жолды қайта жіберіңіз.
# review: native speaker
page-source-new = Карточкалардың жаңа дереккөзі
    .lead = Дереккөз – карточкалары бір-біріне жататын картотека, тізім немесе кітап.
    .name = Қалай аталады?
    .code = Қысқа коды
    .code-hint = Латын әріптері, цифрлар және дефис, мысалы KZ-1937.
    .country = Ел
    .provenance = Қайдан және қашан алынды?
    .licence = Қандай шартпен пайдалануға болады?
    .secrecy = Карточкаларын кім көре алады?
    .families = Отбасылар
    .families-yes = Отбасылар ашық карточкаларын көре алады
# review: native speaker
page-source-change = Осы дереккөз туралы мәліметті өзгерту
    .secrecy-hint = Бұл осы уақыттан бастап қабылданатын және өзгеше айтылмаған карточкаларға қатысты.
    .families-hint = Бұл бірден күшіне енеді, бар карточкаларға да қатысты.
    .families-no = Отбасылар оның карточкаларын көрмейді
    .reason-hint = Бұл дереккөздің тарихында сіздің атыңызбен қалады.
# review: native speaker
page-card-links = Басқа карточкалармен салыстырылған
    .other = Екінші карточкаға
    .revoked = { $day } қайтарып алынды: { $reason }
# review: native speaker
page-cards-beside = Екі карточка қатар
    .marked = Белгіленген екі карточканы салыстыру
    .two = Дәл екі карточканы белгілеңіз, содан кейін салыстырыңыз.
    .which = Қай екі карточка?
    .button = Салыстыру
    .decided = Осы екі карточка туралы не шешілді
    .lead = Не шешілсе де, карточка екеу болып қалады: шешім олардың бір адамдікі ме екенін ғана айтады. Оны қайтарып алуға болады.
    .decision = Екі карточка да бір адамдікі ме?
# review: native speaker
page-cards-search = Мұрағат карточкалары
    .lead = Есімді өзіңіз білгендей, кез келген әріппен жазыңыз. Ұқсас естілетін карточкалар да табылады.
    .names = Есім
    .names-hint = Басқа жазылулары – келесі жолдарда.
    .father = Әкесінің аты
    .from = Туған жылы (бастап)
    .to = Туған жылы (дейін)
    .place = Адам өмір сүрген жер
    .sources = Тек осы дереккөздер
    .fates = Тек осы тағдырлар
    .born = туған: { $date }
    .found = Табылды
    .own = Мұрағатыңыздың карточкалары
# review: native speaker
page-card = Мұрағат карточкасы
    .birth = Туған
    .fate = Тағдыры
    .reading = Не оқылды
    .field = Не
    .written = Қалай жазылған
    .read = Қалай оқылды
    .unread = Не түсініксіз қалды
    .scans = Сканерленген көшірмелер
    .scan = Карточканың көшірмесі
    .keeping = Қайда сақталады
    .source = Дереккөз
    .number = Нөмір
    .custody = Карточка қайда
    .secrecy = Кім көре алады
    .taken-in = Енгізілді
    .archive = Іс сақталатын мұрағат
    .call-number = Істің шифры
    .changed = Соңғы өзгеріс
    .row = Дереккөздің жолы
    .row-show = Сөзбе-сөз көрсету
    .history = Онымен не істелді
# review: native speaker
page-correct-reading = Оқылуын түзету
    .kind = Есім түрі
    .name = Есім
    .birth = Туған
    .arrest = Тұтқындау
    .decided = Шешім
    .death = Өлім
    .body = Кім шешті
    .articles = Баптар
    .sentence = Үкім
    .stays = Сол күйінде
    .reason = Неліктен?
# review: native speaker
page-correct-custody = Карточка қайда екенін көрсету
    .note = Бұл неге негізделген?
# review: native speaker
page-correct-secrecy = Кім көре алатынын көрсету
# review: native speaker
page-correct-scans = Карточканың көшірмелері
    .add = Қосылатын көшірмелер
    .add-hint = Мекенжай немесе өз белгіңіз, әр жолға біреуі.
    .remove = Алынатын көшірмелер
