### Іс жүргізілетін беттер.

# review: native speaker
page-case =
    .heading = { $number } ісі
    .overview = Шолу
    .subjects = Адамдар
    .letters = Хаттар
    .tabs = Істің бөлімдері
    .nobody = Әзірше ешкім
    .holder = Жауапты
    .due = Мерзімі
    .done-title = Орындалды
    .done = Орындалды: { $what }
    .done-for = Орындалды: { $what } ({ $persons })
    .saved = Өзгерісіңіз сақталды.
    .next = Енді не істей аласыз
    .no-steps = Қазір мұнда сіз істейтін ештеңе жоқ.
    .blocked = Әзірге мүмкін емес:
    .clocks = Мерзімдер
    .no-clocks = Жүріп жатқан мерзім жоқ.
    .facts = Іс туралы
    .basis = Негізі
    .opened = Ашылған күні
    .country = Қай елдің заңы
    .profile = Заңның редакциясы
    .counts = Адамдар қай сатыда
    .requests = Мұрағатқа сұраулар
    .conclusions = Қорытынды
    .cards = Мұрағат карточкалары
    .documents = Құжаттар
    .court = Сот
    .history = Тарихы
# review: native speaker
page-count-case-persons = { $count } адам
# review: native speaker
page-count-case-open = { $count } адам үшін мүмкін
# review: native speaker
page-count-case-flagged = { $count } адамды қайта қарау керек: олардың ісі сүйенетін іс өзгерді.
# review: native speaker
page-count-case-warnings = Дереккөздерде { $count } қайшылық
# review: native speaker
page-count-case-matching = { $count } адам табылды
# review: native speaker
page-count-case-more = және тағы { $count }
# review: native speaker
page-count-case-would = Бұл { $count } адам үшін жасалады.
# review: native speaker
page-case-subjects =
    .name = Аты-жөні
    .state = Сатысы
    .conclusion = Қорытынды
    .no-conclusion = Әзірше жоқ
    .any = Барлығы
    .filter = Көрсету
    .mark = Белгілеу
    .person = Адам
    .class = Істің санаты
    .outcome = Шешім
    .unnamed = Аты-жөні белгісіз
    .flagged = Қайта қарау керек
    .together = Бірнеше адам үшін бірден әрекет
    .of-marked = Жоғарыда белгіленгендер үшін
    .of-all = Сүзгі бойынша барлығы үшін, басқа беттердегілер де кіреді ({ $total })
    .step = Әрекет
    .preview = Не істелетінін көру
# review: native speaker
page-case-subject =
    .to-list = Адамдар тізіміне
    .unconditional = Айыптың дәлелденгеніне қарамай ақталады
    .unconditional-yes = Иә, заңның өзі бойынша
    .yes = Иә
    .decided = Шешілген күні
    .in-force = Күшіне енген күні
    .published = Есімі жарияланған күні
    .file = Мұрағаттық іс
    .warnings = Дереккөздер бір-біріне қайшы
    .earlier = Осы істегі бұрынғы шешімдер
    .until = { $day } дейін
# review: native speaker
page-case-act = Қуғын-сүргін актісі
    .none = Осы адамға қатысты жеке шешім белгісіз.
    .body = Кім шешім шығарды
    .seat = Қайда орналасқан
    .decided = Шешім күні
    .number = Шешім нөмірі
    .article = Бап
    .charge = Айып
    .measure = Шара
    .residence = Қуғынға дейін тұрған жері
    .source = Дереккөз
# review: native speaker
page-case-settings = Санатын немесе тәуелділігін өзгерту
    .button = Сақтау
    .depends-on = Басқа адамның ісіне тәуелді
    .on-nobody = Ешкімнің ісіне тәуелді емес
    .sought = Осы істен адамды іздеу
    .sought-hint = Атының бөлігі немесе тізімдегі нөмірі бойынша. Содан кейін табылғандардан таңдаңыз.
    .found-none = Осы істе мұндай аты не нөмірі бар адам жоқ. Тағы іздеп көріңіз.
    .find = Іздеу
# review: native speaker
page-case-step = Әрекет
    .button = Орындау
    .grave = Бұл осы адамдар бойынша істі аяқтайды. Әрекет сіздің атыңызбен жазылады.
    .left-out = Кім кірмейді және неге
    .not-here = Әрекет бұл сатыдан басталмайды: { $state }
    .changed = Сіз қарап отырғанда тізім өзгерді. Қайта қарап, нысанды тағы жіберіңіз.
    .reason = Себебі
    .evidence = Негіз болатын жаңа дәлелдеме
    .nobody = Қазір мұны олардың ешқайсысы үшін жасауға болмайды.
