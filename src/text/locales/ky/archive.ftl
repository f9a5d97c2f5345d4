### Архивдин барактары: суроо-талаптар, карточкалар, карточка файлдары.

# review: native speaker
page-count-requests = { $count } суроо-талап
# review: native speaker
page-count-names = жана дагы { $count } ысым
# review: native speaker
page-count-cards = { $count } карточка
# review: native speaker
page-count-remarks = { $count } эскертүү.
# review: native speaker
page-requests = Суроо-талаптар
    .office = Жооп күтүүдө
    .overdue = Мөөнөтү өткөн
    .closed = Жооп берилген
    .question = Суроо
    .names = Ысымдар
    .due = Мөөнөтү
    .state = Абалы
# review: native speaker
page-request = Архивиңизге суроо-талап
    .all-names = Бардык ысымдарды көрсөтүү
    .sent = Жөнөтүлдү
    .asked-by = Ким сурайт
    .reminded = Эскертилди
    .answered = Сиздин жообуңуз
    .papers = Документтер
    .deeds = Эмне кылса болот
# review: native speaker
page-answer = Жооп берүү
    .lead = Жооп бергениңиз органга жана үй-бүлөлөргө кабарланат.
    .answer = Жооп кандай?
    .text = Эмне табылды
    .text-hint = Бир нерсе табылса же бар, бирок купуя болсо керек.
    .searched = Эмне каралды
    .searched-hint = Фонддор, картотекалар, жылдар. Эч нерсе табылбаса керек.
    .spellings = Кандай жазылыштары изделди
    .spellings-hint = Ар бир сапка бирден. Эч нерсе табылбаса керек.
    .forward-kind = Кайда жөнөтүлдү
    .forward-archive = Бул системадагы архив
    .forward-name = Башка архивдин аталышы
    .not-forwarded = Жөнөтүлгөн жок
    .forwarded = Жөнөтүлдү
    .act = Жок кылуу актысынын номери
    .act-hint = Иш жок кылынган болсо гана.
    .button = Жоопту жөнөтүү
# review: native speaker
page-scans = Сканерленген көчүрмөлөрдү жана документтерди кошуу
    .lead = Жооп берерден мурун кошуңуз. Ким көрө аларын тандаңыз: көп иште башка адамдардын аты бар.
    .kind = Бул эмне?
    .title = Кандай аталат?
    .visibility = Ким көрө алат?
    .fond = Фонд
    .opis = Тизме
    .delo = Иш
    .sheets = Барактар
    .files = Файлдар
    .files-hint = Сүрөттөр же PDF, ар бири { $limit } Мбайтка чейин.
    .button = Кошуу
    .none = Жок дегенде бир файл тандаңыз.
# review: native speaker
page-imports = Карточка файлдары
    .none = Азырынча файл жөнөтүлгөн жок.
# review: native speaker
page-import-new = Карточка файлын жөнөтүү
    .lead = Файл сап-сап окулат. Карточка боло албаган саптар сап номери жана тилкеси менен айтылат; калгандары карточка болот.
    .source = Булак
    .mapping = Кайсы тилкеде эмне турат?
    .open-list = Куугунтуктагандардын ачык тизмеси
    .memorial-disk = «Мемориал» коомунун диски
    .memory-book = Эскерүү китеби
    .simple = Жөнөкөй таблица
    .own = Өз сыпаттамам
    .own-text = Сиздин сыпаттамаңыз
    .own-hint = TOML түрүндө, өз сыпаттамаңыз үчүн гана.
    .file = Файл
    .file-hint = CSV, TSV, XLSX, JSONL же тексттик жазуулар, кысылганы да (GZIP) болот.
    .button = Жөнөтүү
    .no-file = Файлды тандаңыз.
# review: native speaker
page-import = Карточка файлы
    .format = Форматы
    .size = Көлөмү
    .stored = Окулганы
    .read = Окулган сап
    .added = Кошулган карточка
    .known = Мурда эле бар
    .repeated = Файлда эки жолу
    .flagged = Текшерүү керек
    .refused = Кабыл алынган жок
    .started = Башталды
    .finished = Бүттү
    .running = Ал өзү улана берет; баракты жапса болот.
    .again = Кайра кароо
# review: native speaker
page-remarks = Саптарга эскертүүлөр
    .csv = Таблица түрүндө жүктөп алуу (CSV)
    .line = Сап
    .severity = Бул эмнени билдирет
    .field = Тилке
    .text = Эмне кылуу керек
