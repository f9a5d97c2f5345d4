### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

# review: native speaker
code-case-class =
    .court-conviction = Сот үкімімен сотталған
    .extrajudicial = Соттан тыс шешім (үштік, екілік, ОСО, ОГПУ Алқасы, ВЧК)
    .administrative = Әкімшілік шара: жер аудару, арнайы қоныстандыру, кулак ретінде тәркілеу, еңбек армиясы, сайлау құқығынан айыру
    .psychiatric = Мәжбүрлі психиатриялық емдеу
    .prosecuted-not-convicted = Жауапқа тартылған, бірақ сотталмаған
    .group-by-act = Жер аударылған халықтың өкілі
    .child-with-parents = Ата-анасымен бірге айдауда немесе қамауда болған бала
    .child-left-without-care = Ата-анасының қамқорлығынсыз қалған бала
    .family-of-executed = Ату жазасына кесілген адамның отбасы

# review: native speaker
code-body-kind =
    .court = Сот
    .military = Әскери сот немесе трибунал
    .extrajudicial = Соттан тыс орган
    .administrative = Әкімшілік орган
    .political = Саяси орган
    .prosecution = Прокуратура органы
    .unknown = Белгісіз

# review: native speaker
code-body =
    .vchk = ВЧК (Бүкілресейлік төтенше комиссия)
    .vchk-presidium = ВЧК Төралқасы немесе Алқасы
    .local-chk = Жергілікті ЧК
    .turkfront-special-dept = Түркістан майданының Ерекше бөлімі
    .special-dept = Ерекше бөлім
    .revtribunal = Революциялық трибунал
    .supreme-tribunal = Жоғарғы трибунал
    .gpu = ГПУ
    .ogpu = ОГПУ
    .ogpu-collegium = ОГПУ Алқасы
    .oso-ogpu = ОГПУ жанындағы Ерекше кеңес (ОСО)
    .commission-admin-exile = НКВД-ның әкімшілік жер аудару жөніндегі комиссиясы
    .troika-ogpu = ОГПУ үштігі
    .troika-nkvd-00447 = № 00447 бұйрық бойынша НКВД үштігі
    .troika-militia = Милиция үштігі
    .special-troika-1938 = 1938 жылғы Ерекше үштік
    .troika-unspecified = Үштік (қайсысы екені көрсетілмеген)
    .dvoika = НКВД мен КСРО Прокурорының комиссиясы (екілік)
    .oso-nkvd = НКВД жанындағы Ерекше кеңес (ОСО)
    .oso-mgb = МГБ жанындағы Ерекше кеңес (ОСО)
    .oso-mvd = МВД жанындағы Ерекше кеңес (ОСО)
    .oso-unspecified = Ерекше кеңес (ОСО), қай органның жанында екені көрсетілмеген
    .military-collegium = КСРО Жоғарғы Сотының Әскери алқасы
    .ussr-supreme-court = КСРО Жоғарғы Соты
    .republic-supreme-court = Республиканың Жоғарғы (Бас) соты
    .supreme-court-unspecified = Жоғарғы Сот (қай елдікі екені көрсетілмеген)
    .special-board = Соттың арнайы алқасы
    .oblast-court = Облыстық, өлкелік, округтік немесе қалалық сот
    .military-tribunal = Әскери трибунал
    .nkvd-tribunal = НКВД, МГБ немесе МВД әскерлерінің әскери трибуналы
    .transport-tribunal = Теміржолдың немесе су бассейнінің әскери трибуналы
    .transport-court = Теміржолдың немесе су көлігінің желілік соты
    .peoples-court = Халық соты
    .camp-court = Лагерь соты
    .court-unspecified = Сот (қайсысы екені көрсетілмеген)
    .dekulakisation-troika = Кулактарды тәркілеу жөніндегі аудандық үштік немесе комиссия
    .local-executive = Жергілікті кеңестің атқару комитеті
    .village-soviet = Ауылдық кеңес немесе жиын
    .central-executive = Орталық Атқару Комитеті
    .government = Үкімет (Халық Комиссарлары Кеңесі, Министрлер Кеңесі, Мемлекеттік Қорғаныс Комитеті)
    .special-commandant = Арнайы комендатура
    .nkvd-mgb = НКВД, НКГБ немесе МГБ (органы нақтыланбаған)
    .politburo-list = Саяси бюро бекіткен тізім
    .supreme-soviet-act = Жоғарғы Кеңестің немесе оның Төралқасының актісі
    .psychiatric-commission = Психиатриялық комиссия немесе аурухана
    .party-body = Партия органы
    .prosecutor-office = Прокуратура органы
    .military-prosecutor = Әскери прокуратура
    .interior-department = Ішкі істер министрлігі немесе басқармасы
    .kgb = КГБ және одан кейінгі қауіпсіздік органдары
    .review-commission = Істерді қайта қарау немесе ақтау жөніндегі комиссия
    .president = Президент (мемлекет басшысы)
    .military-command = Әскери бөлім немесе қолбасшылық
    .unrecognised = Танылмады: жазылғанын қараңыз

