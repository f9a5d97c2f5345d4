### Эмне туура эмес болушу мүмкүн жана эмне кылуу керек. Коддор API менен бирдей, сызыкча менен.

# review: native speaker
error-not-found = Бул жерде эч нерсе жок же ал сизге ачык эмес. Даректи текшериңиз.
# review: native speaker
error-unauthenticated = Адегенде системага кириңиз.
# review: native speaker
error-wrong-credentials = Дарек менен сырсөз дал келбейт же дарек али ырастала элек. Бир нече катадан кийин кирүү бир аз убакытка жабылат.
# review: native speaker
error-denied = Сиз муну көрөсүз, бирок ролуңуз муну жасоого уруксат бербейт. Андай болбошу керек болсо, мекемеңиздин администраторуна айтыңыз.
# review: native speaker
error-invalid = Оңдой турган нерсе бар. Азырынча эч нерсе сакталган жок.
# review: native speaker
error-wrong-state = Азыр бул кадам мүмкүн эмес: иш башка баскычта турат. Баракты жаңыртып, эмне кылууга болорун караңыз.
# review: native speaker
error-blocked = Бул кадамдын алдында дагы бир нерсе жетишпейт.
# review: native speaker
error-stale = Барак ачык турганда бирөө өзгөртүү киргизди. Сиз жөнөткөн нерсе сакталган жок. Баракты жаңыртып, эмне өзгөргөнүн караңыз.
# review: native speaker
error-conflict = Бул мурда жасалганга карама-каршы келет. Баракты жаңыртып, караңыз.
# review: native speaker
error-too-many = Кыска убакытта аракет өтө көп болду. Бир аз күтүп, кайра аракет кылыңыз.
    .minutes = Кыска убакытта аракет өтө көп болду. Кийинчерээк аракет кылыңыз. Күтүү керек, мүнөт: { $minutes }.
# review: native speaker
error-too-large = Файл өтө чоң. Кичирээк файл жөнөтүңүз же аны бир нече файлга бөлүңүз.
    .megabytes = Файл өтө чоң. { $megabytes } МБдан ашпаган файл жөнөтүңүз же аны бир нече файлга бөлүңүз.
# review: native speaker
error-starting = Ысымдар боюнча издөө али даярдалып жатат. Бир мүнөттөн кийин аракет кылыңыз.
# review: native speaker
error-unavailable = Азыр бул жеткиликсиз. Эч нерсе өзгөргөн жок. Бир аздан кийин кайра аракет кылыңыз.
# review: native speaker
error-internal = Бизде бир нерсе бузулду. Эч нерсе өзгөргөн жок. Бир нече мүнөттөн кийин кайра аракет кылыңыз.

# review: native speaker
error-field-after-the-file = Файл сыпаттамасынан мурда келди. Аны эң аягында, бирден жөнөтүңүз.
# review: native speaker
error-field-bad-idempotency-key = Суроодо эки жолу жөнөтпөө үчүн туура белги жок. Баракты жаңыртып, кайра жөнөтүңүз.
# review: native speaker
error-field-before-first-day = Акыркы күн биринчи күндөн эрте. Кийинчерээк күндү тандаңыз.
# review: native speaker
error-field-before-the-hearing = Сот отурумдан мурда чечим чыгара албайт. Күндү оңдоңуз.
# review: native speaker
error-field-blank = Сырсөз боштуктардан эле турбашы керек. Башкасын тандаңыз.
# review: native speaker
error-field-broken-file = Файлдын бир бөлүгүн окуу мүмкүн эмес. Бүтүн файлды алып, кайра жөнөтүңүз: эч нерсе эки жолу кошулбайт.
    .line = { $line } саптан кийин файлды окуу мүмкүн эмес. Бүтүн файлды алып, кайра жөнөтүңүз: эч нерсе эки жолу кошулбайт.
# review: native speaker
error-field-card-in-review = Бул карточка ачык иште бар. Аны тизмеден алып салыңыз.
# review: native speaker
error-field-circle = Мекеме өзүнөн жогору турган же өзүнүн ордун баскан болуп калат. Башкасын тандаңыз.
# review: native speaker
error-field-closed-office = Бул мекеме эми жок. Анын ордун баскан мекемени тандаңыз.
# review: native speaker
error-field-control-character = Текстте көрүнбөгөн белгилер бар. Текстти өчүрүп, кайра териңиз.
# review: native speaker
error-field-date-order = Күндөр бири-бирине карама-каршы. Кайсынысы мурда болгонун текшериңиз.
    .earliest = Бул күн { $earliest } күнүнөн эрте боло албайт. Эки күндү тең текшериңиз.
    .latest = Бул күн { $latest } күнүнөн кеч боло албайт. Эки күндү тең текшериңиз.
