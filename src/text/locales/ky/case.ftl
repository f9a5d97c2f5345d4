### Иш жүргүзүлүүчү барактар.

# review: native speaker
page-case =
    .heading = { $number } иши
    .overview = Жалпы көрүнүш
    .subjects = Адамдар
    .letters = Каттар
    .tabs = Иштин бөлүмдөрү
    .nobody = Азырынча эч ким
    .holder = Жооптуу
    .due = Мөөнөтү
    .done-title = Аткарылды
    .done = Аткарылды: { $what }
    .done-for = Аткарылды: { $what } ({ $persons })
    .saved = Өзгөртүүңүз сакталды.
    .next = Эми эмне кыла аласыз
    .no-steps = Азыр бул жерде сиз кыла турган эч нерсе жок.
    .blocked = Азырынча мүмкүн эмес:
    .clocks = Мөөнөттөр
    .no-clocks = Жүрүп жаткан мөөнөт жок.
    .facts = Иш жөнүндө
    .basis = Негизи
    .opened = Ачылган күнү
    .country = Кайсы өлкөнүн мыйзамы
    .profile = Мыйзамдын редакциясы
    .counts = Адамдар кайсы баскычта
    .requests = Архивге суроо-талаптар
    .conclusions = Корутунду
    .cards = Архив карточкалары
    .documents = Документтер
    .court = Сот
    .history = Тарыхы
# review: native speaker
page-count-case-persons = { $count } адам
# review: native speaker
page-count-case-open = { $count } адам үчүн мүмкүн
# review: native speaker
page-count-case-flagged = { $count } адамды кайра кароо керек: алардын иши таянган иш өзгөрдү.
# review: native speaker
page-count-case-warnings = Булактарда { $count } карама-каршылык
# review: native speaker
page-count-case-matching = { $count } адам табылды
# review: native speaker
page-count-case-more = жана дагы { $count }
# review: native speaker
page-count-case-would = Бул { $count } адам үчүн аткарылат.
# review: native speaker
page-case-subjects =
    .name = Аты-жөнү
    .state = Баскычы
    .conclusion = Корутунду
    .no-conclusion = Азырынча жок
    .any = Баары
    .filter = Көрсөтүү
    .mark = Белгилөө
    .person = Адам
    .class = Иштин категориясы
    .outcome = Чечим
    .unnamed = Аты-жөнү белгисиз
    .flagged = Кайра кароо керек
    .together = Бир нече адам үчүн бир эле учурда аракет
    .of-marked = Жогоруда белгиленгендер үчүн
    .of-all = Чыпка боюнча баары үчүн, башка барактардагылар да кирет ({ $total })
    .step = Аракет
    .preview = Эмне аткарыларын көрүү
# review: native speaker
page-case-subject =
    .to-list = Адамдардын тизмесине
    .unconditional = Айыптын далилденгенине карабай акталат
    .unconditional-yes = Ооба, мыйзамдын өзү боюнча
    .yes = Ооба
    .decided = Чечилген күнү
    .in-force = Күчүнө кирген күнү
    .published = Ысмы жарыяланган күнү
    .file = Архивдик иш
    .warnings = Булактар бири-бирине карама-каршы
    .earlier = Ушул иштеги мурунку чечимдер
    .until = { $day } чейин
# review: native speaker
page-case-act = Репрессия актысы
    .none = Бул адамга карата өзүнчө чечим белгисиз.
    .body = Ким чечим чыгарган
    .seat = Кайда жайгашкан
    .decided = Чечимдин күнү
    .number = Чечимдин номери
    .article = Берене
    .charge = Айып
    .measure = Чара
    .residence = Репрессияга чейин жашаган жери
    .source = Булак
# review: native speaker
page-case-settings = Категориясын же көз карандылыгын өзгөртүү
    .button = Сактоо
    .depends-on = Башка адамдын ишине көз каранды
    .on-nobody = Эч кимдин ишине көз каранды эмес
    .sought = Бул иштен адамды издөө
    .sought-hint = Атынын бөлүгү же тизмедеги номери боюнча. Андан кийин табылгандардан тандаңыз.
    .found-none = Бул иште мындай аты же номери бар адам жок. Дагы издеп көрүңүз.
    .find = Издөө
# review: native speaker
page-case-step = Аракет
    .button = Аткаруу
    .grave = Бул ушул адамдар боюнча ишти бүтүрөт. Аракет сиздин атыңыз менен жазылат.
    .left-out = Ким кирбейт жана эмне үчүн
    .not-here = Аракет бул баскычтан башталбайт: { $state }
    .changed = Сиз карап жатканда тизме өзгөрдү. Кайра карап, форманы дагы жөнөтүңүз.
    .reason = Себеби
    .evidence = Негиз болгон жаңы далил
    .nobody = Азыр муну алардын эч кимиси үчүн аткарууга болбойт.
