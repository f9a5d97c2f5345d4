### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

# review: native speaker
code-case-class =
    .court-conviction = Сот тарабынан соттолгон
    .extrajudicial = Соттон тышкары чечим (үчтүк, экилик, ОСО, ОГПУ Коллегиясы, ВЧК)
    .administrative = Административдик чара: сүргүн, атайын отурукташтыруу, кулакка тартуу, эмгек армиясы, шайлоо укугунан ажыратуу
    .psychiatric = Мажбурлап психиатриялык дарылоо
    .prosecuted-not-convicted = Жоопко тартылган, бирок соттолгон эмес
    .group-by-act = Көчүрүлгөн элдин өкүлү
    .child-with-parents = Ата-энеси менен сүргүндө же камакта болгон бала
    .child-left-without-care = Ата-энесинин камкордугусуз калган бала
    .family-of-executed = Атылган адамдын үй-бүлөсү

# review: native speaker
code-body-kind =
    .court = Сот
    .military = Аскер соту же трибуналы
    .extrajudicial = Соттон тышкаркы орган
    .administrative = Административдик орган
    .political = Саясий орган
    .prosecution = Прокуратура мекемеси
    .unknown = Белгисиз

# review: native speaker
code-body =
    .vchk = ВЧК (Бүткүл россиялык өзгөчө комиссия)
    .vchk-presidium = ВЧКнын Президиуму же Коллегиясы
    .local-chk = Жергиликтүү ЧК
    .turkfront-special-dept = Түркстан фронтунун Өзгөчө бөлүмү
    .special-dept = Өзгөчө бөлүм
    .revtribunal = Революциячыл трибунал
    .supreme-tribunal = Жогорку трибунал
    .gpu = ГПУ
    .ogpu = ОГПУ
    .ogpu-collegium = ОГПУ Коллегиясы
    .oso-ogpu = ОГПУга караштуу Өзгөчө кеңешме (ОСО)
    .commission-admin-exile = НКВДнын административдик сүргүн боюнча комиссиясы
    .troika-ogpu = ОГПУ үчтүгү
    .troika-nkvd-00447 = № 00447 буйрук боюнча НКВД үчтүгү
    .troika-militia = Милиция үчтүгү
    .special-troika-1938 = 1938-жылкы Өзгөчө үчтүк
    .troika-unspecified = Үчтүк (кайсынысы көрсөтүлгөн эмес)
    .dvoika = НКВД менен СССР Прокурорунун комиссиясы (экилик)
    .oso-nkvd = НКВДга караштуу Өзгөчө кеңешме (ОСО)
    .oso-mgb = МГБга караштуу Өзгөчө кеңешме (ОСО)
    .oso-mvd = МВДга караштуу Өзгөчө кеңешме (ОСО)
    .oso-unspecified = Өзгөчө кеңешме (ОСО), кайсы органга караштуу экени көрсөтүлгөн эмес
    .military-collegium = СССР Жогорку Сотунун Аскер коллегиясы
    .ussr-supreme-court = СССР Жогорку Соту
    .republic-supreme-court = Республиканын Жогорку (Башкы) соту
    .supreme-court-unspecified = Жогорку Сот (кимдики экени көрсөтүлгөн эмес)
    .special-board = Соттун атайын коллегиясы
    .oblast-court = Облустук, крайлык, округдук же шаардык сот
    .military-tribunal = Аскер трибуналы
    .nkvd-tribunal = НКВД, МГБ же МВД аскерлеринин аскер трибуналы
    .transport-tribunal = Темир жолдун же бассейндин аскер трибуналы
    .transport-court = Темир жолдун же суу транспортунун линиялык соту
    .peoples-court = Эл соту
    .camp-court = Лагердик сот
    .court-unspecified = Сот (кайсынысы көрсөтүлгөн эмес)
    .dekulakisation-troika = Кулакка тартуу боюнча райондук үчтүк же комиссия
    .local-executive = Жергиликтүү кеңештин аткаруу комитети
    .village-soviet = Айылдык кеңеш же жыйын
    .central-executive = Борбордук Аткаруу Комитети
    .government = Өкмөт (Эл комиссарлар совети, Министрлер совети, Мамлекеттик коргоо комитети)
    .special-commandant = Атайын комендатура
    .nkvd-mgb = НКВД, НКГБ же МГБ (органы такталган эмес)
    .politburo-list = Саясий бюро бекиткен тизме
    .supreme-soviet-act = Жогорку Советтин же анын Президиумунун актысы
    .psychiatric-commission = Психиатриялык комиссия же оорукана
    .party-body = Партиялык орган
    .prosecutor-office = Прокуратура мекемеси
    .military-prosecutor = Аскер прокуратурасы
    .interior-department = Ички иштер министрлиги же башкармалыгы
    .kgb = КГБ жана андан кийинки коопсуздук органдары
    .review-commission = Иштерди кайра кароо же актоо боюнча комиссия
    .president = Президент (мамлекет башчысы)
    .military-command = Аскер бөлүгү же командачылык
    .unrecognised = Таанылган жок: жазылганын караңыз