# review: native speaker
error-field-date-reversed = Биринчи күн акыркы күндөн кеч. Ордун алмаштырыңыз же оңдоңуз.
# review: native speaker
error-field-dead-link = Бул шилтеме эми иштебейт. Жаңысын сураңыз.
# review: native speaker
error-field-direction-control = Текстте жазуунун багытын өзгөрткөн белгилер бар. Текстти өчүрүп, кайра териңиз.
# review: native speaker
error-field-doubled = Бул ушул жерде эки жолу турат. Бирин гана калтырыңыз.
# review: native speaker
error-field-drafter-files = Документти түзгөн адам аны өзү бере албайт. Аны башка адам берсин.
# review: native speaker
error-field-empty-file = Файл бош. Башкасын тандаңыз.
# review: native speaker
error-field-excluded = Бул судья кызыкчылыктардын кагылышынан улам иштен четтетилген. Башкасын тандаңыз.
# review: native speaker
error-field-entered-elsewhere = Эсептик жазуусу жок арыз берүүчүнүн атын аны киргизген орган гана оңдойт. Анын ордуна байланыш маалыматын оңдоңуз.
# review: native speaker
error-field-fixed = Мекемени эми өзгөртүүгө болбойт. Арызды башка мекемеге өткөрүүнү ошол мекемеден сураңыз.
# review: native speaker
error-field-foreign = Бул ушул ишке тиешелүү эмес же муну чечүү сиздин колуңузда эмес. Барак сунуштагандардан тандаңыз.
# review: native speaker
error-field-hidden-marks = Текстте көрүнбөгөн белгилер бар. Текстти өчүрүп, кайра териңиз.
# review: native speaker
error-field-in-future = Бул күн али келе элек. Болгон күндү көрсөтүңүз.
# review: native speaker
error-field-in-the-future = Бул күн али келе элек. Болгон күндү көрсөтүңүз.
# review: native speaker
error-field-in-the-past = Бул күн өтүп кеткен. Бүгүнкү же кийинки күндү тандаңыз.
# review: native speaker
error-field-incomplete = Файл толук келген жок. Аны кайра жөнөтүңүз.
# review: native speaker
error-field-kept-out = Бул адам ушул иштен четтетилген. Башка адамды тандаңыз же бул ишти кошпоңуз.
# review: native speaker
error-field-led-elsewhere = Бул ишти башка мекеме жүргүзөт. Аны кошпоңуз.
# review: native speaker
error-field-lower-level = Ал мекеме мындан төмөн турат. Деңгээли бирдей же жогору мекемени тандаңыз.
# review: native speaker
error-field-markup = Бул файл — ичинде программа болушу мүмкүн барак же сүрөт. Аны PDF кылып сактап, жөнөтүңүз.
# review: native speaker
error-field-macros = Документтин ичинде программа бар. Аны PDF кылып сактап, жөнөтүңүз.
# review: native speaker
error-field-missing = Бир нерсе калып калган. Ар бир сапты толтуруңуз.
# review: native speaker
error-field-no-appeal = Бул иште мындай каралбаган даттануу жок. Башкасын тандаңыз.
# review: native speaker
error-field-named-twice = Бул адам бул жерде эки жолу турат. Бирин гана калтырыңыз.
# review: native speaker
error-field-no-applicant = Бул адам ушул иштин арыз ээси эмес. Арыз ээлеринин бирин тандаңыз.
# review: native speaker
error-field-no-court = Бул өлкөдө бүгүн мындай сот жок. Башкасын тандаңыз.
# review: native speaker
error-field-no-judge = Бул адам ушул соттун судьясы эмес. Башкасын тандаңыз.
# review: native speaker
error-field-no-letters = Бул жерде тамга жок. Ысымды тамга менен жазыңыз.
# review: native speaker
error-field-no-official = Бул адам ушул мекеменин кызматкери эмес. Башкасын тандаңыз.
# review: native speaker
error-field-no-representative = Бул арызда арыз ээсинин өкүлү жок. Арыз ээсин тандаңыз.
# review: native speaker
error-field-not-a-web-address = Бул интернеттеги дарек эмес. Аны браузерден көчүрүңүз.
    .begins = Дарек { $begins } деп башталышы керек.