# review: native speaker
page-case-fact =
    .court = Азаматтық сот
    .number = Шешім нөмірі
    .date = Шешім күні
    .established = Сот нені анықтады
    .document = Шешім жазылған құжат
    .no-document = Әзірше іске тігілмеген
# review: native speaker
page-case-conclusion =
    .kind = Қорытынды не дейді
    .findings = Ақтауды негіздейтін мән-жайлар
    .findings-hint = Теріс қорытындыдан басқасында кемінде біреуі.
    .ground = Бас тарту негізі
    .no-ground = Бас тарту жоқ
    .ground-hint = Тек теріс қорытынды үшін керек.
    .outcome = Ұсынылатын шешім
    .usual-outcome = Қорытындыдан шығатыны
    .outcome-hint = Адам басқа біреудің қуғын-сүргінінен зардап шексе ғана өзгертіңіз.
    .reasoning = Негіздеме
    .reasoning-hint = Не анықталды, қай құжаттармен және одан не шығады.
    .draft = Қорытынды жасау
    .none = Әзірше қорытынды жоқ.
    .to-list = Қорытындылар тізіміне
    .drafted = Қол қойылуын күтуде
    .signed = Қол қойылды
    .sent-back = Қайтарылды
    .drafted-by = Жасалды
    .signed-by = Қол қойылды
    .persons = Адамдар
    .mend = Нені түзету керек
    .signature = Бұл сіздің атыңызбен жазылады және отбасына хабарланады.
    .keep = Кейінге сақтау
    .kept = Сіз мұны { $at } сақтадыңыз. Мұны тек сіз көресіз.
# review: native speaker
page-case-court =
    .court = Сот
    .choose = Сотты таңдаңыз
    .court-hint = Заң атаған сот; басқасы себебі айтылып қабылданбайды.
    .files = Жіберілетін істер
    .files-hint = Әр жолда біреу: сақтаушы, қор, тізбе, іс, томдар.
    .none = Іс сотта емес.
    .desk = Соттың жұмыс орнында ашу
    .basis = Сотқа қалай түсті
    .instance = Саты
    .sent = Жіберілген күні
    .hearings = Отырыстар
    .ruling = { $number } ұйғарымы
    .ruling-text = Ұйғарым мәтіні
    .appeal = Осы ұйғарымға шағым беру
    .complaint = Шағым
# review: native speaker
page-case-protest =
    .kind = Не келтіріледі
    .text = Мәтіні
    .motion = Мерзімді қалпына келтіру туралы өтінішхат
    .motion-hint = Елдің заңы талап етсе.
    .drafter = Кім дайындады
    .choose = Әріптесті таңдаңыз
    .drafter-hint = Сіз емес: дайындаған адам келтірмейді.
# review: native speaker
page-case-certify =
    .language = Анықтаманың тілі
    .holder-of = { $name } бойынша кімге беріледі
    .holder = Кімге беріледі
    .nobody = Олар үшін ешкім өтініш бермеген: анықтама беретін адам жоқ
    .lang-uz-latn = Өзбекше, латын әрпімен
    .lang-uz-cyrl = Өзбекше, кирилл әрпімен
    .lang-kaa = Қарақалпақша
    .lang-tk = Түрікменше
# review: native speaker
page-case-notify =
    .bodies = Кімге хабарланды
    .bodies-hint = Әр жолда біреу: АХАЖ, ақпарат орталығы, әлеуметтік қорғау.
    .reference = Хат нөмірі
    .day = Хат күні
# review: native speaker
page-case-assign = Іске кім жауапты
    .link = Жауаптыны ауыстыру
    .who = Қызметкер
    .button = Тағайындау
# review: native speaker
page-case-exclusions = Мүдделер қайшылығы
    .link = Кім шеттетілген
    .none = Ешкім шеттетілмеген.
    .new = Қызметкерді шеттету
    .who = Әріптес
    .reason = Мүдделер қайшылығы неде
    .button = Шеттету
    .readmit = Қайта жіберу
    .readmit-reason = Неге қайшылық жоқ
# review: native speaker
page-case-extend = Мерзімді ұзарту
    .link = Ұзарту
    .lead = Отбасына көбірек уақыт керегі айтылады, себебі айтылмайды.
    .amount = Ереженің қанша бірлігіне (ай не күн)
    .reason = Неге көбірек уақыт керек
    .button = Мерзімді ұзарту