# review: native speaker
code-measure =
    .execution = Атуу жазасы
    .camp = Лагерь (түзөтүү-эмгек)
    .colony = Түзөтүү-эмгек колониясы
    .prison = Түрмө
    .confinement = Эркиндигинен ажыратуу (жери көрсөтүлгөн эмес)
    .katorga = Каторга (оор жумуш)
    .suspended = Шарттуу соттоо
    .exile = Сүргүн
    .banishment = Жашаган жеринен чыгарып жиберүү
    .eviction = Көчүрүү (депортация)
    .special-settlement = Атайын отурукташтыруу
    .labour-army = Эмгек армиясы
    .dekulakisation = Кулакка тартуу
    .disfranchisement = Шайлоо укугунан ажыратуу
    .loss-of-citizenship = Жарандыктан ажыратуу
    .confiscation = Мүлкүн конфискациялоо
    .psychiatric = Мажбурлап психиатриялык дарылоо
    .loss-of-rights = Укуктарынан ажыратуу (жазадан кийин)
    .residence-ban = Көрсөтүлгөн жерлерде жашоого тыюу
    .loss-of-rank = Наамынан же сыйлыктарынан ажыратуу
    .corrective-labour = Эркиндигинен ажыратпай түзөтүү жумуштары
    .fine = Айып
    .sent-to-front = Жазанын ордуна фронтко жөнөтүлдү
    .detention = Камакта кармалды; кийинки чара көрсөтүлгөн эмес
    .supervision = Милициянын көзөмөлү
    .recognizance = Кетпөө жөнүндө тилкат
    .case-closed = Иш кыскартылды
    .acquitted = Сот актады
    .released = Бошотулду
    .not-sentenced = Өкүм чыгарылган эмес
    .death-in-custody = Камакта, түрмөдө же сүргүндө каза болгон
    .unspecified = Репрессияланган (кандайча экени көрсөтүлгөн эмес)
    .unrecognised = Таанылган жок: жазылганын караңыз

# review: native speaker
code-measure-role =
    .imposed = Алгач дайындалган
    .changed = Кийин өзгөртүлгөн

# review: native speaker
code-code-family =
    .rsfsr-1922 = РСФСРдин 1922-жылкы Кылмыш кодекси
    .rsfsr-1926 = РСФСРдин 1926-жылкы Кылмыш кодекси
    .rsfsr-1960 = РСФСРдин 1960-жылкы Кылмыш кодекси
    .ukrainian-ssr-1927 = Украин ССРинин 1927-жылкы Кылмыш кодекси
    .byelorussian-ssr-1928 = Белорус ССРинин 1928-жылкы Кылмыш кодекси
    .uzbek-ssr-1926 = Өзбек ССРинин 1926-жылкы Кылмыш кодекси
    .turkmen-ssr-1927 = Түркмөн ССРинин 1927-жылкы Кылмыш кодекси
    .tajik-ssr-1935 = Тажик ССРинин 1935-жылкы Кылмыш кодекси
    .georgian-ssr-1928 = Грузин ССРинин 1928-жылкы Кылмыш кодекси
    .armenian-ssr-1927 = Армян ССРинин 1927-жылкы Кылмыш кодекси
    .azerbaijan-ssr-1927 = Азербайжан ССРинин 1927-жылкы Кылмыш кодекси
    .kazakh-ssr-1959 = Казак ССРинин 1959-жылкы Кылмыш кодекси
    .kyrgyz-ssr-1960 = Кыргыз ССРинин 1960-жылкы Кылмыш кодекси
    .criminal-procedure = Кылмыш-процессуалдык кодекс (айып эмес)
    .unstated = Кодекс булакта аталган эмес
    .unrecognised = Кодекс таанылган жок: жазылганын караңыз

