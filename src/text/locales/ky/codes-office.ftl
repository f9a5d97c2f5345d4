### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

# review: native speaker
code-office-kind =
    .prosecutor = Прокуратура мекемеси
    .court = Сот
    .archive = Архив
    .commission = Комиссия
    .other-agency = Башка ведомство

# review: native speaker
code-office-level =
    .national = Республикалык
    .regional = Облустук
    .district = Райондук

# review: native speaker
code-applicant-kind =
    .person = Репрессияга кабылган адамдын өзү
    .relative = Тууганы же мураскери
    .representative = Ишеним каты бар өкүл
    .organisation = Уюм
    .anyone = Каалаган адам

# review: native speaker
code-channel =
    .online = Интернет аркылуу берилди
    .paper = Кагаз кат

# review: native speaker
code-language =
    .en = англис тили
    .ru = орус тили
    .kk = казак тили
    .ky = кыргыз тили
    .uz = өзбек тили
    .tg = тажик тили

# review: native speaker
code-review-basis =
    .petition = Тууганынын арызы боюнча
    .ex-officio = Органдын демилгеси менен: токтом же тизме боюнча

# review: native speaker
code-batch-kind =
    .ex-officio-list = Орган түзгөн тизме
    .troika-session = Үчтүктүн бир отуруму
    .regional-list = Аймактык тизме

# review: native speaker
code-order-kind =
    .reopening = Кайра ачуу жөнүндө токтом
    .revocation = Актоону жокко чыгаруу жөнүндө токтом
    .termination = Токтотуу жөнүндө токтом
    .suspension = Токтотуп туруу жөнүндө токтом

# review: native speaker
code-conclusion-kind =
    .positive = Оң: акталсын
    .negative = Терс: негиз жок
    .partial = Жарым-жартылай: бир бөлүгүндө акталсын

# review: native speaker
code-evidence-kind =
    .archival-document = Архивдик иштин документи
    .archive-answer = Архивдин жообу
    .negative-certificate = Маалымат жоктугу жөнүндө маалымкат
    .civil-record = Туулуу, нике же өлүм жөнүндө акт
    .civil-court-decision = Юридикалык фактыны аныктоо жөнүндө соттун чечими
    .witness-statement = Күбөнүн көрсөтмөсү
    .photograph = Сүрөт
    .personal-paper = Кат, күндөлүк же эскерүү
    .earlier-decision = Мурунку кайра кароонун маалымкаты же баш тартуусу
    .publication = Эскерүү китеби, жарыяланма же тизме
    .expert-opinion = Эксперттин корутундусу
    .other = Башка

# review: native speaker
code-court-basis =
    .referral = Органдын корутундусу менен жөнөтүлдү
    .protest = Протест боюнча
    .legal-fact = Юридикалык фактыны аныктоо үчүн
    .remand = Жогору турган сот кайтарды

# review: native speaker
code-instance =
    .first = Биринчи инстанция
    .appeal = Апелляциялык инстанция
    .cassation = Кассациялык инстанция

# review: native speaker
code-hearing-state =
    .scheduled = Дайындалды
    .adjourned = Кийинкиге калтырылды
    .held = Өттү
    .cancelled = Жокко чыгарылды

# review: native speaker
code-protest-kind =
    .protest = Эски чечимге протест
    .representation = Жаңы жагдайлар боюнча сунуштама

# review: native speaker
code-motion-result =
    .granted = Канааттандырылды: мөөнөт калыбына келтирилди
    .refused = Баш тартылды

# review: native speaker
code-ruling-state =
    .entered = Киргизилди, судьяны күтүүдө
    .sent-back = Катчыга кайтарылды
    .confirmed = Судья ырастады
    .in-force = Мыйзамдуу күчүнө кирди
    .superseded = Кийинки чечим менен алмаштырылды

# review: native speaker
code-appeal-result =
    .upheld = Чечим өзгөртүүсүз калтырылды
    .changed = Чечим өзгөртүлдү
    .remanded = Иш кайра кароого жөнөтүлдү

# review: native speaker
code-certificate-kind =
    .rehabilitated = Акталгандыгы жөнүндө маалымкат
    .partially-rehabilitated = Жарым-жартылай акталгандыгы жөнүндө маалымкат
    .injured = Жабыр тарткан деп таануу жөнүндө маалымкат

# review: native speaker
code-certificate-state =
    .valid = Жарактуу
    .replaced = Башкасына алмаштырылды
    .void = Эми жараксыз

# review: native speaker
code-document-form =
    .original = Түп нуска
    .copy = Көчүрмө
    .certified-copy = Күбөлөндүрүлгөн көчүрмө
    .scan = Документтин сканы