# review: native speaker
code-measure =
    .execution = Ату жазасы
    .camp = Лагерь (түзеу-еңбек)
    .colony = Түзеу-еңбек колониясы
    .prison = Түрме
    .confinement = Бас бостандығынан айыру (орны көрсетілмеген)
    .katorga = Каторга (ауыр жұмыс)
    .suspended = Шартты түрде соттау
    .exile = Жер аудару (айдау)
    .banishment = Тұрған жерінен шығарып жіберу
    .eviction = Қоныстан көшіру (депортация)
    .special-settlement = Арнайы қоныс
    .labour-army = Еңбек армиясы
    .dekulakisation = Кулак ретінде тәркілеу
    .disfranchisement = Сайлау құқығынан айыру
    .loss-of-citizenship = Азаматтықтан айыру
    .confiscation = Мүлкін тәркілеу
    .psychiatric = Мәжбүрлі психиатриялық емдеу
    .loss-of-rights = Құқықтарынан айыру (жазадан кейін)
    .residence-ban = Көрсетілген жерлерде тұруға тыйым
    .loss-of-rank = Атағынан немесе наградаларынан айыру
    .corrective-labour = Бас бостандығынан айырмай түзеу жұмыстары
    .fine = Айыппұл
    .sent-to-front = Жазаның орнына майданға жіберілді
    .detention = Қамауда ұсталды; кейінгі шара көрсетілмеген
    .supervision = Милицияның қадағалауы
    .recognizance = Еш жаққа кетпеу туралы қолхат
    .case-closed = Іс қысқартылды
    .acquitted = Сот ақтады
    .released = Босатылды
    .not-sentenced = Үкім шығарылмаған
    .death-in-custody = Қамауда, бас бостандығынан айырылғанда немесе айдауда қайтыс болған
    .unspecified = Қуғын-сүргінге ұшыраған (қалай екені көрсетілмеген)
    .unrecognised = Танылмады: жазылғанын қараңыз

# review: native speaker
code-measure-role =
    .imposed = Алғаш тағайындалған
    .changed = Кейін өзгертілген

# review: native speaker
code-code-family =
    .rsfsr-1922 = РКФСР-дің 1922 жылғы Қылмыстық кодексі
    .rsfsr-1926 = РКФСР-дің 1926 жылғы Қылмыстық кодексі
    .rsfsr-1960 = РКФСР-дің 1960 жылғы Қылмыстық кодексі
    .ukrainian-ssr-1927 = Украин КСР-інің 1927 жылғы Қылмыстық кодексі
    .byelorussian-ssr-1928 = Белорус КСР-інің 1928 жылғы Қылмыстық кодексі
    .uzbek-ssr-1926 = Өзбек КСР-інің 1926 жылғы Қылмыстық кодексі
    .turkmen-ssr-1927 = Түрікмен КСР-інің 1927 жылғы Қылмыстық кодексі
    .tajik-ssr-1935 = Тәжік КСР-інің 1935 жылғы Қылмыстық кодексі
    .georgian-ssr-1928 = Грузин КСР-інің 1928 жылғы Қылмыстық кодексі
    .armenian-ssr-1927 = Армян КСР-інің 1927 жылғы Қылмыстық кодексі
    .azerbaijan-ssr-1927 = Әзірбайжан КСР-інің 1927 жылғы Қылмыстық кодексі
    .kazakh-ssr-1959 = Қазақ КСР-інің 1959 жылғы Қылмыстық кодексі
    .kyrgyz-ssr-1960 = Қырғыз КСР-інің 1960 жылғы Қылмыстық кодексі
    .criminal-procedure = Қылмыстық-процестік кодекс (айып емес)
    .unstated = Кодекс дереккөзде аталмаған
    .unrecognised = Кодекс танылмады: жазылғанын қараңыз