# review: native speaker
page-case-cards =
    .link = Мұрағат карточкаларын салыстыру
    .lead = Мұрағат карточкаларын өріс бойынша салыстыру үшін адамды таңдаңыз.
    .none = Сізге ашық ұқсас карточка жоқ. Бұл олар мүлде жоқ деген сөз емес.
# review: native speaker
page-day-hint = Мысалы, 14.04.2026
# review: native speaker
page-count-case-requests = { $count } сұрау
# review: native speaker
page-count-case-reminders = { $count } рет еске салынды
# review: native speaker
page-case-request = Мұрағатқа сұрау
    .to-list = Сұраулар тізіміне
    .kind = Қандай мұрағат
    .archive = Мұрағат
    .none = Бұлардың ешқайсысы
    .addressee = Мұрағаттың атауы
    .addressee-hint = Басқа ведомствоның не шетелдің мұрағаты үшін.
    .names = Ізделетін жазылу түрлері
    .written = Жазылған күні
    .sent = Жіберілген күні
    .reminded = Соңғы еске салу
# review: native speaker
page-case-ask = Мұрағатқа сұрау жіберу
    .lead = Сұрау осы істегі барлық адамға қатысты.
    .question = Сұрақ
    .question-hint = Мұны мұрағат оқиды. Өтініш беруші туралы ештеңе жазбаңыз.
    .names = Қай жазылуын іздеу керек
    .names-hint = Әр жолда біреу. Бос болса: жазылған барлық түрі.
    .send = Жіберу
    .send-now = Бірден жіберу
    .button = Сақтау
# review: native speaker
page-case-answer = Мұрағаттың жауабы
    .papers = Жауапқа қоса берілген құжаттар
    .kind = Мұрағат не деп жауап берді
    .day = Жауап күні
    .text = Не табылды
    .text-hint = Оң, ішінара жауап не құпия іс үшін.
    .searched = Не тексерілді
    .searched-hint = Қорлар, карточка жинақтары, жылдар. Ештеңе табылмаса, міндетті.
    .spellings = Қай жазылулары тексерілді
    .spellings-hint = Әр жолда біреу. Ештеңе табылмаса, міндетті.
    .forwarded = Қайда қайта жіберілді
    .destroyed = Жою актісінің нөмірі
    .recorded-for = Хатқа кім қол қойды, нөмірі мен күні
    .recorded-for-hint = Хаттың өзін құжаттарға қосыңыз.
# review: native speaker
page-count-case-cards = Өтініш бойынша { $count } карточка табылды
# review: native speaker
page-count-case-same = { $count } карточка осы адам туралы
# review: native speaker
page-case-card = Осы карточка туралы шешу
    .button = Шешімге қол қою
    .decision = Карточка осы адам туралы ма?
    .reason-hint = Не сәйкес, не сәйкес емес. Шешім сіздің атыңызбен қол қойылады.
    .ours = Істе
    .family = Отбасы айтады:
    .revoked = Қайтарып алынды
    .signature = Қолтаңба
    .raw = Карточка сөзбе-сөз
# review: native speaker
page-case-card-revoke = Шешімді қайтарып алу
    .link = Шешімді қайтарып алу
    .button = Қайтарып алу
# review: native speaker
page-case-document =
    .none = Әзірше құжат жоқ.
    .add = Құжат қосу
    .kind = Бұл не
    .title = Атауы
    .title-hint = Бос болса: файлдың аты.
    .number = Нөмірі
    .dated-on = Құжаттағы күн
    .issuer = Кім берді
    .visibility = Кім көреді
    .usual = Әдеттегідей
# review: native speaker
page-paper = Құжат туралы
    .link = Құжат туралы толығырақ
    .open = Файлды ашу
    .deeds = Не істеуге болады
    .custody = Түпнұсқасы қайда
    .note = Толығырақ
    .note-hint = Түпнұсқа жойылған болса (актінің нөмірі мен күні) немесе басқа елге берілген болса (қай елге), міндетті.
    .lies = Қайда жатыр
    .file = Файл
    .file-hint = { $limit } МБ-тан аспасын.
    .came = Келіп түсті
    .digest = Бақылау сомасы (SHA-256)
    .versions = Нұсқалары
    .version = { $number }-нұсқа
    .covered = Аттары жабылған нұсқа
    .original = Түпнұсқа
    .looks = Кім қарады
    .replaced = Бұл файл жаңа нұсқамен ауыстырылған.
    .withdrawn = { $day } күні қайтарып алынды.
    .version-lead = Жіберілген файл осының орнына тұрады. Бұрынғы нұсқасы сақталып, тарихта қалады.
    .covered-lead = Басқа адамдардың аттары жабылған құжатты жіберіңіз. Оны отбасына көрсетуге болады; түпнұсқасы сол күйінде қалады, отбасы оны көрмейді.
    .send = Файлды жіберу