# review: native speaker
error-field-not-a-card = Сап белгиленген, бирок анда карточка көрсөтүлгөн эмес. Карточканы көрсөтүңүз же белгини алып салыңыз.
# review: native speaker
error-field-not-a-code = Латындын 2ден 20га чейинки баш тамгасын, цифраны жана сызыкчаны колдонуңуз.
# review: native speaker
error-field-not-a-country = Бул өлкө бул жерде белгисиз. Тизмеден тандаңыз.
# review: native speaker
error-field-not-a-cursor = Тизменин бул бөлүгүн ачуу мүмкүн эмес. Анын биринчи барагынан баштаңыз.
# review: native speaker
error-field-not-a-date = Календарда мындай күн жок. Күнүн, айын жана жылын текшериңиз.
# review: native speaker
error-field-not-a-time = Бул суткалык убакыт эмес. Мисалы, 10:30 деп жазыңыз.
# review: native speaker
error-field-not-a-digest = Бул файлдын текшерүү саны эмес. Аны толук көчүрүңүз.
# review: native speaker
error-field-not-a-flag = «Ооба» же «жок» деп жооп бериңиз.
# review: native speaker
error-field-not-a-language = Бул тил бул жерде белгисиз. Тизмеден тандаңыз.
# review: native speaker
error-field-not-a-region = Бул облус бул жерде белгисиз. Тизмеден тандаңыз.
# review: native speaker
error-field-not-an-email = Бул электрондук почтанын дареги эмес. Текшериңиз: анда @ белгиси жана андан кийин чекит болот.
# review: native speaker
error-field-not-an-export = Бул иштин сакталган тарыхы эмес. Башка файлды тандаңыз.
# review: native speaker
error-field-not-competent = Мыйзам боюнча бул ишти башка сот карайт. Ошону тандаңыз.
# review: native speaker
error-field-not-expected = Бул ушул жерде керек эмес. Бош калтырыңыз.
# review: native speaker
error-field-not-for-officials = Бул роль кызматкерлерге арналган эмес. Башкасын тандаңыз.
# review: native speaker
error-field-not-here = Бул жогоруда тандалганга туура келбейт. Бош калтырыңыз же тандоону өзгөртүңүз.
# review: native speaker
error-field-not-in-force = Бул күнү ал күчүндө эмес. Башкасын тандаңыз.
# review: native speaker
error-field-not-in-review = Бул адам иште жок. Башкасын тандаңыз.
# review: native speaker
error-field-not-in-this-office = Мындай мекемеде бул роль жок. Башка ролду же мекемени тандаңыз.
# review: native speaker
error-field-not-of-office = Бул адам ишти жүргүзгөн мекемеде иштебейт. Ошол мекеменин кызматкерин тандаңыз.
# review: native speaker
error-field-not-utf8 = Текстти окуу мүмкүн эмес. Аны UTF-8 коду менен сактап, кайра жөнөтүңүз.
# review: native speaker
error-field-not-wanted = Муну бош калтырыңыз.
# review: native speaker
error-field-not-yes-or-no = «Ооба» же «жок» деп жазыңыз.
# review: native speaker
error-field-not-yours-to-give = Бул документти ким көрөрүн ролуңуз мындай чече албайт. Башка жоопту тандаңыз.
# review: native speaker
error-field-nothing-changed = Эч нерсе өзгөртүлгөн жок. Бир нерсени өзгөртүңүз же барактан чыгыңыз.
# review: native speaker
error-field-nothing-changes = Бул жерде эч нерсе өзгөрбөйт. Бул ишти кошпоңуз.
# review: native speaker
error-field-offices-below = Мындан төмөнкү мекемелер эми туура келбей калат. Адегенде аларды өзгөртүңүз.
# review: native speaker
error-field-one-of = Экөөнүн бирин гана көрсөтүүгө болот. Экинчисин бош калтырыңыз.
# review: native speaker
error-field-one-of-two = Экөөнүн так бири керек. Бирин толтуруп, экинчисин бош калтырыңыз.
# review: native speaker
error-field-order = Акыркы жыл биринчи жылдан эрте. Ордун алмаштырыңыз же оңдоңуз.
# review: native speaker
error-field-other-country = Ал мекеме башка өлкөдө. Ошол эле өлкөнүн мекемесин тандаңыз.
# review: native speaker
error-field-other-document = Мындай документтер кабыл алынбайт. Аны PDF кылып сактап, жөнөтүңүз.
# review: native speaker
error-field-other-office = Каттар өз мекемеңиз үчүн гана киргизилет. Ошону тандаңыз.
# review: native speaker
error-field-out-of-range = Бул өтө аз же өтө көп. Башка маани көрсөтүңүз.
    .from = Ушул аралыктагы маанини көрсөтүңүз: { $from } — { $to }.