# review: native speaker
code-outcome =
    .rehabilitated = Ақталды
    .partially-rehabilitated = Ішінара ақталды
    .recognised-injured = Саяси қуғын-сүргіннен зардап шеккен деп танылды
    .refused = Бас тартылды
    .terminated = Мәні бойынша шешімсіз тоқтатылды

# review: native speaker
code-refusal-ground =
    .treason-proved = Отанға опасыздық іс материалдарымен дәлелденген
    .espionage-terror-sabotage-proved = Тыңшылық, террор немесе диверсия іс материалдарымен дәлелденген
    .violence-against-civilians-or-pow = Бейбіт тұрғындарға немесе әскери тұтқындарға зорлық
    .band-leader-or-murder = Бандыны басқару немесе кісі өлтіру
    .war-crimes = Әскери қылмыстар
    .collaboration-wwii = Екінші дүниежүзілік соғыста жауға көмектесу
    .falsifier-of-cases = Істерді бұрмалауға қатысқан
    .ordinary-crime = Саяси себебі жоқ жай қылмыс
    .no-act-established = Қуғын-сүргін фактісі анықталмады
    .outside-law = Ақтау туралы заңның күші жүрмейді (уақыты, орны немесе түрі)
    .already-rehabilitated = Бұрынғы шешіммен ақталып қойған
    .not-competent = Шешім басқа органның құзырында

# review: native speaker
code-finding =
    .no-verdict = Істе үкім жоқ
    .no-court-record = Істе сот отырысының хаттамасы жоқ
    .only-troika-extract = Тек үштік хаттамасынан үзінді бар
    .confession-under-duress = Мойындау мәжбүрлеп алынған
    .no-corroboration = Мойындау басқа ештеңемен расталмаған
    .no-crime-in-act = Әрекетте қылмыс құрамы жоқ
    .unconditional-article = Бап дәлелденуіне қарамастан ақталады
    .decision-by-illegal-body = Шешімді заңды өкілеттігі жоқ орган шығарған
    .new-evidence = Бұрын белгісіз болған жаңа дәлелдемелер

# review: native speaker
code-prior-review-result =
    .unchanged = Шешім өзгеріссіз қалдырылды
    .reduced = Мерзімі қысқартылды немесе бабы жеңілдетілді
    .amnesty = Рақымшылық: босатылды, бірақ ақталмады
    .rehabilitated = Ақталды
    .refused = Ақтаудан бас тартылды
    .unrecognised = Танылмады: жазылғанын қараңыз

# review: native speaker
code-clearing-reason =
    .no-event = Қылмыс оқиғасы болмаған
    .no-elements = Қылмыс құрамы жоқ
    .not-proved = Айып дәлелденбеген

# review: native speaker
code-fate =
    .executed = Атылған
    .died-in-custody = Қамауда немесе айдауда қайтыс болған
    .confined = Лагерь, түрме немесе өзге қамау
    .displaced = Айдау, қоныс аудару немесе еңбек армиясы
    .released = Босатылған, ақталған немесе ісі қысқартылған
    .other = Басқа шара
    .unknown = Белгісіз

# review: native speaker
code-sex =
    .female = Әйел
    .male = Ер
    .unknown = Белгісіз

# review: native speaker
code-name-kind =
    .in-file = Мұрағаттық істегідей
    .today = Қазіргі жазылуы
    .at-birth = Туғанда қойылған
    .changed = Кейін алған
    .alias = Басқаша аты
    .pseudonym = Бүркеншік аты
    .claimed = Өтініш берушінің айтуынша
    .unknown = Дереккөзде көрсетілмеген