# review: native speaker
code-visibility =
    .family = Үй-бүлө жана мекемелер
    .office = Иш боюнча мекемелер жана соттор
    .restricted = Иликтегендер жана чечкендер гана
    .secret = Купуя: архив, жетекчилер, судьялар жана текшерүүчүлөр

# review: native speaker
code-custody =
    .held = Сактоочуда
    .in-transit = Жолдо
    .digitised = Санарип түрүндө сакталат
    .classified = Купуяланган
    .declassified = Купуялыгы ачылган
    .transferred-to-other-country = Башка өлкөгө берилген
    .destroyed = Акт боюнча жок кылынган
    .lost-fire = Өрттө жок болгон
    .never-found = Изделди, табылган жок
    .unknown = Белгисиз

# review: native speaker
code-document-group =
    .family = Үй-бүлөнүн документтери
    .historical-file = Архивдик иш
    .office = Мекеменин документтери
    .court = Соттун документтери
    .after = Чечимден кийинки документтер
    .other = Башка документтер

# review: native speaker
code-task-kind =
    .mail-bounced = Кат жеткирилген жок
    .dependant-flagged = Бул иш көз каранды болгон чечим өзгөрдү
    .deadline-alert = Мөөнөт жакындады же өттү
    .deadline-recomputed = Жаңы майрам күнү мөөнөттү жылдырды
    .card-found = Туура келиши мүмкүн болгон архив карточкасы
    .dead-job = Тутумдун тапшырмасы аткарылган жок

# review: native speaker
code-task-state =
    .open = Аткарыла элек
    .done = Аткарылды

# review: native speaker
code-work-view =
    .office = Мекемемдин иштери
    .mine = Менин иштерим
    .unassigned = Эч кимге тапшырылган эмес
    .overdue = Мөөнөтү өткөн
    .closed = Жабылган

# review: native speaker
code-job-state =
    .ready = Күтүүдө
    .running = Аткарылып жатат
    .done = Аткарылды
    .dead = Ийгиликсиз токтотулду

# review: native speaker
code-job-kind =
    .send-notice = Кат жөнөтүү
    .alert-deadlines = Мөөнөттөр жөнүндө эскертүү
    .write-daily-head = Күндүн тарыхын бекитүү
    .enter-into-force = Чечимдердин күчүнө кириши
    .fold-work-counts = Жумуш тизмелерин эсептөө
    .refresh-figures = Статистиканы кайра эсептөө
    .purge = Мөөнөтү өткөн маалыматты жок кылуу
    .collect-blobs = Керексиз файлдарды жок кылуу
    .import-cards = Архив карточкаларын жүктөө
    .match-petition = Арызга карточка издөө
    .match-new-cards = Жаңы карточкаларга арыз издөө
    .rekey-names = Ысымдарды издөөгө кайра даярдоо

# review: native speaker
code-secrecy =
    .open = Ачык
    .restricted = Чектелген: прокурорлор жана комиссиялар
    .secret = Купуя

# review: native speaker
code-card-name-kind =
    .whole = Толук аты-жөнү
    .given = Ысымы
    .patronymic = Атасынын аты
    .surname = Фамилиясы
    .maiden = Никеге чейинки фамилиясы
    .alias = Башка аты же жазылышы
    .father = Атасынын ысмы

# review: native speaker
code-card-place =
    .birth = Туулган жери
    .residence = Жашаган жери
    .arrest = Камакка алынган жери
    .death = Каза болгон жери
    .burial = Көмүлгөн жери

# review: native speaker
code-link-decision =
    .same = Бир эле адам
    .not-same = Башка-башка адамдар
    .undecided = Азырынча айтууга болбойт

# review: native speaker
code-import-state =
    .waiting = Башталышын күтүүдө
    .running = Жүктөлүүдө
    .done = Жүктөлдү
    .failed = Ишке ашкан жок

# review: native speaker
code-import-format =
    .csv = Бөлгүчтөрү бар таблица (CSV)
    .tsv = Табуляциялуу таблица (TSV)
    .jsonl = Ар сапта бир объект (JSON)
    .records = Эскерүү китебинин жазуулары
    .xlsx = Жумуш китеби (XLSX)

# review: native speaker
code-import-severity =
    .refused = Четке кагылды: карточка түзүлгөн жок
    .flagged = Текшерүү керек
    .repeated = Мурунку саптын кайталанышы

# review: native speaker
code-card-search-kind =
    .search = Издөө
    .complete = Ысымды толуктоо
    .list = Тизмени салыштыруу

# review: native speaker
code-competence-answer =
    .competent = Ыйгарымдуу мекеме аныкталды
    .elsewhere = Башка өлкө ыйгарымдуу
    .unknown = Аныктоо мүмкүн эмес: маалымат жетишпейт