# review: native speaker
error-field-own-address = Бул өзүңүздүн дарегиңиз. Башка адамдын дарегин көрсөтүңүз.
# review: native speaker
error-field-own-office = Арыз ушул мекемеде турат. Башкасын тандаңыз.
# review: native speaker
error-field-own-parent = Адамдын иши өзүнө өзү таяна албайт. Башкасын тандаңыз.
# review: native speaker
error-field-paper-only = Кагаз түрүндө келген арыздарга гана. Бош калтырыңыз.
# review: native speaker
error-field-program = Бул файл — программа. Программалар кабыл алынбайт. Башка файлды тандаңыз.
# review: native speaker
error-field-archive = Бул файлдын ичине башка файлдар топтолгон. Аны ачып, файлдарды бирден жөнөтүңүз.
# review: native speaker
error-field-redact-first = Эски иштин сүрөттөрүндө башка адамдардын аты болушу мүмкүн. Адегенде үй-бүлө үчүн ошол аттары жабылган көчүрмөнү кошуңуз.
# review: native speaker
error-field-required = Бул жерде эч нерсе жок. Толтуруңуз.
# review: native speaker
error-field-same-archive = Бул архивден суралган. Башкасын тандаңыз.
# review: native speaker
error-field-same-as-email = Сырсөз почтанын дареги менен бирдей. Башкасын тандаңыз.
# review: native speaker
error-field-same-card = Бул бир эле карточка. Эки башка карточканы тандаңыз.
# review: native speaker
error-field-script = Бул файл — программа. Программалар кабыл алынбайт. Башка файлды тандаңыз.
# review: native speaker
error-field-taken = Мындай код бар. Башкасын тандаңыз.
# review: native speaker
error-field-too-long = Өтө узун. Кыскартыңыз.
    .max = Өтө узун. Кыскартыңыз. Белгилердин эң көп саны: { $max }.
# review: native speaker
error-field-too-many = Өтө көп. Ашыгын алып салыңыз же бөлүп жөнөтүңүз.
    .max = Өтө көп. Ашыгын алып салыңыз же бөлүп жөнөтүңүз. Эң көбү: { $max }.
# review: native speaker
error-field-too-short = Өтө кыска. Толугураак жазыңыз.
    .min = Өтө кыска. Толугураак жазыңыз. Белгилердин эң аз саны: { $min }.
# review: native speaker
error-field-too-soon = Отурум өтө жакын: баарына өз убагында кабарлоо керек. Кийинчерээк күндү тандаңыз.
    .days = Отурум өтө жакын: баарына өз убагында кабарлоо керек. Кийинчерээк күндү тандаңыз. Отурумга чейинки күндөрдүн эң аз саны: { $days }.
# review: native speaker
error-field-twice = Бул ушул жерде эки жолу турат. Бирин гана калтырыңыз.
    .row = Бул { $row } сапта бар. Бирин гана калтырыңыз.
# review: native speaker
error-field-type-not-allowed = Мындай файлдар кабыл алынбайт. Аны PDF кылып сактап, жөнөтүңүз.
# review: native speaker
error-field-type-unknown = Файлдын бул түрү бизге белгисиз. Аны PDF кылып сактап, жөнөтүңүз.
# review: native speaker
error-field-unknown = Бул жерде андай жазуу жок же ал сизге ачык эмес. Барак сунуштагандардан тандаңыз.
# review: native speaker
error-field-unknown-act = Бул жерде андай чечим жок. Башкасын тандаңыз.
# review: native speaker
error-field-unknown-applicant = Бул жерде андай арыз ээси жок же сиз бүгүн анын атынан жаза албайсыз. Башкасын тандаңыз.
# review: native speaker
error-field-unknown-card = Андай карточка жок же ал сизге ачык эмес. Аны тизмеден алып салыңыз.
# review: native speaker
error-field-unknown-case = Мындай номердүү иш жок. Номерди кат менен салыштырыңыз жана анын иш же арыз экенин текшериңиз.
# review: native speaker
error-field-unknown-code = Бул жооп бул жерде белгисиз. Тизмеден тандаңыз.
# review: native speaker
error-field-unknown-column = Мамычанын аталышы жок, белгисиз же эки жолу турат. Таблицаны үлгү менен салыштырыңыз.
    .column = { $column } деген аталыш белгисиз же эки жолу турат. Таблицаны үлгү менен салыштырыңыз.
