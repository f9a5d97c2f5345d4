### Сот беттері: істер, отырыстар, шешімдер.

# review: native speaker
page-count-heard = { $count } адам
# review: native speaker
page-count-waiting = { $count } шешім сізді күтіп тұр
# review: native speaker
page-count-to-rule = Шешім { $count } адамға қатысты.
# review: native speaker
page-count-more = және тағы { $count } адам
# review: native speaker
page-court =
    .unnamed = Аты белгісіз
    .fond = { $number }-қор
    .opis = { $number }-тізімдеме
    .delo = { $number }-іс
    .motion = Мерзімді қалпына келтіру туралы өтінішхат
    .open-case = Істі ашу
    .case = Іс
    .people = Адамдар
    .person = Адам
    .search = Іздеу
    .unnumbered = Әзірше нөмірсіз
    .show = Көрсету
# review: native speaker
page-confirmations = Растауға
    .none = Сізді күтіп тұрған шешім жоқ.
    .one = Сот шешімін растаңыз
    .nothing-proposed = Көрсетілмеген
    .proposed = Не ұсынылды
    .entered = Хатшы не енгізді
    .differ-from-proposed = { $total } адамның { $differing } бойынша шешім органның қорытындысында ұсынылғаннан өзгеше.
    .differ-from-most = { $total } адамның { $differing } бойынша шешім көпшілікке қарағанда басқаша.
    .differing = Өзгешелері
    .parts = Сот не шешті
    .whole = Шешім
    .facts = Нөмірі, күні және қатысушылар
    .others = Қалғандары
    .lead = Сіз шешімге онда аталған барлық адам бойынша бірден қол қоясыз. Шағым беру мерзімі басталады, отбасыларға хабар беріледі.
    .button = Шешімді растау
# review: native speaker
page-confirmed-ruling = Шешім расталды
    .text-1 = Енді әр адам бойынша шешім бар. Отбасыларға және прокуратураға хабарланды.
    .text-2 = Шағым беру мерзімі біткенде шешім өзі күшіне енеді.
    .next = Келесі шешімге
# review: native speaker
page-return-ruling = Хатшыға қайтару
    .lead = Шешімде аталған адамдар үшін ештеңе өзгермейді. Хатшы түзетілген шешімді енгізеді.
    .reason = Нені түзету керек?
    .button = Қайтару
# review: native speaker
page-ruling = Сот шешімін енгізіңіз
    .number = Шешімнің нөмірі
    .ruled-on = Шешім шыққан күн
    .ruled-on-hint = Сот шешімді бұрын шығарған болса ғана, мысалы 14.04.2026. Шағым беру мерзімі осы күннен есептеледі.
    .composition = Сот құрамы
    .attendance = Кім қатысты
    .entered-by = Кім енгізді
    .entered-at = Енгізілді
    .motion = Мерзімді қалпына келтіру туралы өтінішхат
    .text = Шешімнің мәтіні
    .outcome = Сот барлығы немесе көпшілігі бойынша не шешті?
    .ground = Бас тарту негізі
    .ground-hint = Сот бас тартқан болса ғана.
    .no-ground = Бас тарту жоқ
    .findings = Ақтауды не растайды
    .operative = Қарар бөлігі
    .sent-back = Судья шешімді қайтарды: { $reason }
    .saved = Жоба, соңғы рет сақтаған: { $name }, { $at }.
    .open = Әзірге көрсетілмеген
# review: native speaker
page-ruling-forget = Жобаны жою
    .warning = Бұл жобада жазылғанның бәрі жоғалады.
    .button = Жою
# review: native speaker
page-differing = Сот кім бойынша басқаша шешті?
    .lead = Басқаша шешілгендерді ғана белгілеңіз. Ондай адам болмаса, әрі қарай өтіңіз.
    .summary = Өзгешелері: { $few }. Барлығымен бірдей: { $many }.
    .usual = Қалғандары бойынша: { $outcome }.
    .differing = Өзгешелері
    .others = Қалғандары
    .same = Барлығымен бірдей
    .ready = Әрі қарай, тексеруге
    .find = Аты немесе істің нөмірі
    .no-others = Ешкім табылмады.
    .tick = Қажет адамдарды белгілеңіз
    .choose = Белгіленгендер бойынша сот басқаша шешті
    .one = Сот олар бойынша не шешті?
    .nobody = Кемінде бір адамды белгілеңіз.
    .outcome-missing = Сот не шешкенін көрсетіңіз.