# review: native speaker
code-script =
    .cyrillic = Кирилл
    .latin = Латын
    .arabic = Араб жазуы
    .mixed = Бірнеше жазу
    .other = Басқа жазу

# review: native speaker
code-predicate =
    .birth-date = Туған күні
    .birth-place = Туған жері
    .death-date = Қайтыс болған күні
    .death-place = Қайтыс болған жері
    .death-cause = Өлім себебі
    .burial-place = Жерленген жері
    .residence = Қуғын-сүргінге дейінгі тұрғылықты жері
    .occupation = Кәсібі
    .workplace = Жұмыс орны
    .education = Білімі
    .nationality = Ұлты, дереккөз бойынша
    .citizenship = Азаматтығы
    .party-membership = Партиялығы
    .social-origin = Әлеуметтік тегі, дереккөз бойынша
    .sex = Жынысы
    .religion = Діні немесе діни атағы
    .arrest-date = Қамауға алынған күні
    .arrest-body = Қамауға алған орган
    .detention = Қамауда болған орны мен уақыты
    .release-date = Босатылған күні
    .execution-date = Атылған күні
    .family-member = Отбасы мүшесі
    .other = Басқа

# review: native speaker
code-assertion-standing =
    .stated = Дереккөзде айтылған
    .accepted = Қабылданды
    .rejected = Жалған деп танылды

# review: native speaker
code-contradiction =
    .decision-after-death = Шешім қайтыс болған күннен кейін жазылған
    .decision-before-birth = Шешім туған күннен бұрын жазылған
    .death-before-birth = Қайтыс болған күні туған күнінен бұрын
    .arrest-after-death = Қамау қайтыс болған күннен кейін
    .arrest-before-birth = Қамау туған күннен бұрын
    .arrest-after-decision = Қамау шешімнен кейін
    .release-before-arrest = Босату қамаудан бұрын
    .release-after-death = Босату қайтыс болған күннен кейін
    .birth-dates-differ = Дереккөздерде туған күні әртүрлі
    .death-dates-differ = Дереккөздерде қайтыс болған күні әртүрлі
    .age-impossible = Жасы мүмкін емес болып шығады
    .two-accepted = Бір нәрсе туралы екі мәлімет қабылданған
    .body-outside-its-time = Ол кезде мұндай орган болмаған

# review: native speaker
code-date-precision =
    .year = Тек жылы белгілі
    .month = Айы мен жылы белгілі
    .day = Нақты күні
    .range = Екі күннің аралығында
    .unknown = Белгісіз

# review: native speaker
code-formula =
    .krtd = Контрреволюциялық троцкистік әрекет (КРТД)
    .krta = Контрреволюциялық троцкистік үгіт (КРТА)
    .krd = Контрреволюциялық әрекет (КРД)
    .kra = Контрреволюциялық үгіт (КРА)
    .kro = Контрреволюциялық ұйым (КРО)
    .asa = Кеңеске қарсы үгіт (АСА)
    .asd = Кеңеске қарсы әрекет (АСД)
    .ase = Кеңеске қарсы элемент (АСЭ)
    .soe = Әлеуметтік қауіпті элемент (СОЭ)
    .sve = Әлеуметтік зиянды элемент (СВЭ)
    .chsir = Отанын сатқанның отбасы мүшесі (ЧСИР)
    .chsvn = Халық жауының отбасы мүшесі (ЧСВН)
    .psh = Тыңшылыққа күдік (ПШ)
    .npg = Шекарадан заңсыз өту (НПГ)
    .aso = Кеңеске қарсы ұйым (АСО)
    .krpo = Контрреволюциялық көтерілісшілер ұйымы (КРПО)
    .krpg = Контрреволюциялық көтерілісшілер тобы (КРПГ)
    .shd = Тыңшылық әрекет (ШД)

# review: native speaker
reading-article = { $number }-бап

# review: native speaker
reading-part = { $part }-бөлік

# review: native speaker
reading-point = { $point }-тармақ

# review: native speaker
reading-measure-changed = кейін өзгертілді: { $measure }

# review: native speaker
reading-about = шамамен { $date }

# review: native speaker
reading-not-after = { $date } күнінен кеш емес

# review: native speaker
reading-not-before = { $date } күнінен ерте емес

reading-years = { $count } жыл