# review: native speaker
error-field-unknown-country = Бул өлкө бул жерде белгисиз. Тизмеден тандаңыз.
# review: native speaker
error-field-unknown-document = Бул иште андай документ жок. Башкасын тандаңыз.
# review: native speaker
error-field-unknown-entry = Арызда андай жазуу жок. Баракты жаңыртыңыз.
# review: native speaker
error-field-unknown-field = Форма бул жерде белгисиз нерсени жөнөттү. Баракты жаңыртыңыз.
# review: native speaker
error-field-unknown-format = Таблицанын бул түрү бул жерде белгисиз. Сунушталгандардын бирин тандаңыз.
# review: native speaker
error-field-unknown-office = Андай мекеме жок. Башкасын тандаңыз.
# review: native speaker
error-field-unknown-person = Бул адам иште жок. Башкасын тандаңыз.
# review: native speaker
error-field-unknown-scan = Карточкада андай сүрөт жок. Баракты жаңыртыңыз.
# review: native speaker
error-field-unreadable = Файлды аягына чейин окуу мүмкүн эмес. Текшерип, кайра жөнөтүңүз.
# review: native speaker
error-field-unreadable-file = Файлды окуу мүмкүн эмес. Текшерип, кайра жөнөтүңүз.
# review: native speaker
error-field-wrong = Бул азыркы сырсөзүңүз эмес. Аны кайра териңиз.
# review: native speaker
error-field-wrong-form = Бул керектүүдөй жазылган эмес. Латын тамгаларын, цифраларды жана сызыкчаны колдонуңуз.
# review: native speaker
error-field-wrong-mapping = Мамычалардын сыпаттамасы таблицага туура келбейт. Экөөнү салыштырып, оңдоңуз.
# review: native speaker
error-field-wrong-number = Булар өтө аз же өтө көп. Тандаганыңыздын санын өзгөртүңүз.
    .from = Булар өтө аз же өтө көп. Мынча тандаңыз: { $from } — { $to }.
# review: native speaker
error-field-wrong-office = Мындай мекеме муну менен алектенбейт. Башкасын тандаңыз.
# review: native speaker
error-field-wrong-shape = Браузер жөнөткөндү окуй албадык. Баракты жаңыртып, кайра толтуруңуз.

# review: native speaker
error-conflict-account-disabled = Бул эсеп жабылган. Адегенде аны кайра ачыңыз.
# review: native speaker
error-conflict-already-invited = Бул адам чакырылган. Ошол чакырууну кайра жөнөтүңүз же кайтарып алыңыз.
# review: native speaker
error-conflict-already-redacted = Бул жазуунун мазмуну мурда өчүрүлгөн. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-already-revoked = Бул ишеним каттын күчү мурда токтотулган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-answers-itself = Бул архив бул жерде өзү жооп берет. Анын жообун күтүңүз.
# review: native speaker
error-conflict-appeal-decided = Бул даттануу боюнча чечим бар. Аны көрүү үчүн баракты жаңыртыңыз.
# review: native speaker
error-conflict-assertion-withdrawn = Бул маалымат кайтарып алынган. Жаңысын киргизиңиз.
# review: native speaker
error-conflict-capacity-ended = Бул роль аяктаган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-capacity-exists = Бул адамда бул роль бар. Кайра чакыруудан мурда аны аяктатыңыз.
# review: native speaker
error-conflict-card-decided = Бул адам менен бул карточка жөнүндө чечим бар. Адегенде ошол чечимди кайтарып алыңыз.
# review: native speaker
error-conflict-card-source-taken = Мындай код башка булакта бар. Башка кодду тандаңыз же карточкаларды ошол булакка кошуңуз.
# review: native speaker
error-conflict-cards-changed = Карточкалардын бир бөлүгүн башка бирөө өзгөрттү. Баракты жаңыртыңыз.
    .numbers = Бул карточкаларды башка бирөө өзгөрттү: { $numbers }. Баракты жаңыртыңыз.