# review: native speaker
page-preview-ruling = Шешімді тексеріңіз
    .nobody = Ешкім. Барлығы бойынша бірдей шешілді.
    .all = Барлығына қатыстысы
    .lead = Шешім судьяға барады. Судья растағанша адамдар үшін ештеңе өзгермейді.
    .button = Енгізіп, судьяға беру
# review: native speaker
page-entered-ruling = Шешім судьяны күтіп тұр
    .text-1 = Ол осы істегі барлық адам бойынша бірден енгізілді.
    .text-2 = Судья қайтарса, сізге хабарланады.
# review: native speaker
page-count-cases = { $count } іс
# review: native speaker
page-docket = Соттың істері
    .office = Сотта
    .overdue = Мерзімі өткен
    .closed = Аяқталған
    .state = Күйі
    .any = Кез келген
    .since = Бізге түскен күні
    .due = Мерзімі
# review: native speaker
page-court-case =
    .review = Іс жүргізу
    .basis = Қалай түсті
    .instance = Саты
    .referred = Сотқа жіберілді
    .accepted = Қабылданды
    .panel = Сот құрамы
    .file = Мұрағаттық іс
    .hearings = Отырыстар
    .rulings = Шешімдер
    .deeds = Не істеуге болады
# review: native speaker
page-panel = Сот құрамын тағайындау
    .judges = Істі кім қарайды?
# review: native speaker
page-hearing = Отырыс тағайындау
    .lead = Отбасыларға, прокуратураға және сот құрамына күні, уақыты және орны хабарланады.
    .day = Күні
    .time = Уақыты
    .time-hint = Елдің жергілікті уақыты бойынша, мысалы 10:30
    .place = Мекенжайы және залы
    .open = Кім келе алады?
    .open-law = Заңда айтылғандай
    .open-yes = Барлығы
    .open-no = Шақырылғандар ғана
    .announced = Барлығына қағазбен хабарланған күн
    .announced-hint = Бұрын хабарланған болса ғана; әйтпесе қазір хабарланады.
    .button = Тағайындау
# review: native speaker
page-adjourn = Отырысты кейінге қалдыру
    .lead = Отырыс туралы хабарланғандардың барлығына қайта хабарланады.
    .reason = Неліктен?
    .button = Кейінге қалдыру
# review: native speaker
page-appeals = Шағымдар
    .change = Оны өзгертетін шешімді енгізу
    .number = Жоғары сот шешімінің нөмірі
    .text = Негіздемесі
# review: native speaker
page-term = Шағым берудің өткізіп алған мерзімін қалпына келтіру
    .link = Шағым мерзімін қалпына келтіру
    .lead = Сіз көрсеткен соңғы күнге дейін бұл адамдар үшін шағым беруге болады, прокурор да бере алады, ал олар туралы шешім күшіне енбейді.
    .whom = Кім үшін?
    .marked = Төменде белгіленгендер үшін
    .nobody = Бұл қаулының шешімдері күшіне енген немесе оларға шағым берілген. Қалпына келтіретін мерзім жоқ.
    .until = Шағым берудің соңғы күні
    .until-hint = Бүгіннен бастап, ең көбі бір жылға дейін. Мысалы, 14.04.2026
    .reason-hint = Мерзім қандай дәлелді себеппен өткізіп алынды.
    .next = Келесі адамдарды көрсету
    .button = Мерзімді қалпына келтіру
# review: native speaker
page-count-term = Шешімі әлі күшіне енбеген { $count } адамның бәрі үшін
# review: native speaker
page-calendar = Отырыстар күнтізбесі
    .before = Ертерек
    .later = Кейінірек
    .week = Апта бойынша
    .month = Ай бойынша
    .now = Бүгін
    .today = бүгін
    .none = Бұл күндері отырыс жоқ.
    .nothing = Отырыс жоқ.
    .closed = Жабық
    .feed = Өз күнтізбеңізде
    .feed-lead = Отырыстарды күнтізбе бағдарламасы да көрсете алады.
    .feed-since = Күнтізбеңіздің мекенжайы { $day } жасалды.
# review: native speaker
page-feed = Күнтізбе бағдарламасына арналған мекенжай
    .lead = Күнтізбе бағдарламасы құпия мекенжайдан нөмірін, уақытын және орнын оқиды, есімдер жоқ. Мекенжайды білген адам соны көреді: оны басқаға бермеңіз.
    .make = Мекенжай жасау
    .renew = Жаңа мекенжай жасау; ескісі жабылады
    .revoke = Мекенжайды жабу
    .made = Жаңа мекенжайыңыз
    .once = Қазір көшіріп алыңыз. Ол қайта көрсетілмейді.
    .summary = Отырыс { $number }
