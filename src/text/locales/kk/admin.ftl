### Words for the pages of those who keep the service.

# review: native speaker
page-admin =
    .all = Барлығы
    .search = Іздеу
    .found = Табылғаны: { $count }
    .none = Мұнда ештеңе жоқ.
    .list = Тізім
    .name = Аты немесе атауы
    .email = Электрондық пошта мекенжайы
    .role = Рөлі
    .office = Мекеме
    .state = Күйі
    .language = Тіл
    .country = Ел
    .kind = Түрі
    .level = Деңгейі
    .code = Коды
    .made = Жасалған уақыты
    .first-day = Бірінші күні
    .last-day = Соңғы күні
    .no-last-day = Соңғы күні жоқ
    .day-or-none = Мысалы, 14.04.2026. Соңғы күні болмаса, бос қалдырыңыз.
    .in-force = Күшінде
    .not-in-force = Күшінде емес
    .deeds = Не істеуге болады
    .reason = Неге (бұл тарихта қалады)
# review: native speaker
page-admin-accounts = Есептік жазбалар
    .text = Атының немесе электрондық пошта мекенжайының бөлігі
    .not-disabled = Өшірілмеген
# review: native speaker
page-admin-account = Есептік жазба
    .history = Бұл адам не істеді
    .usable = Қолданыста
    .unconfirmed = Мекенжай расталмаған
    .disabled = Өшірілген
    .locked = Мынаған дейін жабық
    .capacities = Бұл адамның рөлдері
    .invitations = Жауап күтіп тұрған шақырулар
    .resend = Қайта жіберу
    .withdraw = Қайтарып алу
# review: native speaker
page-admin-end = Бұл рөлді тоқтату
    .lead = Адам енді бұл рөлде жұмыс істей алмайды.
    .day-hint = Мысалы, 14.04.2026. Рөл қазір тоқтаса, бос қалдырыңыз.
# review: native speaker
page-admin-disable = Есептік жазбаны өшіру
    .lead = Адам барлық құрылғыдан бірден шығарылады және енді кіре алмайды.
# review: native speaker
page-admin-enable = Есептік жазбаны қосу
    .lead = Адам қайта кіре алады, қате құпиясөз көп терілген болса да.
# review: native speaker
page-admin-invite = Рөлге шақыру
    .lead = Адам сілтемесі бар хат алады. Рөл ол шақыруды қабылдағанда басталады.
    .office = Бұл рөлдердің мекемесі жоқ. Мекемедегі рөл үшін мекемені ашып, сол жерден шақырыңыз.
    .button = Шақыруды жіберу
# review: native speaker
page-admin-offices = Мекемелер
    .text = Кодтың немесе атаудың бөлігі
# review: native speaker
page-admin-office = Мекеме
    .names = Атаулары
    .region = Өңір
    .region-hint = ISO 3166-2 бойынша, мысалы KZ-75. Республикалық мекемеде ол жоқ.
    .address = Пошта мекенжайы
    .above = Жоғары тұрған мекеме
    .successor = Құқықтық мирасқор мекеме
    .beside-hint = Оның коды. Ондай мекеме болмаса, бос қалдырыңыз.
    .unknown = Мұндай коды бар мекеме жоқ. Кодты мекемелер тізімінен тексеріңіз.
    .code-hint = 2-ден 20-ға дейін бас латын әріптері, цифрлар және дефистер; істердің нөмірлері осыдан басталады.
    .below = Тікелей бағынатын мекемелер
    .new-below = Бағынатын мекеме құру
# review: native speaker
page-admin-office-new = Мекеме құру
# review: native speaker
page-admin-office-change = Мекемені өзгерту
# review: native speaker
page-admin-office-name =
    .en = Ағылшын тіліндегі атауы
    .ru = Орыс тіліндегі атауы
    .kk = Қазақ тіліндегі атауы
    .ky = Қырғыз тіліндегі атауы
    .uz = Өзбек тіліндегі атауы
    .tg = Тәжік тіліндегі атауы
# review: native speaker
page-admin-jobs = Фондық жұмыс
    .lead = Мұны бағдарлама өзі орындайды. Тым көп сәтсіз болған жұмыс тоқтатылды: себебі жойылған соң қайталаңыз.
    .counts = Олардың саны
    .number = Саны
    .job = Жұмыс
    .attempts = Әрекет саны
    .times = Қашан
    .error = Неге орындалмады
    .made = Басталды: { $at }
    .next = Келесі әрекет: { $at }
    .finished = Аяқталды: { $at }
    .retry = Қайталау
# review: native speaker
page-admin-discard = Тапсырманы алып тастау
    .lead = Бұл жұмыс орындалмайды. Тапсырма енді қажет болмаса немесе басқаша орындалса ғана алып тастаңыз.
    .error = Сәтсіздік себебі: { $error }
# review: native speaker
page-admin-emergency = Төтенше жағдайда істі ашу
    .lead = Істер сізге көрінбейді. Бірдеңені кейінге қалдырмай түзету керек болса, бір істі бірнеше сағатқа өзіңізге аша аласыз.
    .grave = Бұл жазылады: атыңыз, себебі және уақыты істің тарихында қалады, ал тексерушілер әр ашылуды көреді.
    .new = Іс ашу
    .open-now = Қазір сізге ашық
    .case = Іс
    .kind = Бұл не?
    .review = Іс (қайта қарау)
    .petition = Өтініш
    .number = Нөмірі
    .number-hint = Хаттарда тұрғандай, мысалы GP-KZ-2026/00042
    .reason = Оны көру сізге не үшін керек?
    .reason-hint = Бір сөйлеммен: не болды және мұны кім сұрады.
    .hours = Неше сағатқа, 1-ден 24-ке дейін?
    .button = Осы істі ашу