# review: native speaker
page-case-fact =
    .court = Жарандык сот
    .number = Чечимдин номери
    .date = Чечимдин күнү
    .established = Сот эмнени аныктады
    .document = Чечим жазылган документ
    .no-document = Азырынча ишке тиркелген эмес
# review: native speaker
page-case-conclusion =
    .kind = Корутунду эмне дейт
    .findings = Актоону негиздеген жагдайлар
    .findings-hint = Терс корутундудан башкасында жок дегенде бирөө.
    .ground = Баш тартуунун негизи
    .no-ground = Баш тартуу жок
    .ground-hint = Терс корутунду үчүн гана керек.
    .outcome = Сунуш кылынган чечим
    .usual-outcome = Корутундудан келип чыкканы
    .outcome-hint = Адам башка бирөөнүн репрессиясынан жабыр тартса гана өзгөртүңүз.
    .reasoning = Негиздөө
    .reasoning-hint = Эмне аныкталды, кайсы документтер менен жана андан эмне келип чыгат.
    .draft = Корутунду түзүү
    .none = Азырынча корутунду жок.
    .to-list = Корутундулардын тизмесине
    .drafted = Кол коюлушун күтүүдө
    .signed = Кол коюлду
    .sent-back = Кайтарылды
    .drafted-by = Түзүлдү
    .signed-by = Кол коюлду
    .persons = Адамдар
    .mend = Эмнени оңдоо керек
    .signature = Бул сиздин атыңыз менен жазылат жана үй-бүлөгө билдирилет.
    .keep = Кийинкиге сактоо
    .kept = Сиз муну { $at } сактадыңыз. Муну сиз гана көрөсүз.
# review: native speaker
page-case-court =
    .court = Сот
    .choose = Сотту тандаңыз
    .court-hint = Мыйзам атаган сот; башкасы себеби айтылып четке кагылат.
    .files = Жөнөтүлүүчү иштер
    .files-hint = Ар бир сапта бирөө: сактоочу, фонд, тизме, иш, томдор.
    .none = Иш сотто эмес.
    .desk = Соттун иш ордунда ачуу
    .basis = Сотко кантип түштү
    .instance = Инстанция
    .sent = Жөнөтүлгөн күнү
    .hearings = Отурумдар
    .ruling = { $number } аныктамасы
    .ruling-text = Аныктаманын тексти
    .appeal = Бул аныктамага даттануу
    .complaint = Даттануу
# review: native speaker
page-case-protest =
    .kind = Эмне киргизилет
    .text = Тексти
    .motion = Мөөнөттү калыбына келтирүү жөнүндө өтүнүч
    .motion-hint = Өлкөнүн мыйзамы талап кылса.
    .drafter = Ким даярдады
    .choose = Кесиптешти тандаңыз
    .drafter-hint = Сиз эмес: даярдаган адам киргизбейт.
# review: native speaker
page-case-certify =
    .language = Маалымкаттын тили
    .holder-of = { $name } боюнча кимге берилет
    .holder = Кимге берилет
    .nobody = Алар үчүн эч ким кайрылган эмес: маалымкат бере турган адам жок
    .lang-uz-latn = Өзбекче, латын тамгасында
    .lang-uz-cyrl = Өзбекче, кирилл тамгасында
    .lang-kaa = Каракалпакча
    .lang-tk = Түркмөнчө
# review: native speaker
page-case-notify =
    .bodies = Кимге билдирилди
    .bodies-hint = Ар бир сапта бирөө: ЖААК, маалымат борбору, социалдык коргоо.
    .reference = Каттын номери
    .day = Каттын күнү
# review: native speaker
page-case-assign = Ишке ким жооптуу
    .link = Жооптууну алмаштыруу
    .who = Кызматкер
    .button = Дайындоо
# review: native speaker
page-case-exclusions = Кызыкчылыктардын кагылышы
    .link = Ким четтетилген
    .none = Эч ким четтетилген эмес.
    .new = Кызматкерди четтетүү
    .who = Кесиптеш
    .reason = Кагылыш эмнеде
    .button = Четтетүү
    .readmit = Кайра киргизүү
    .readmit-reason = Эмне үчүн кагылыш жок