# review: native speaker
page-remark =
    .control-character = Мааниде көрүнбөгөн белгилер бар. Аларды алып таштап, сапты кайра жөнөтүңүз.
    .date-as-number = Күн таблица программасынын саны катары жазылган. Түп нускасы менен салыштырыңыз.
    .direction-control = Мааниде тексттин багытын өзгөрткөн белгилер бар. Аларды алып таштап, сапты кайра жөнөтүңүз.
    .formula = Бул жерде формула бар. Ал текст катары сакталды; текшериңиз.
    .lost-letter = Тамга мурда жоголгон. Түп нускасынан караңыз.
    .name-too-long = Ысым өтө узун. Бул башка тилке эмеспи? Сыпаттаманы текшериңиз.
    .no-letters-in-name = Ысымда тамга жок. Текшериңиз.
    .no-name = Сапта ысым жок. Жазып, сапты кайра жөнөтүңүз.
    .not-json = Сап JSON түрүндө эмес. Оңдоп, кайра жөнөтүңүз.
    .number-too-long = Номер өтө узун. Бул башка тилке эмеспи? Сыпаттаманы текшериңиз.
    .odd-signs-in-name = Ысымда адаттан тыш белгилер бар. Текшериңиз.
    .one-letter-name = Ысым бир тамгадан турат. Текшериңиз.
    .unknown-secrecy = Купуялыгы белгисиз. Бул тилкени текшериңиз.
    .unnamed-column = Маани аты жок тилкеде турат. Тилкеге ат коюңуз.
    .value-too-long = Маани өтө узун. Тырмакча жабылбай калганбы? Кыскартып, сапты кайра жөнөтүңүз.
    .zero-byte = Сапта нөл байты бар. Алып таштап, сапты кайра жөнөтүңүз.
# review: native speaker
page-source-new = Карточкалардын жаңы булагы
    .lead = Булак – карточкалары бири-бирине тиешелүү картотека, тизме же китеп.
    .name = Кандай аталат?
    .code = Кыска коду
    .code-hint = Латын тамгалары, сандар жана дефис, мисалы KZ-1937.
    .country = Өлкө
    .provenance = Кайдан жана качан алынган?
    .licence = Кандай шартта пайдаланса болот?
    .secrecy = Карточкаларын ким көрө алат?
    .families = Үй-бүлөлөр
    .families-yes = Үй-бүлөлөр ачык карточкаларын көрө алат
# review: native speaker
page-source-change = Ушул булак тууралуу маалыматты өзгөртүү
    .secrecy-hint = Бул ушундан тартып кабыл алынган жана башкача айтылбаган карточкаларга тиешелүү.
    .families-hint = Бул дароо күчүнө кирет, бар карточкаларга да тиешелүү.
    .families-no = Үй-бүлөлөр анын карточкаларын көрбөйт
    .reason-hint = Бул булактын тарыхында сиздин атыңыз менен калат.
# review: native speaker
page-card-links = Башка карточкалар менен салыштырылган
    .other = Экинчи карточкага
    .revoked = { $day } кайтарып алынды: { $reason }
# review: native speaker
page-cards-search = Архив карточкалары
    .lead = Ысымды өзүңүз билгендей, каалаган тамга менен жазыңыз. Окшош угулган карточкалар да табылат.
    .names = Ысым
    .names-hint = Башка жазылыштары – кийинки саптарда.
    .father = Атасынын аты
    .from = Туулган жылы (баштап)
    .to = Туулган жылы (чейин)
    .place = Адам жашаган жер
    .sources = Ушул булактар гана
    .fates = Ушул тагдырлар гана
    .born = туулган: { $date }
    .found = Табылды
    .own = Архивиңиздин карточкалары
# review: native speaker
page-card = Архив карточкасы
    .birth = Туулган
    .fate = Тагдыры
    .reading = Эмне окулду
    .field = Эмне
    .written = Кандай жазылган
    .read = Кандай окулду
    .unread = Эмне түшүнүксүз калды
    .scans = Сканерленген көчүрмөлөр
    .scan = Карточканын көчүрмөсү
    .keeping = Кайда сакталат
    .source = Булак
    .number = Номер
    .custody = Карточка кайда
    .secrecy = Ким көрө алат
    .taken-in = Киргизилди
    .archive = Иш сакталган архив
    .call-number = Иштин шифри
    .changed = Акыркы өзгөрүү
    .row = Булактын сабы
    .row-show = Сөзмө-сөз көрсөтүү
    .history = Аны менен эмне кылынды
# review: native speaker
page-correct-reading = Окулушун оңдоо
    .kind = Ысымдын түрү
    .name = Ысым
    .birth = Туулган
    .arrest = Камоо
    .decided = Чечим
    .death = Өлүм
    .body = Ким чечти
    .articles = Беренелер
    .sentence = Өкүм
    .stays = Ошол бойдон
    .reason = Эмне үчүн?
# review: native speaker
page-correct-custody = Карточка кайда экенин көрсөтүү
    .note = Бул эмнеге негизделген?
# review: native speaker
page-correct-secrecy = Ким көрө аларын көрсөтүү
# review: native speaker
page-correct-scans = Карточканын көчүрмөлөрү
    .add = Кошула турган көчүрмөлөр
    .add-hint = Дарек же өз белгиңиз, ар бир сапка бирден.
    .remove = Алына турган көчүрмөлөр