# review: native speaker
page-paper-withdraw = Құжатты қайтарып алу
    .warning = Құжат «қайтарып алынды» деген белгімен сақталады, енді оған сүйенуге болмайды. Мұны кері қайтару мүмкін емес.
# review: native speaker
page-visibility = Бұл құжатты кім көреді
    .covered = Бұл нұсқада басқа адамдардың есімдері жабылған. Түпнұсқасы қасында сақталады.
    .has-covered = Оның басқа адамдардың есімдері жабылған нұсқасы бар. Отбасына тек соны көрсетуге болады; мына түпнұсқаны отбасы көрмейді.
    .family = Оны отбасы да оқиды. Ескі істің суреттерінде басқа адамдардың аты болуы мүмкін: отбасы үшін сол аттары жабылған нұсқа керек.
    .office = Осы іспен айналысатын мекемелер мен соттардың барлық қызметкерлері. Отбасы оны көрмейді.
    .restricted = Куәлар немесе арыз жазғандар аталған құжат үшін. Тек хат тіркейтіндер оны көрмейді.
    .secret = Әлі құпия болып тұрған құжат үшін. Олардан басқа тек әкелген адам көреді.
    .reason-hint = Бұл істің тарихында сіздің атыңызбен қалады.
    .button = Кім көретінін сақтау
# review: native speaker
page-case-evidence = Дәлелдеме қосу
    .heading = Дәлелдемелер
    .none = Әзірше дәлелдеме жоқ.
    .description = Сипаттамасы
    .document = Құжат
    .proves = Қай фактіні дәлелдейді не жоққа шығарады
    .new = Жаңа дәлелдеме
    .new-yes = Бұрынғы шешімдерде ол болмаған
    .is-new = Жаңа
    .withdrawn = { $day } алынып тасталды
# review: native speaker
page-case-evidence-withdraw = Дәлелдемені алып тастау
    .lead = Онымен қабылданған шешімдер күшінде қалады.
    .link = Алып тастау
    .button = Алып тастау
# review: native speaker
page-case-certificates = Анықтамалар
    .none = Әзірше анықтама берілмеген.
    .issued = { $day } берілді
    .delivered = { $day } табыс етілді
# review: native speaker
page-case-deliver =
    .day = Табыс етілген күн
    .how = Қалай
    .how-hint = Өз қолына, тапсырысты хатпен, өкіліне.
# review: native speaker
page-case-void = Анықтаманы жарамсыз деп тану
    .grave = Анықтаманы тексерген адам оның жарамсыз екенін біледі. Иесіне хат жіберіледі.
# review: native speaker
page-case-replace = Анықтаманы ауыстыру
    .grave = Нөмірі мен коды басқа жаңа анықтама беріледі. Ескісін тексерген адам оның ауыстырылғанын біледі. Иесіне хат жіберіледі.
# review: native speaker
page-case-further = Басқа туысқа арналған анықтама
    .link = Басқа туысқа да беру
    .lead = Бұл адам үшін өтініш берген әр туыс анықтама ала алады. Жаңасының өз нөмірі мен коды болады; қалғандары жарамды болып қалады.
    .nobody = Бұл адам үшін өтініш берген барлық туыста жарамды анықтама бар. Басқа туыс алдымен өтініш беруі керек.
    .button = Осы анықтаманы беру
# review: native speaker
page-count-case-events = { $count } жазба қайта есептелді: тізбектің барлық буыны дұрыс.
# review: native speaker
page-case-history =
    .holds = Тарихы бұзылмаған
    .broken = Осы істің тарихы бұзылған. Әкімшіге дереу хабарлаңыз.
    .fault-link = Жазба өзгертілген.
    .fault-head = Соңында жазба жетіспейді не артық.
    .fault-state = Адам тарихта жазылған сатыда емес.
    .fault-daily = Күннің қолтаңбасы жарамсыз.
    .person = Адамға
    .hash = Бақылау сомасы
