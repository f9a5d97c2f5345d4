### Words for the pages of those who keep the service.

# review: native speaker
page-admin =
    .all = Баары
    .search = Издөө
    .found = Табылды: { $count }
    .none = Бул жерде эч нерсе жок.
    .list = Тизме
    .name = Аты же аталышы
    .email = Электрондук почта дареги
    .role = Ролу
    .office = Мекеме
    .state = Абалы
    .language = Тил
    .country = Өлкө
    .kind = Түрү
    .level = Деңгээли
    .code = Коду
    .made = Түзүлгөн убактысы
    .first-day = Биринчи күнү
    .last-day = Акыркы күнү
    .no-last-day = Акыркы күнү жок
    .day-or-none = Мисалы, 14.04.2026. Акыркы күнү жок болсо, бош калтырыңыз.
    .in-force = Күчүндө
    .not-in-force = Күчүндө эмес
    .deeds = Эмне кылса болот
    .reason = Эмне үчүн (бул тарыхта калат)
# review: native speaker
page-admin-accounts = Каттоо жазуулары
    .text = Аттын же электрондук почта дарегинин бөлүгү
    .not-disabled = Өчүрүлгөн эмес
# review: native speaker
page-admin-account = Каттоо жазуусу
    .history = Бул адам эмне кылды
    .usable = Колдонулууда
    .unconfirmed = Дарек ырасталган эмес
    .disabled = Өчүрүлгөн
    .locked = Буга чейин жабык
    .capacities = Бул адамдын ролдору
    .invitations = Жооп күткөн чакыруулар
    .resend = Кайра жөнөтүү
    .withdraw = Кайра чакыртып алуу
# review: native speaker
page-admin-end = Бул ролду токтотуу
    .lead = Адам мындан ары бул ролдо иштей албайт.
    .day-hint = Мисалы, 14.04.2026. Рол азыр токтосо, бош калтырыңыз.
# review: native speaker
page-admin-disable = Каттоо жазуусун өчүрүү
    .lead = Адам бардык түзмөктөрдөн дароо чыгарылат жана мындан ары кире албайт.
# review: native speaker
page-admin-enable = Каттоо жазуусун күйгүзүү
    .lead = Адам кайра кире алат, туура эмес сырсөз көп терилген болсо да.
# review: native speaker
page-admin-invite = Ролго чакыруу
    .lead = Адам шилтемеси бар кат алат. Рол ал чакырууну кабыл алганда башталат.
    .office = Бул ролдордун мекемеси жок. Мекемедеги рол үчүн мекемени ачып, ошол жерден чакырыңыз.
    .button = Чакырууну жөнөтүү
# review: native speaker
page-admin-offices = Мекемелер
    .text = Коддун же аталыштын бөлүгү
# review: native speaker
page-admin-office = Мекеме
    .names = Аталыштары
    .region = Аймак
    .region-hint = ISO 3166-2 боюнча, мисалы KZ-75. Республикалык мекемеде ал жок.
    .address = Почта дареги
    .above = Жогору турган мекеме
    .successor = Укук улантуучу мекеме
    .beside-hint = Анын коду. Андай мекеме жок болсо, бош калтырыңыз.
    .unknown = Мындай коду бар мекеме жок. Кодду мекемелердин тизмесинен текшериңиз.
    .code-hint = 2ден 20га чейин баш латын тамгалары, цифралар жана дефистер; иштердин номерлери ушундан башталат.
    .below = Түздөн-түз баш ийген мекемелер
    .new-below = Баш ийген мекеме түзүү
# review: native speaker
page-admin-office-new = Мекеме түзүү
# review: native speaker
page-admin-office-change = Мекемени өзгөртүү
# review: native speaker
page-admin-office-name =
    .en = Англис тилиндеги аталышы
    .ru = Орус тилиндеги аталышы
    .kk = Казак тилиндеги аталышы
    .ky = Кыргыз тилиндеги аталышы
    .uz = Өзбек тилиндеги аталышы
    .tg = Тажик тилиндеги аталышы
# review: native speaker
page-admin-jobs = Фондук иш
    .lead = Муну программа өзү аткарат. Өтө көп ишке ашпаган жумуш токтотулду: себеби жоюлгандан кийин кайталаңыз.
    .counts = Алардын саны
    .number = Саны
    .job = Иш
    .attempts = Аракет саны
    .times = Качан
    .error = Эмне үчүн ишке ашкан жок
    .made = Башталды: { $at }
    .next = Кийинки аракет: { $at }
    .finished = Аяктады: { $at }
    .retry = Кайталоо
# review: native speaker
page-admin-discard = Тапшырманы алып салуу
    .lead = Бул иш аткарылбайт. Тапшырма мындан ары керек эмес болсо же башкача аткарылса гана алып салыңыз.
    .error = Ишке ашпаган себеби: { $error }