# review: native speaker
code-competence-court =
    .not-needed = Сот керек эмес
    .court = Ыйгарымдуу сот аныкталды
    .unknown = Аныктоо мүмкүн эмес: маалымат жетишпейт
    .elsewhere = Башка өлкөнүн соту

# review: native speaker
code-competence-part =
    .office = Ишти кайсы мекеме жүргүзөт
    .court = Кайсы сот чечет

# review: native speaker
code-competence-rule =
    .class-route = Иштин классы боюнча
    .national = Бүт өлкөгө бир мекеме же сот
    .no-court = Сот керек эмес
    .last-judicial-decision = Акыркы сот чечимин чыгарган сот же анын мураскери
    .central-union-body = Союздун борбордук органы: репрессияга чейинки жашаган жери
    .body-seat = Чечим чыгарган орган жайгашкан жер
    .residence-before = Репрессияга чейинки жашаган жери
    .applicant-residence = Арыз ээсинин жашаган жери

# review: native speaker
code-competence-verdict =
    .matched = Колдонулат жана чечет
    .not-applicable = Колдонулбайт
    .needs-fact = Маалымат жетишпейт
    .abroad = Башка өлкөнү көрсөтөт

# review: native speaker
code-competence-need =
    .last-judicial-decision = Акыркы чечимди кайсы сот чыгарды жана ал кайда жайгашкан
    .body-seat = Чечим чыгарган орган жайгашкан жер
    .residence-before = Адам репрессияга чейин кайда жашаган
    .applicant-residence = Арыз ээси кайда жашайт
    .successor = Жоюлган соттун ордуна кайсы сот келди
    .route = Өлкөнүн эрежесинде бул класска тартип жок

# review: native speaker
code-court-choice =
    .last-decision = Акыркы сот чечимин чыгарган сот
    .body-seat = Чечим чыгарган орган жайгашкан жердин облустук соту
    .supreme = Жогорку Сот
    .supreme-criminal-collegium = Жогорку Соттун кылмыш иштери боюнча сот коллегиясы
    .civil-applicant-residence = Арыз ээсинин жашаган жериндеги жарандык сот

# review: native speaker
code-day-kind =
    .holiday = Майрам күнү
    .day-off = Дем алыш күнү
    .working-day = Жумуш күнү
    .observance = Жумуш күнү болгон эскерүү күнү

# review: native speaker
code-document-action =
    .replace = Жаңы нускасын кошуу
    .withdraw = Кайтарып алуу
    .redact = Жабык маалыматсыз нуска кошуу
    .change-visibility = Ким көрөрүн өзгөртүү
    .change-custody = Түп нусканын ордун өзгөртүү
    .read-views = Ким караганын көрүү

# review: native speaker
code-person-action =
    .edit-person = Адам жөнүндө маалыматты өзгөртүү
    .accept-assertion = Маалыматты кабыл алуу

# review: native speaker
code-card-field =
    .number = Карточканын номери
    .name = Толук аты-жөнү
    .surname = Фамилиясы
    .given = Ысымы
    .patronymic = Атасынын аты
    .maiden = Никеге чейинки фамилиясы
    .variants = Башка аттары жана жазылышы
    .father = Атасынын ысмы
    .sex = Жынысы
    .birth = Туулган күнү же жылы
    .birth-place = Туулган жери
    .nation = Улуту (булак боюнча)
    .citizenship = Жарандыгы
    .origin = Социалдык теги
    .education = Билими
    .party = Партиялуулугу
    .work = Кесиби же иштеген жери
    .residence = Жашаган жери
    .arrest-date = Камакка алынган күнү
    .arrest-body = Камакка алган орган
    .arrest-place = Камакка алынган жери
    .body = Чечим чыгарган орган
    .decided = Чечимдин күнү
    .decision = Чечим бир текст менен
    .articles = Беренелери
    .charge = Айыптоосу
    .sentence = Жаза: чаралар жана мөөнөттөр
    .served = Жазасын өтөгөн жери
    .release = Бошотулушу
    .execution-date = Атылган күнү
    .execution-place = Атылган жери
    .death-date = Каза болгон күнү
    .death-place = Каза болгон жери
    .burial = Көмүлгөн жери
    .cleared = Акталган күнү
    .cleared-by = Актаган орган
    .cleared-reason = Актоонун негизи
    .rehabilitation = Актоо бир текст менен
    .source-book = Жазуу алынган китеп же маалымат базасы
    .archive = Иш сакталган архив
    .call-number = Иштин архивдик шифри
    .scan = Карточканын сканы
    .secrecy = Купуялыгы
    .family = Туугандары
    .earlier = Башка репрессиялары
    .note = Эскертүү