# review: native speaker
error-conflict-cards-decided = Бул эки карточка жөнүндө чечим бар. Адегенде ошол чечимди кайтарып алыңыз.
# review: native speaker
error-conflict-case-closed = Бул ишке эми документ кошулбайт. Документти мунун уландысы болгон ишке кошуңуз.
# review: native speaker
error-conflict-certificate-delivered = Бул маалымкаттын тапшырылганы жазылган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-certificate-exists = Бул адамда жарактуу маалымкат бар. Аны алмаштырыңыз же адегенде жараксыз деп табыңыз.
# review: native speaker
error-conflict-certificate-not-valid = Бул маалымкат эми жараксыз. Бүгүн жарактуусун тандаңыз.
# review: native speaker
error-conflict-conclusion-in-hand = Ушул негизде корутунду жазылган. Муну өзгөртүүдөн мурда аны кайтарыңыз.
# review: native speaker
error-conflict-day-not-over = Күн али бүтө элек. Муну эртең жасаңыз.
# review: native speaker
error-conflict-deadline-ended = Бул мөөнөт аяктаган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-decision-revoked = Бул чечим кайтарып алынган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-document-damaged = Документ сакталгандай эмес. Системаны тейлегендерге кабарлаңыз.
# review: native speaker
error-conflict-document-missing = Документ сактагычта жок. Системаны тейлегендерге кабарлаңыз.
# review: native speaker
error-conflict-email-taken = Бул дарекке эсеп ачылган. Башка даректи тандаңыз.
# review: native speaker
error-conflict-entry-decided = Мекеме сиз алып салган адамдын карточкасы жөнүндө чечим чыгарган. Ал адамды калтырып, эмне туура эмес экенин жазыңыз.
# review: native speaker
error-conflict-evidence-needed = Баш тартуу үчүн ар бир адам боюнча далил керек. Адегенде аны кошуңуз.
    .count = Баш тартуу үчүн ар бир адам боюнча далил керек. Адегенде аны кошуңуз. Далили жок адамдар: { $count }.
# review: native speaker
error-conflict-excluded = Бул адам иштен четтетилген. Башкасын тандаңыз.
# review: native speaker
error-conflict-extensions-used-up = Мыйзам бул мөөнөттү мындан ары узартууга уруксат бербейт. Ал бүткүчө чечим кабыл алыңыз.
    .granted = Мыйзам бул мөөнөттү мындан ары узартууга уруксат бербейт. Узартылганы, жолу: { $granted }. Ал бүткүчө чечим кабыл алыңыз.
# review: native speaker
error-conflict-figures-renewed = Статистика ушул убакта кайра эсептелди. Аны кайра жүктөңүз.
# review: native speaker
error-conflict-hearing-not-held = Отурум али башталган жок. Чечимди андан кийин киргизиңиз же отурумду башка күнгө жылдырыңыз.
# review: native speaker
error-conflict-holder-gone = Маалымкаттын ээси эми бул иштин арыз ээси эмес. Арыз ээлеринин бирине жаңы маалымкат бериңиз.
# review: native speaker
error-conflict-idempotency-key-reused = Бул форма мурда башка мазмун менен жөнөтүлгөн. Баракты жаңыртып, кайра жөнөтүңүз.
# review: native speaker
error-conflict-import-ended = Бул жүктөө аяктаган. Жаңысын баштаңыз.
# review: native speaker
error-conflict-import-runs = Бул файл окулуп жатат. Аягын күтүңүз.
# review: native speaker
error-conflict-in-use = Бул документке далил, маалымат же ишеним кат таянат. Адегенде ошону кайтарып алыңыз.
# review: native speaker
error-conflict-invitation-closed = Бул чакыруу кабыл алынган же кайтарылып алынган. Жаңысын сураңыз.
# review: native speaker
error-conflict-job-not-dead = Бул жумуш жүрүп жатат, кезегин күтүүдө же аяктаган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-job-repeated = Дал ушундай жумуш кезегин күтүүдө же жүрүп жатат. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-link-revoked = Бул чечим кайтарып алынган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-no-capacity = Ролдоруңуздун бири да бүгүн күчүндө эмес. Администраторго айтыңыз.
# review: native speaker
error-conflict-no-names = Ысымдын бир да жазылышы киргизилген эмес. Изделе турган ысымдарды көрсөтүңүз.
# review: native speaker
error-conflict-no-panel = Судьялар али көрсөтүлгөн жок. Отурумду белгилөөдөн мурда аларды көрсөтүңүз.
# review: native speaker
error-conflict-no-profile = Бул өлкөнүн ушул күнкү мыйзамы бул жерге киргизилген эмес. Системаны тейлегендерге кабарлаңыз.
# review: native speaker
error-conflict-no-subjects = Иште муну азыр жасай турган адам жок. Адам кошуңуз же иш кайсы баскычта турганын караңыз.
# review: native speaker
error-conflict-not-accepted = Сот ишти али кабыл ала элек. Судьяларды көрсөтүүдөн мурда ишти кабыл алыңыз.
# review: native speaker
error-conflict-not-extendable = Мыйзам бул мөөнөттү узартууга уруксат бербейт. Ал бүткүчө чечим кабыл алыңыз.
# review: native speaker
error-conflict-not-latest = Бул документ алмаштырылган. Акыркы версиясын алмаштырыңыз.
# review: native speaker
error-conflict-not-redactable = Бул жазуу бир нерсенин өчүрүлгөнүн гана айтат. Башкасын тандаңыз.
# review: native speaker
error-conflict-other-office = Бул ишти башка мекеме жүргүзөт. Арызды ошол жакка өткөрүңүз.
# review: native speaker
error-conflict-own-account = Муну өз эсебиңиз менен жасай албайсыз. Башка администратордон сураңыз.
# review: native speaker
error-conflict-own-capacity = Сиз азыр ушул ролдо иштеп жатасыз. Аны аяктатууну башка администратордон сураңыз.
# review: native speaker
error-conflict-papers-not-built = Бул система документ басып чыгаруусуз орнотулган. Аны тейлеген адамдарга кайрылыңыз.
# review: native speaker
error-conflict-password-changed = Ушул убакытта сырсөз өзгөртүлдү. Кайра кириңиз.
# review: native speaker
error-conflict-petition-draft = Арыз али жазылып жатат. Жөнөтүлгөндөн кийин чечиңиз.
# review: native speaker
error-conflict-profile-changed = Киргизилген мыйзам ачык иштер таянган мыйзамдан башкача. Өзгөргөн мыйзамга жаңы версия бериңиз.
# review: native speaker
error-conflict-redacted-version = Бул версияда ысымдар жабылган. Аларды түп нускада жабыңыз же ушул версияны алмаштырыңыз.
# review: native speaker
error-conflict-review-ended = Бул иш аяктаган. Жаңысын ачыңыз же муну кайра ачууну сураңыз.
# review: native speaker
error-conflict-reviews-changed = Бул иштердин айрымдарын башкалар өзгөртүшкөн. Аларды кайра караңыз; эч нерсе аткарылган жок.
    .numbers = Бул иштерди башкалар өзгөртүшкөн: { $numbers }. Аларды кайра караңыз; эч нерсе аткарылган жок.