# review: native speaker
page-admin-emergency = Өзгөчө учурда ишти ачуу
    .lead = Иштер сизге көрүнбөйт. Бир нерсени кечиктирбей оңдоо керек болсо, бир ишти бир нече саатка өзүңүзгө ача аласыз.
    .grave = Бул жазылат: атыңыз, себеби жана убактысы иштин тарыхында калат, ал эми текшерүүчүлөр ар бир ачууну көрөт.
    .new = Иш ачуу
    .open-now = Азыр сизге ачык
    .case = Иш
    .kind = Бул эмне?
    .review = Иш (кайра кароо)
    .petition = Арыз
    .number = Номери
    .number-hint = Каттарда тургандай, мисалы GP-KZ-2026/00042
    .reason = Аны көрүү сизге эмне үчүн керек?
    .reason-hint = Бир сүйлөм менен: эмне болду жана муну ким сурады.
    .hours = Канча саатка, 1ден 24кө чейин?
    .button = Ушул ишти ачуу
# review: native speaker
page-law = Колдонуудагы ченемдер
    .lead = Программа өлкөлөрдүн ушул эрежелери боюнча иштейт. Текшерилбеген маанини азырынча эч ким булагы менен салыштырган эмес.
    .version = Редакция
    .checked = Булагы менен салыштырылган
    .unverified = Текшерилбеген: { $total } ичинен { $count }
    .verified = Текшерилген
    .not-verified = Текшерилбеген
    .parameter = Эмне жөнүндө
    .value = Мааниси
    .basis = Укуктук негизи
    .note = Эскертүү
    .open = Азырынча текшериле элек
    .done = Текшерилген
    .digest = Маанилердин текшерүү саны
    .route = Кароо тартиби: { $class }
    .yes = ооба
    .no = жок
    .nothing = жок
# review: native speaker
page-law-parameter =
    .name = Өлкө
    .statute = Актоо жөнүндө мыйзам
    .period = Репрессия жылдары
    .statuses = Адамдардын макамдары
    .languages = Иш жүргүзүү тилдери
    .utc-offset-minutes = UTCден алдыда, мүнөт
    .holders = Иштерди ким сактайт
    .who-may-apply = Ким арыз бере алат
    .where-to-apply = Арыз кайда берилет
    .hearing-open = Отурум ачык
    .hearing-notice-days = Билдирүү менен отурумдун ортосундагы күн
    .publish-names = Акталгандардын ысымдары жарыяланат
    .instance = Сот инстанциясы
    .entry-into-force = Аныктама качан күчүнө кирет
    .results = Үй-бүлө эмне алат
    .acquittal-article = Актоо беренеси
    .refused-family-sees-file = Баш тартылганда үй-бүлө ишти көрөт
    .families-see-cards = Үй-бүлөлөргө архив карточкалары көрсөтүлөт
    .smallest-count = Статистикада көрсөтүлгөн эң аз сан
    .revocation = Актоону жокко чыгарса болот
    .protest-level = Протест келтирген органдын деңгээли
    .protest-delegable = Протестти ыйгарым укуктуу адам келтире алат
    .senior-sees-below = Улук прокурор төмөн турган органдарды көрөт
    .certificate-series = Маалымкаттардын сериясы
    .limits = Бардык мөөнөттөрдүн чеги
# review: native speaker
page-audit = Ким эмне кылды
    .lead = Бардык аракет эч ким өзгөртө албаган тарыхка жазылат. Ролуңуз уруксат бергенди көрөсүз. Объект көрсөтүлбөсө, издөө эң көп дегенде 31 күндү камтыйт.
    .person = Ким: электрондук почта дареги же идентификатор
    .action = Эмне кылынды
    .object = Иштин, адамдын, мекеменин же каттоо жазуусунун идентификатору
    .object-hint = Ал барактын дарегинде турат.
    .from = Кайсы күндөн
    .until = Кайсы күнгө чейин
    .at = Качан
    .who = Ким
    .what = Эмне
    .why = Эмне үчүн
    .history = Тарых
    .between = { $from } баштап { $until } чейин изделди
    .before = { $until } чейин изделди
    .check = Тарыхты текшерүү
    .holds = Өзгөртүлгөн эмес
    .broken = Кийин өзгөртүлгөн
    .checked-at = Текшерилди
    .events = Кайра эсептелген жазуулар
    .fault = Эмне дал келбейт
    .document = Документ
    .page = { $page }-барак
    .hits = Көрсөтүлгөн карточкалар
    .open-until = Чейин ачык
# review: native speaker
page-audit-looks = Документтерди ким карады
# review: native speaker
page-audit-searches = Архив карточкаларын ким издеди
# review: native speaker
page-audit-openings = Администраторлор ачкан иштер
    .lead = Администратор ишти себебин көрсөтүп ачкандан кийин гана, бир нече саатка окуй алат.