# review: native speaker
code-outcome =
    .rehabilitated = Акталды
    .partially-rehabilitated = Жарым-жартылай акталды
    .recognised-injured = Саясий репрессиядан жабыр тарткан деп таанылды
    .refused = Баш тартылды
    .terminated = Маңызы боюнча чечимсиз токтотулду

# review: native speaker
code-refusal-ground =
    .treason-proved = Мекенге чыккынчылык иштин материалдары менен далилденген
    .espionage-terror-sabotage-proved = Шпионаж, террор же диверсия иштин материалдары менен далилденген
    .violence-against-civilians-or-pow = Жай калкка же аскер туткундарына зомбулук
    .band-leader-or-murder = Бандага жетекчилик кылуу же киши өлтүрүү
    .war-crimes = Согуш кылмыштары
    .collaboration-wwii = Экинчи дүйнөлүк согушта душманга жардам берүү
    .falsifier-of-cases = Иштерди бурмалоого катышкан
    .ordinary-crime = Саясий себепсиз жай кылмыш
    .no-act-established = Репрессия фактысы аныкталган жок
    .outside-law = Актоо жөнүндө мыйзамга кирбейт (убактысы, жери же түрү)
    .already-rehabilitated = Мурунку чечим менен акталган
    .not-competent = Чечим башка органдын ыйгарымында

# review: native speaker
code-finding =
    .no-verdict = Иште өкүм жок
    .no-court-record = Иште сот отурумунун протоколу жок
    .only-troika-extract = Үчтүктүн протоколунан көчүрмө гана бар
    .confession-under-duress = Мойнуна алуу мажбурлап алынган
    .no-corroboration = Мойнуна алуу башка эч нерсе менен ырасталган эмес
    .no-crime-in-act = Аракетте кылмыш курамы жок
    .unconditional-article = Берене далилденгенине карабастан акталат
    .decision-by-illegal-body = Чечимди мыйзамдуу ыйгарымы жок орган чыгарган
    .new-evidence = Мурда белгисиз болгон жаңы далилдер

# review: native speaker
code-prior-review-result =
    .unchanged = Чечим өзгөртүүсүз калтырылды
    .reduced = Мөөнөтү кыскартылды же беренеси жеңилдетилди
    .amnesty = Мунапыс: бошотулду, бирок акталган жок
    .rehabilitated = Акталды
    .refused = Актоодон баш тартылды
    .unrecognised = Таанылган жок: жазылганын караңыз

# review: native speaker
code-clearing-reason =
    .no-event = Кылмыш окуясы болгон эмес
    .no-elements = Кылмыш курамы жок
    .not-proved = Айып далилденген эмес

# review: native speaker
code-fate =
    .executed = Атылган
    .died-in-custody = Камакта же сүргүндө каза болгон
    .confined = Лагерь, түрмө же башка камак
    .displaced = Сүргүн, көчүрүү же эмгек армиясы
    .released = Бошотулган, акталган же иши кыскартылган
    .other = Башка чара
    .unknown = Белгисиз

# review: native speaker
code-sex =
    .female = Аял
    .male = Эркек
    .unknown = Белгисиз

# review: native speaker
code-name-kind =
    .in-file = Архивдик иштегидей
    .today = Азыркы жазылышы
    .at-birth = Туулганда коюлган
    .changed = Кийин алган
    .alias = Башкача аты
    .pseudonym = Каймана аты
    .claimed = Арыз ээсинин айтуусунча
    .unknown = Булакта көрсөтүлгөн эмес

# review: native speaker
code-script =
    .cyrillic = Кирилл
    .latin = Латын
    .arabic = Араб жазуусу
    .mixed = Бир нече жазуу
    .other = Башка жазуу