# review: native speaker
error-conflict-ruling-closed = Соттун бул чечими ырасталган же кайтарылган. Баракты жаңыртыңыз.
# review: native speaker
error-conflict-ruling-entered = Киргизилген чечим судьяны күтүп турат. Адегенде аны ырастоо же кайтаруу керек.
# review: native speaker
error-conflict-subject-exists = Бул адам ошол эле чечим менен иште бар. Ошол жазууну тандаңыз.
# review: native speaker
error-conflict-task-finished = Бул тапшырманы башка кызматкер аткарды. Анын жазуусун окуңуз; эми эч нерсе кылуунун кереги жок.
    .at = Бул тапшырманы башка кызматкер { $at } күнү аткарды. Анын жазуусун окуңуз; эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-conflict-withdrawn = Бул кайтарып алынган. Баракты жаңыртыңыз же жаңысын кошуңуз.

# review: native speaker
error-need-named-person = Жок дегенде бир адамды атаңыз.
# review: native speaker
error-need-office-chosen = Арыз бара турган мекемени тандаңыз.
# review: native speaker
error-need-duplicates-shown = Адегенде окшош иштердин тизмесин караңыз.
# review: native speaker
error-need-assigned = Адегенде ишти жүргүзгөн кызматкерди дайындаңыз.
# review: native speaker
error-need-answers-complete = Архивдердин баары али жооп бере элек. Жоопторду күтүңүз же архив жооп бербей турганын белгилеңиз.
    .open = Жетишпеген архив жооптору: { $open }. Аларды күтүңүз же архив жооп бербей турганын белгилеңиз.
# review: native speaker
error-need-all-answers-negative = Бул кадам архивдерден суралып, эч нерсе табылбаган иштерге арналган. Архивге суроо жөнөтүңүз же башка кадамды тандаңыз.
    .open = Жетишпеген архив жооптору: { $open }. Аларды күтүңүз.
    .other = Архивдердин баары эле эч нерсе тапкан жокпуз деп жооп бербеди. Башка жооптор: { $other }. Башка кадамды тандаңыз.