# review: native speaker
page-case-extend = Мөөнөттү узартуу
    .link = Узартуу
    .lead = Үй-бүлөгө көбүрөөк убакыт керектиги айтылат, себеби айтылбайт.
    .amount = Эреженин канча бирдигине (ай же күн)
    .reason = Эмне үчүн көбүрөөк убакыт керек
    .button = Мөөнөттү узартуу
# review: native speaker
page-case-cards =
    .link = Архив карточкаларын салыштыруу
    .lead = Архив карточкаларын талаалар боюнча салыштыруу үчүн адамды тандаңыз.
    .none = Сизге ачык окшош карточка жок. Бул алар таптакыр жок дегенди билдирбейт.
# review: native speaker
page-day-hint = Мисалы, 14.04.2026
# review: native speaker
page-count-case-requests = { $count } суроо-талап
# review: native speaker
page-count-case-reminders = { $count } жолу эскертилди
# review: native speaker
page-case-request = Архивге суроо-талап
    .to-list = Суроо-талаптардын тизмесине
    .kind = Кайсы архив
    .archive = Архив
    .none = Булардын эч кайсынысы
    .addressee = Архивдин аталышы
    .addressee-hint = Башка ведомствонун же чет өлкөнүн архиви үчүн.
    .names = Изделүүчү жазылыштар
    .written = Жазылган күнү
    .sent = Жөнөтүлгөн күнү
    .reminded = Акыркы эскертүү
# review: native speaker
page-case-ask = Архивге суроо-талап жөнөтүү
    .lead = Суроо-талап ушул иштеги бардык адамдарга тиешелүү.
    .question = Суроо
    .question-hint = Муну архив окуйт. Арыз ээси жөнүндө эч нерсе жазбаңыз.
    .names = Кайсы жазылышын издөө керек
    .names-hint = Ар бир сапта бирөө. Бош болсо: жазылган бардык түрү.
    .send = Жөнөтүү
    .send-now = Дароо жөнөтүү
    .button = Сактоо
# review: native speaker
page-case-answer = Архивдин жообу
    .papers = Жоопко кошумча документтер
    .kind = Архив эмне деп жооп берди
    .day = Жооптун күнү
    .text = Эмне табылды
    .text-hint = Оң, жарым-жартылай жооп же жашыруун иш үчүн.
    .searched = Эмне текшерилди
    .searched-hint = Фонддор, картотекалар, жылдар. Эч нерсе табылбаса, милдеттүү.
    .spellings = Кайсы жазылыштары текшерилди
    .spellings-hint = Ар бир сапта бирөө. Эч нерсе табылбаса, милдеттүү.
    .forwarded = Кайда кайра жөнөтүлдү
    .destroyed = Жок кылуу актысынын номери
    .recorded-for = Катка ким кол койду, номери жана күнү
    .recorded-for-hint = Каттын өзүн документтерге кошуңуз.
# review: native speaker
page-count-case-cards = Арыз боюнча { $count } карточка табылды
# review: native speaker
page-count-case-same = { $count } карточка ушул адам жөнүндө
# review: native speaker
page-case-card = Ушул карточка боюнча чечүү
    .button = Чечимге кол коюу
    .decision = Карточка ушул адам жөнүндөбү?
    .reason-hint = Эмне дал келет, эмне келбейт. Чечимге сиздин атыңыз менен кол коюлат.
    .ours = Иште
    .family = Үй-бүлө айтат:
    .revoked = Кайтарып алынды
    .signature = Кол тамга
    .raw = Карточка сөзмө-сөз
# review: native speaker
page-case-card-revoke = Чечимди кайтарып алуу
    .link = Чечимди кайтарып алуу
    .button = Кайтарып алуу
# review: native speaker
page-case-document =
    .none = Азырынча документ жок.
    .add = Документ кошуу
    .kind = Бул эмне
    .title = Аталышы
    .title-hint = Бош болсо: файлдын аты.
    .number = Номери
    .dated-on = Документтеги күн
    .issuer = Ким берди
    .visibility = Ким көрөт
    .usual = Адаттагыдай