# review: native speaker
page-law = Қолданыстағы нормалар
    .lead = Бағдарлама елдердің осы ережелері бойынша жұмыс істейді. Тексерілмеген мәнді әлі ешкім дереккөзбен салыстырған жоқ.
    .version = Редакция
    .checked = Дереккөзбен салыстырылған
    .unverified = Тексерілмеген: { $total } ішінен { $count }
    .verified = Тексерілген
    .not-verified = Тексерілмеген
    .parameter = Не туралы
    .value = Мәні
    .basis = Құқықтық негізі
    .note = Ескертпе
    .open = Әлі тексерілмеген
    .done = Тексерілген
    .digest = Мәндердің бақылау саны
    .route = Қарау тәртібі: { $class }
    .yes = иә
    .no = жоқ
    .nothing = жоқ
# review: native speaker
page-law-parameter =
    .name = Ел
    .statute = Ақтау туралы заң
    .period = Қуғын-сүргін жылдары
    .statuses = Адамдардың мәртебелері
    .languages = Іс жүргізу тілдері
    .utc-offset-minutes = UTC-ден озу, минут
    .holders = Істерді кім сақтайды
    .who-may-apply = Кім өтініш бере алады
    .where-to-apply = Өтініш қайда беріледі
    .hearing-open = Отырыс ашық
    .hearing-notice-days = Хабарлама мен отырыс арасындағы күн
    .publish-names = Ақталғандардың есімдері жарияланады
    .instance = Сот сатысы
    .entry-into-force = Ұйғарым қашан күшіне енеді
    .results = Отбасы не алады
    .acquittal-article = Ақтау бабы
    .refused-family-sees-file = Бас тартылғанда отбасы істі көреді
    .families-see-cards = Отбасыларға мұрағат карточкалары көрсетіледі
    .smallest-count = Статистикада көрсетілетін ең аз сан
    .revocation = Ақтаудың күшін жоюға болады
    .protest-level = Наразылық келтіретін органның деңгейі
    .protest-delegable = Наразылықты уәкіл келтіре алады
    .senior-sees-below = Аға прокурор төмен тұрған органдарды көреді
    .certificate-series = Анықтамалар сериясы
    .limits = Барлық мерзімдердің шегі
# review: native speaker
page-days = Мереке күндері және ауыстырылған жұмыс күндері
    .lead = Мерзімдер осы күндер бойынша есептеледі. Тексерілмеген күнді әлі ешкім дереккөзбен салыстырған жоқ.
    .moved = Күн сақталды. Жылжыған ашық мерзімдер: { $count }.
    .day = Күн
    .name = Атауы
    .add = Күн қосу
    .change = Өзгерту
    .checked-yes = Мен бұл күнді дереккөзбен салыстырдым
# review: native speaker
page-days-change = Күнтізбедегі күн
    .lead = Егер күн тізімде бар болса, бұл жазба оны алмастырады. Ол жылжытатын ашық мерзімдер бірден қайта есептеледі және себебі көрсетіледі.
    .day = Қай күн?
    .kind = Бұл қандай күн?
    .kind-hint = Егер күн енді мереке болмаса, жұмыс істелетінін таңдаңыз.
    .name = Ағылшынша атауы
    .basis = Заң немесе жарлық
    .basis-hint = Мұны белгілеген акт, нөмірі мен күні.
    .source = Оны оқуға болатын мекенжай
# review: native speaker
page-audit = Кім не істеді
    .lead = Барлық әрекет ешкім өзгерте алмайтын тарихқа жазылады. Рөліңіз рұқсат еткенді көресіз. Нысан көрсетілмесе, іздеу ең көбі 31 күнді қамтиды.
    .person = Кім: электрондық пошта мекенжайы немесе идентификатор
    .action = Не істелді
    .object = Істің, адамның, мекеменің немесе есептік жазбаның идентификаторы
    .object-hint = Ол бет мекенжайында тұр.
    .from = Қай күннен
    .until = Қай күнге дейін
    .at = Қашан
    .who = Кім
    .what = Не
    .why = Неліктен
    .history = Тарих
    .between = { $from } бастап { $until } дейін ізделді
    .before = { $until } дейін ізделді
    .check = Тарихты тексеру
    .holds = Өзгертілмеген
    .broken = Кейін өзгертілген
    .checked-at = Тексерілді
    .events = Қайта есептелген жазбалар
    .fault = Не сәйкес келмейді
    .document = Құжат
    .page = { $page }-бет
    .hits = Көрсетілген карточкалар
    .open-until = Дейін ашық
# review: native speaker
page-audit-looks = Құжаттарды кім қарады
# review: native speaker
page-audit-searches = Мұрағат карточкаларын кім іздеді
# review: native speaker
page-audit-openings = Әкімшілер ашқан істер
    .lead = Әкімші істі себебін көрсетіп ашқаннан кейін ғана, бірнеше сағатқа оқи алады.