# review: native speaker
error-need-route-civil-court = Бул өлкөнүн мыйзамы боюнча мындай иштер жарандык сотко барбайт. Башка кадамды тандаңыз.
# review: native speaker
error-need-route-office-decides = Мындай иштерди мекеме жалгыз чечпейт. Ишти сотко өткөрүңүз.
# review: native speaker
error-need-route-court-referral = Мындай иштер бул жерде сотко мекеменин корутундусу менен өткөрүлбөйт. Башка кадамды тандаңыз.
# review: native speaker
error-need-route-protest = Мындай иштер бул жерде сотко протест менен өткөрүлбөйт. Башка кадамды тандаңыз.
# review: native speaker
error-need-route-no-court = Мындай иштерде баш тартууну сот карайт. Ишти ошол жакка өткөрүңүз.
# review: native speaker
error-need-conclusion-clears = Азыркы корутунду баш тартат. Баш тартуу кадамын тандаңыз же башка корутунду жазыңыз.
# review: native speaker
error-need-conclusion-refuses = Азыркы корутунду баш тартпайт. Башка кадамды тандаңыз же башка корутунду жазыңыз.
# review: native speaker
error-need-another-signer = Корутундуну жазган адам ага кол коё албайт. Кол коюуну башка адамдан сураңыз.
# review: native speaker
error-need-national-office = Муну өлкөнүн жогорку мекемеси гана жасай алат. Ишти ошол жакка өткөрүңүз.
# review: native speaker
error-need-ruling-complete = Адегенде ар бир адам боюнча соттун чечимин киргизиңиз.
# review: native speaker
error-need-another-confirms = Соттун чечимин киргизген адам аны ырастай албайт. Ырастоону башка адамдан сураңыз.
# review: native speaker
error-need-window-over = Даттануу мөөнөтү бүтө элек же даттануу али карала элек. Ошону күтүңүз.
# review: native speaker
error-need-window-open = Даттануу мөөнөтү бүттү. Аны калыбына келтирүүнү соттон сураңыз.
# review: native speaker
error-need-in-force = Чечим али күчүнө кире элек. Ошол күндү күтүңүз.
# review: native speaker
error-need-outcome-clears = Чечим адамды актабайт. Бул кадам мындай иштерге арналган эмес.
# review: native speaker
error-need-nothing-to-certify = Бул иш боюнча маалымкат берилиши керек. Адегенде аны берип, тапшырыңыз.
# review: native speaker
error-need-no-live-certificate = Бул адамда жарактуу маалымкат бар. Аны алмаштырыңыз же адегенде жараксыз деп табыңыз.
# review: native speaker
error-need-name-recorded = Адегенде адамдын аты-жөнүн жазыңыз: иштегидей же бүгүн жазылгандай. Үй-бүлө гана айткан ысым маалымкатка басылбайт.
# review: native speaker
error-need-not-published = Ысым жарыяланган. Эми эч нерсе кылуунун кереги жок.
# review: native speaker
error-need-profile-publishes = Бул өлкөнүн мыйзамы ысымдарды жарыялабайт. Бул жерде бул кадам жасалбайт.
# review: native speaker
error-need-profile-revokes = Бул өлкөнүн мыйзамы күчүн жоюуну билбейт. Бул жерде бул кадам жасалбайт.
# review: native speaker
error-need-new-evidence = Адегенде ишке жаңы далилдерди кошуңуз.
# review: native speaker
error-need-review-closed = Иш али аяктай элек. Аягын күтүңүз.
# review: native speaker
error-need-missing-list = Эмне жетишпей турганын көрсөтүңүз.
# review: native speaker
error-need-reason = Себебин көрсөтүңүз.
# review: native speaker
error-need-receiving-office = Муну ала турган мекемени көрсөтүңүз.
# review: native speaker
error-need-running-review = Ошол адамдын жүрүп жаткан ишин көрсөтүңүз.
# review: native speaker
error-need-fact-decision = Жарандык соттун чечимин көрсөтүңүз.
# review: native speaker
error-need-conclusion-text = Корутундуну жазыңыз: эмне аныкталды же эмне үчүн баш тартылды.
# review: native speaker
error-need-protest-and-motion = Протестти жана, мыйзам талап кылса, мөөнөттү калыбына келтирүү жөнүндө өтүнүчтү киргизиңиз.
# review: native speaker
error-need-competent-court = Бул ишти чече турган сотту көрсөтүңүз.
# review: native speaker
error-need-hearing-date = Отурумдун күнүн, убактысын жана жерин көрсөтүңүз.
# review: native speaker
error-need-complaint = Даттанууну киргизиңиз.
# review: native speaker
error-need-answer = Жоопту жана эмне каралганын жазыңыз.
# review: native speaker
error-need-delivery-record = Кимге, кантип жана качан тапшырылганын көрсөтүңүз.

# review: native speaker
error-needed-complete = Мекеме арызыңызды толуктоону суранат. Жетишпегенин кошуп, кайра жөнөтүңүз.
# review: native speaker
error-needed-civil-court = Мекеме даярдаган кагаздарды жарандык сотко алып барыңыз.
# review: native speaker
error-needed-certificate = Маалымкатыңыз даяр. Аны алып кетиңиз же жөнөтүүнү сураңыз.