# review: native speaker
code-predicate =
    .birth-date = Туулган күнү
    .birth-place = Туулган жери
    .death-date = Каза болгон күнү
    .death-place = Каза болгон жери
    .death-cause = Өлүм себеби
    .burial-place = Көмүлгөн жери
    .residence = Репрессияга чейинки жашаган жери
    .occupation = Кесиби
    .workplace = Иштеген жери
    .education = Билими
    .nationality = Улуту, булак боюнча
    .citizenship = Жарандыгы
    .party-membership = Партиялуулугу
    .social-origin = Социалдык теги, булак боюнча
    .sex = Жынысы
    .religion = Дини же диний наамы
    .arrest-date = Камакка алынган күнү
    .arrest-body = Камакка алган орган
    .detention = Камакта болгон жери жана убактысы
    .release-date = Бошотулган күнү
    .execution-date = Атылган күнү
    .family-member = Үй-бүлө мүчөсү
    .other = Башка

# review: native speaker
code-assertion-standing =
    .stated = Булакта айтылган
    .accepted = Кабыл алынды
    .rejected = Жалган деп табылды

# review: native speaker
code-contradiction =
    .decision-after-death = Чечимдин күнү каза болгондон кийин
    .decision-before-birth = Чечимдин күнү туулгандан мурда
    .death-before-birth = Каза болгон күнү туулгандан мурда
    .arrest-after-death = Камакка алуу каза болгондон кийин
    .arrest-before-birth = Камакка алуу туулгандан мурда
    .arrest-after-decision = Камакка алуу чечимден кийин
    .release-before-arrest = Бошотуу камакка алуудан мурда
    .release-after-death = Бошотуу каза болгондон кийин
    .birth-dates-differ = Булактарда туулган күнү ар башка
    .death-dates-differ = Булактарда каза болгон күнү ар башка
    .age-impossible = Жашы мүмкүн эмес болуп чыгат
    .two-accepted = Бир нерсе жөнүндө эки маалымат кабыл алынган
    .body-outside-its-time = Ал кезде мындай орган болгон эмес

# review: native speaker
code-date-precision =
    .year = Жылы гана белгилүү
    .month = Айы жана жылы белгилүү
    .day = Так күнү
    .range = Эки күндүн аралыгында
    .unknown = Белгисиз

# review: native speaker
code-formula =
    .krtd = Контрреволюциячыл троцкисттик иш-аракет (КРТД)
    .krta = Контрреволюциячыл троцкисттик үгүт (КРТА)
    .krd = Контрреволюциячыл иш-аракет (КРД)
    .kra = Контрреволюциячыл үгүт (КРА)
    .kro = Контрреволюциячыл уюм (КРО)
    .asa = Советке каршы үгүт (АСА)
    .asd = Советке каршы иш-аракет (АСД)
    .ase = Советке каршы элемент (АСЭ)
    .soe = Социалдык коркунучтуу элемент (СОЭ)
    .sve = Социалдык зыяндуу элемент (СВЭ)
    .chsir = Мекен чыккынчысынын үй-бүлө мүчөсү (ЧСИР)
    .chsvn = Эл душманынын үй-бүлө мүчөсү (ЧСВН)
    .psh = Шпиондукка шектенүү (ПШ)
    .npg = Чек арадан мыйзамсыз өтүү (НПГ)
    .aso = Советке каршы уюм (АСО)
    .krpo = Контрреволюциячыл көтөрүлүшчүлөр уюму (КРПО)
    .krpg = Контрреволюциячыл көтөрүлүшчүлөр тобу (КРПГ)
    .shd = Шпиондук иш-аракет (ШД)

# review: native speaker
reading-article = { $number }-берене

# review: native speaker
reading-part = { $part }-бөлүк

# review: native speaker
reading-point = { $point }-пункт

# review: native speaker
reading-measure-changed = кийин өзгөртүлдү: { $measure }

# review: native speaker
reading-about = болжол менен { $date }

# review: native speaker
reading-not-after = { $date } күнүнөн кеч эмес

# review: native speaker
reading-not-before = { $date } күнүнөн эрте эмес

reading-years = { $count } жыл