# review: native speaker
page-paper = Документ жөнүндө
    .link = Документ жөнүндө кененирээк
    .open = Файлды ачуу
    .deeds = Эмне кылууга болот
    .custody = Түп нускасы кайда
    .note = Кененирээк
    .note-hint = Түп нускасы жок кылынса (актынын номери жана күнү) же башка өлкөгө берилсе (кайсы өлкөгө), милдеттүү.
    .lies = Кайда жатат
    .file = Файл
    .file-hint = { $limit } МБдан ашпасын.
    .came = Келип түштү
    .digest = Текшерүү суммасы (SHA-256)
    .versions = Версиялары
    .version = { $number }-версия
    .covered = Ысымдары жабылган версия
    .original = Түп нуска
    .looks = Ким карады
    .replaced = Бул файл жаңы версия менен алмаштырылган.
    .withdrawn = { $day } күнү кайтарылып алынды.
    .version-lead = Жөнөтүлгөн файл мунун ордун ээлейт. Мурунку версиясы сакталып, тарыхта калат.
    .covered-lead = Башка адамдардын ысымдары жабылган документти жөнөтүңүз. Аны үй-бүлөгө көрсөтүүгө болот; түп нускасы ошол бойдон калат, үй-бүлө аны көрбөйт.
    .send = Файлды жөнөтүү
# review: native speaker
page-paper-withdraw = Документти кайтарып алуу
    .warning = Документ «кайтарылып алынды» деген белги менен сакталат, мындан ары ага таянууга болбойт. Муну артка кайтарууга болбойт.
# review: native speaker
page-visibility = Бул документти ким көрөт
    .covered = Бул версияда башка адамдардын ысымдары жабылган. Түп нускасы жанында сакталат.
    .has-covered = Анын башка адамдардын ысымдары жабылган версиясы бар. Үй-бүлөгө ошону гана көрсөтүүгө болот; бул түп нусканы үй-бүлө көрбөйт.
    .family = Аны үй-бүлө да окуйт. Эски иштин сүрөттөрүндө башка адамдардын аты болушу мүмкүн: үй-бүлө үчүн ошол аттары жабылган версия керек.
    .office = Ушул иш менен алектенген мекемелердин жана соттордун бардык кызматкерлери. Үй-бүлө аны көрбөйт.
    .restricted = Күбөлөр же чагымчылар аталган документ үчүн. Кат гана каттагандар аны көрбөйт.
    .secret = Али купуя турган документ үчүн. Алардан башка алып келген адам гана көрөт.
    .reason-hint = Бул иштин тарыхында сиздин атыңыз менен калат.
    .button = Ким көрөрүн сактоо
# review: native speaker
page-case-evidence = Далил кошуу
    .heading = Далилдер
    .none = Азырынча далил жок.
    .description = Сүрөттөлүшү
    .document = Документ
    .proves = Кайсы фактыны далилдейт же четке кагат
    .new = Жаңы далил
    .new-yes = Мурунку чечимдерде ал болгон эмес
    .is-new = Жаңы
    .withdrawn = { $day } алынып салынды
# review: native speaker
page-case-evidence-withdraw = Далилди алып салуу
    .lead = Аны менен кабыл алынган чечимдер күчүндө калат.
    .link = Алып салуу
    .button = Алып салуу
# review: native speaker
page-case-certificates = Маалымкаттар
    .none = Азырынча маалымкат берилген эмес.
    .issued = { $day } берилди
    .delivered = { $day } тапшырылды
# review: native speaker
page-case-deliver =
    .day = Тапшырылган күн
    .how = Кантип
    .how-hint = Өз колуна, тапшырык кат менен, өкүлүнө.
# review: native speaker
page-case-void = Маалымкатты жараксыз деп таануу
    .grave = Маалымкатты текшерген адам анын жараксыз экенин билет. Ээсине кат жөнөтүлөт.
# review: native speaker
page-case-replace = Маалымкатты алмаштыруу
    .grave = Номери жана коду башка жаңы маалымкат берилет. Эскисин текшерген адам анын алмаштырылганын билет. Ээсине кат жөнөтүлөт.
# review: native speaker
page-case-further = Башка тууган үчүн маалымкат
    .link = Башка тууганга да берүү
    .lead = Бул адам үчүн кайрылган ар бир тууган маалымкат ала алат. Жаңысынын өз номери жана коду болот; калгандары жарактуу бойдон калат.
    .nobody = Бул адам үчүн кайрылган бардык туугандарда жарактуу маалымкат бар. Башка тууган адегенде арыз бериши керек.
    .button = Ушул маалымкатты берүү
# review: native speaker
page-count-case-events = { $count } жазуу кайра эсептелди: чынжырдын бардык муундары туура.
# review: native speaker
page-case-history =
    .holds = Тарыхы бузулган эмес
    .broken = Бул иштин тарыхы бузулган. Администраторго дароо билдириңиз.
    .fault-link = Жазуу өзгөртүлгөн.
    .fault-head = Аягында жазуу жетишпейт же ашык.
    .fault-state = Адам тарыхта жазылган баскычта эмес.
    .fault-daily = Күндүн кол тамгасы жараксыз.
    .person = Адамга
    .hash = Текшерүү суммасы
