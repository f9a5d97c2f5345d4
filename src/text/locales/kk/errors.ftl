### Не дұрыс болмауы мүмкін және не істеу керек. Кодтар API-дегідей, сызықшамен.

# review: native speaker
error-not-found = Мұнда ештеңе жоқ немесе ол сізге ашық емес. Мекенжайды тексеріңіз.
# review: native speaker
error-unauthenticated = Алдымен жүйеге кіріңіз.
# review: native speaker
error-wrong-credentials = Мекенжай мен құпиясөз сәйкес емес немесе мекенжай әлі расталмаған. Бірнеше қатеден кейін кіру біраз уақытқа жабылады.
# review: native speaker
error-denied = Сіз мұны көресіз, бірақ рөліңіз мұны істеуге рұқсат бермейді. Олай болмауы керек болса, мекемеңіздің әкімшісіне айтыңыз.
# review: native speaker
error-invalid = Түзететін нәрсе бар. Әзірге ештеңе сақталған жоқ.
# review: native speaker
error-wrong-state = Қазір бұл қадам мүмкін емес: іс басқа кезеңде тұр. Бетті жаңартып, не істеуге болатынын қараңыз.
# review: native speaker
error-blocked = Бұл қадамның алдында әлі бірдеңе жетіспейді.
# review: native speaker
error-stale = Бет ашық тұрғанда біреу өзгеріс енгізді. Жібергеніңіз сақталған жоқ. Бетті жаңартып, не өзгергенін қараңыз.
# review: native speaker
error-conflict = Бұл бұрын істелгенге қайшы келеді. Бетті жаңартып, қараңыз.
# review: native speaker
error-too-many = Қысқа уақытта әрекет тым көп болды. Біраз күтіп, қайталап көріңіз.
    .minutes = Қысқа уақытта әрекет тым көп болды. Кейінірек қайталаңыз. Күту керек, минут: { $minutes }.
# review: native speaker
error-too-large = Файл тым үлкен. Кішірек файл жіберіңіз немесе оны бірнеше файлға бөліңіз.
    .megabytes = Файл тым үлкен. { $megabytes } МБ-тан аспайтын файл жіберіңіз немесе оны бірнеше файлға бөліңіз.
# review: native speaker
error-starting = Есімдер бойынша іздеу әлі дайындалып жатыр. Бір минуттан кейін қайталап көріңіз.
# review: native speaker
error-unavailable = Қазір бұл қолжетімсіз. Ештеңе өзгерген жоқ. Сәл кейінірек қайталап көріңіз.
# review: native speaker
error-internal = Бізде бірдеңе бұзылды. Ештеңе өзгерген жоқ. Бірнеше минуттан кейін қайталап көріңіз.

# review: native speaker
error-field-after-the-file = Файл сипаттамасынан бұрын келді. Оны ең соңында, бір-бірден жіберіңіз.
# review: native speaker
error-field-bad-idempotency-key = Сұрауда екі рет жібермеуге арналған дұрыс белгі жоқ. Бетті жаңартып, қайта жіберіңіз.
# review: native speaker
error-field-before-first-day = Соңғы күн бірінші күннен ерте. Кейінірек күнді таңдаңыз.
# review: native speaker
error-field-before-the-hearing = Сот отырыстан бұрын шешім шығара алмайды. Күнді түзетіңіз.
# review: native speaker
error-field-blank = Құпиясөз тек бос орындардан тұрмауы керек. Басқасын таңдаңыз.
# review: native speaker
error-field-broken-file = Файлдың бір бөлігін оқу мүмкін емес. Бүтін файлды алып, қайта жіберіңіз: ештеңе екі рет қосылмайды.
    .line = { $line } жолдан кейін файлды оқу мүмкін емес. Бүтін файлды алып, қайта жіберіңіз: ештеңе екі рет қосылмайды.
# review: native speaker
error-field-card-in-review = Бұл карточка ашық істе бар. Оны тізімнен алып тастаңыз.
# review: native speaker
error-field-circle = Мекеме өзінен жоғары тұрған немесе өз орнын басқан болып шығады. Басқасын таңдаңыз.
# review: native speaker
error-field-closed-office = Бұл мекеме енді жоқ. Оның орнын басқан мекемені таңдаңыз.
# review: native speaker
error-field-control-character = Мәтінде көрінбейтін таңбалар бар. Мәтінді өшіріп, қайта теріңіз.
# review: native speaker
error-field-date-order = Күндер бір-біріне қайшы. Қайсысы бұрын болғанын тексеріңіз.
    .earliest = Бұл күн { $earliest } күнінен ерте бола алмайды. Екі күнді де тексеріңіз.
    .latest = Бұл күн { $latest } күнінен кеш бола алмайды. Екі күнді де тексеріңіз.
# review: native speaker
error-field-date-reversed = Бірінші күн соңғы күннен кеш. Орындарын ауыстырыңыз немесе түзетіңіз.
# review: native speaker
error-field-dead-link = Бұл сілтеме енді жұмыс істемейді. Жаңасын сұраңыз.
# review: native speaker
error-field-direction-control = Мәтінде жазу бағытын өзгертетін таңбалар бар. Мәтінді өшіріп, қайта теріңіз.
# review: native speaker
error-field-doubled = Бұл мұнда екі рет тұр. Біреуін ғана қалдырыңыз.
# review: native speaker
error-field-drafter-files = Құжатты жазған адам оны өзі бере алмайды. Оны басқа адам берсін.
# review: native speaker
error-field-empty-file = Файл бос. Басқасын таңдаңыз.
# review: native speaker
error-field-excluded = Бұл судья мүдделер қақтығысына байланысты істен шеттетілген. Басқасын таңдаңыз.
# review: native speaker
error-field-entered-elsewhere = Есептік жазбасы жоқ өтініш берушінің атын оны енгізген орган ғана түзетеді. Оның орнына байланыс деректерін түзетіңіз.
# review: native speaker
error-field-fixed = Мекемені енді өзгертуге болмайды. Өтінішті басқа мекемеге жіберуді сол мекемеден сұраңыз.
# review: native speaker
error-field-foreign = Бұл осы іске қатысты емес немесе бұл туралы шешетін сіз емессіз. Бет ұсынғанның ішінен таңдаңыз.
# review: native speaker
error-field-hidden-marks = Мәтінде көрінбейтін таңбалар бар. Мәтінді өшіріп, қайта теріңіз.
# review: native speaker
error-field-in-future = Бұл күн әлі келген жоқ. Болған күнді көрсетіңіз.
# review: native speaker
error-field-in-the-future = Бұл күн әлі келген жоқ. Болған күнді көрсетіңіз.
# review: native speaker
error-field-in-the-past = Бұл күн өтіп кетті. Бүгінгі немесе кейінгі күнді таңдаңыз.
# review: native speaker
error-field-incomplete = Файл толық келген жоқ. Оны қайта жіберіңіз.
# review: native speaker
error-field-kept-out = Бұл адам осы істен шеттетілген. Басқа адамды таңдаңыз немесе бұл істі қоспаңыз.
# review: native speaker
error-field-led-elsewhere = Бұл істі басқа мекеме жүргізеді. Оны қоспаңыз.
# review: native speaker
error-field-lower-level = Ол мекеме осыдан төмен тұр. Деңгейі бірдей немесе жоғары мекемені таңдаңыз.
# review: native speaker
error-field-markup = Бұл файл — ішінде бағдарлама болуы мүмкін бет не сурет. Оны PDF етіп сақтап, жіберіңіз.
# review: native speaker
error-field-macros = Құжаттың ішінде бағдарлама бар. Оны PDF етіп сақтап, жіберіңіз.
# review: native speaker
error-field-missing = Бірдеңе қалып кеткен. Әр жолды толтырыңыз.
# review: native speaker
error-field-no-appeal = Бұл істе мұндай қаралмаған шағым жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-named-twice = Бұл адам мұнда екі рет тұр. Біреуін ғана қалдырыңыз.
# review: native speaker
error-field-no-applicant = Бұл адам осы істің өтініш берушісі емес. Өтініш берушілердің бірін таңдаңыз.
# review: native speaker
error-field-no-court = Бұл елде бүгін мұндай сот жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-no-judge = Бұл адам осы соттың судьясы емес. Басқасын таңдаңыз.
# review: native speaker
error-field-no-letters = Мұнда әріп жоқ. Есімді әріппен жазыңыз.
# review: native speaker
error-field-no-official = Бұл адам осы мекеменің қызметкері емес. Басқасын таңдаңыз.
# review: native speaker
error-field-no-representative = Бұл өтініште өтініш берушінің өкілі жоқ. Өтініш берушіні таңдаңыз.
# review: native speaker
error-field-not-a-web-address = Бұл интернеттегі мекенжай емес. Оны браузерден көшіріңіз.
    .begins = Мекенжай { $begins } деп басталуы керек.
# review: native speaker
error-field-not-a-card = Жол белгіленген, бірақ онда карточка көрсетілмеген. Карточканы көрсетіңіз немесе белгіні алып тастаңыз.
# review: native speaker
error-field-not-a-code = Латынның 2-ден 20-ға дейін бас әрпін, цифрды және сызықшаны қолданыңыз.
# review: native speaker
error-field-not-a-country = Бұл ел мұнда белгісіз. Тізімнен таңдаңыз.
# review: native speaker
error-field-not-a-cursor = Тізімнің бұл бөлігін ашу мүмкін емес. Оның бірінші бетінен бастаңыз.
# review: native speaker
error-field-not-a-date = Күнтізбеде мұндай күн жоқ. Күнін, айын және жылын тексеріңіз.
# review: native speaker
error-field-not-a-time = Бұл тәулік уақыты емес. Мысалы, 10:30 деп жазыңыз.
# review: native speaker
error-field-not-a-digest = Бұл файлдың бақылау саны емес. Оны толық көшіріңіз.
# review: native speaker
error-field-not-a-flag = «Иә» немесе «жоқ» деп жауап беріңіз.
# review: native speaker
error-field-not-a-language = Бұл тіл мұнда белгісіз. Тізімнен таңдаңыз.
# review: native speaker
error-field-not-a-region = Бұл облыс мұнда белгісіз. Тізімнен таңдаңыз.
# review: native speaker
error-field-not-an-email = Бұл электрондық пошта мекенжайы емес. Тексеріңіз: онда @ белгісі және одан кейін нүкте болады.
# review: native speaker
error-field-not-an-export = Бұл істің сақталған тарихы емес. Басқа файлды таңдаңыз.
# review: native speaker
error-field-not-competent = Заң бойынша бұл істі басқа сот қарайды. Соны таңдаңыз.
# review: native speaker
error-field-not-expected = Бұл мұнда керек емес. Бос қалдырыңыз.
# review: native speaker
error-field-not-for-officials = Бұл рөл қызметкерлерге арналмаған. Басқасын таңдаңыз.
# review: native speaker
error-field-not-here = Бұл жоғарыда таңдалғанға сәйкес келмейді. Бос қалдырыңыз немесе таңдауды өзгертіңіз.
# review: native speaker
error-field-not-in-force = Бұл күні ол жарамды емес. Басқасын таңдаңыз.
# review: native speaker
error-field-not-in-review = Бұл адам істе жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-not-in-this-office = Мұндай мекемеде бұл рөл жоқ. Басқа рөлді немесе мекемені таңдаңыз.
# review: native speaker
error-field-not-of-office = Бұл адам істі жүргізетін мекемеде жұмыс істемейді. Сол мекеменің қызметкерін таңдаңыз.
# review: native speaker
error-field-not-utf8 = Мәтінді оқу мүмкін емес. Оны UTF-8 кодталуымен сақтап, қайта жіберіңіз.
# review: native speaker
error-field-not-wanted = Мұны бос қалдырыңыз.
# review: native speaker
error-field-not-yes-or-no = «Иә» немесе «жоқ» деп жазыңыз.
# review: native speaker
error-field-not-yours-to-give = Бұл құжатты кім көретінін рөліңіз бұлай шеше алмайды. Басқа жауапты таңдаңыз.
# review: native speaker
error-field-nothing-changed = Ештеңе өзгертілген жоқ. Бірдеңені өзгертіңіз немесе беттен шығыңыз.
# review: native speaker
error-field-nothing-changes = Мұнда ештеңе өзгермейді. Бұл істі қоспаңыз.
# review: native speaker
error-field-offices-below = Бұдан төмен мекемелер енді сәйкес келмей қалады. Алдымен соларды өзгертіңіз.
# review: native speaker
error-field-one-of = Екеуінің біреуін ғана көрсетуге болады. Екіншісін бос қалдырыңыз.
# review: native speaker
error-field-one-of-two = Екеуінің дәл біреуі керек. Біреуін толтырып, екіншісін бос қалдырыңыз.
# review: native speaker
error-field-order = Соңғы жыл бірінші жылдан ерте. Орындарын ауыстырыңыз немесе түзетіңіз.
# review: native speaker
error-field-other-country = Ол мекеме басқа елде. Сол елдің мекемесін таңдаңыз.
# review: native speaker
error-field-other-document = Мұндай құжаттар қабылданбайды. Оны PDF етіп сақтап, жіберіңіз.
# review: native speaker
error-field-other-office = Хаттар тек өз мекемеңіз үшін енгізіледі. Соны таңдаңыз.
# review: native speaker
error-field-out-of-range = Бұл тым аз немесе тым көп. Басқа мән көрсетіңіз.
    .from = Мына аралықтағы мәнді көрсетіңіз: { $from } — { $to }.
# review: native speaker
error-field-own-address = Бұл өз мекенжайыңыз. Басқа адамның мекенжайын көрсетіңіз.
# review: native speaker
error-field-own-office = Өтініш осы мекемеде тұр. Басқасын таңдаңыз.
# review: native speaker
error-field-own-parent = Адамның ісі өзіне өзі сүйене алмайды. Басқасын таңдаңыз.
# review: native speaker
error-field-paper-only = Тек қағазбен келген өтініштерге арналған. Бос қалдырыңыз.
# review: native speaker
error-field-program = Бұл файл — бағдарлама. Бағдарламалар қабылданбайды. Басқа файлды таңдаңыз.
# review: native speaker
error-field-archive = Бұл файлдың ішіне басқа файлдар жинақталған. Оны ашып, файлдарды бір-бірден жіберіңіз.
# review: native speaker
error-field-redact-first = Ескі істің суреттерінде басқа адамдардың аты болуы мүмкін. Алдымен отбасы үшін сол аттары жабылған көшірмені қосыңыз.
# review: native speaker
error-field-required = Мұнда ештеңе жоқ. Толтырыңыз.
# review: native speaker
error-field-same-archive = Бұл мұрағаттан сұралған. Басқасын таңдаңыз.
# review: native speaker
error-field-same-as-email = Құпиясөз пошта мекенжайымен бірдей. Басқасын таңдаңыз.
# review: native speaker
error-field-same-card = Бұл бір карточка. Екі бөлек карточканы таңдаңыз.
# review: native speaker
error-field-script = Бұл файл — бағдарлама. Бағдарламалар қабылданбайды. Басқа файлды таңдаңыз.
# review: native speaker
error-field-taken = Мұндай код бар. Басқасын таңдаңыз.
# review: native speaker
error-field-too-long = Тым ұзын. Қысқартыңыз.
    .max = Тым ұзын. Қысқартыңыз. Таңбалардың ең көп саны: { $max }.
# review: native speaker
error-field-too-many = Тым көп. Артығын алып тастаңыз немесе бөліп жіберіңіз.
    .max = Тым көп. Артығын алып тастаңыз немесе бөліп жіберіңіз. Ең көбі: { $max }.
# review: native speaker
error-field-too-short = Тым қысқа. Толығырақ жазыңыз.
    .min = Тым қысқа. Толығырақ жазыңыз. Таңбалардың ең аз саны: { $min }.
# review: native speaker
error-field-too-soon = Отырыс тым жақын: барлығына уақытында хабарлау керек. Кейінірек күнді таңдаңыз.
    .days = Отырыс тым жақын: барлығына уақытында хабарлау керек. Кейінірек күнді таңдаңыз. Отырысқа дейінгі күннің ең аз саны: { $days }.
# review: native speaker
error-field-twice = Бұл мұнда екі рет тұр. Біреуін ғана қалдырыңыз.
    .row = Бұл { $row } жолда бар. Біреуін ғана қалдырыңыз.
# review: native speaker
error-field-type-not-allowed = Мұндай файлдар қабылданбайды. Оны PDF етіп сақтап, жіберіңіз.
# review: native speaker
error-field-type-unknown = Файлдың бұл түрі бізге белгісіз. Оны PDF етіп сақтап, жіберіңіз.
# review: native speaker
error-field-unknown = Мұнда ондай жазба жоқ немесе ол сізге ашық емес. Бет ұсынғанның ішінен таңдаңыз.
# review: native speaker
error-field-unknown-act = Мұнда ондай шешім жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-unknown-applicant = Мұнда ондай өтініш беруші жоқ немесе сіз бүгін оның атынан жаза алмайсыз. Басқасын таңдаңыз.
# review: native speaker
error-field-unknown-card = Ондай карточка жоқ немесе ол сізге ашық емес. Оны тізімнен алып тастаңыз.
# review: native speaker
error-field-unknown-case = Мұндай нөмірлі іс жоқ. Нөмірді хатпен салыстырыңыз және оның іс пе, өтініш пе екенін тексеріңіз.
# review: native speaker
error-field-unknown-code = Бұл жауап мұнда белгісіз. Тізімнен таңдаңыз.
# review: native speaker
error-field-unknown-column = Бағанның атауы жоқ, белгісіз немесе екі рет тұр. Кестені үлгімен салыстырыңыз.
    .column = { $column } деген атау белгісіз немесе екі рет тұр. Кестені үлгімен салыстырыңыз.
# review: native speaker
error-field-unknown-country = Бұл ел мұнда белгісіз. Тізімнен таңдаңыз.
# review: native speaker
error-field-unknown-document = Бұл істе ондай құжат жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-unknown-entry = Өтініште ондай жазба жоқ. Бетті жаңартыңыз.
# review: native speaker
error-field-unknown-field = Нысан мұнда белгісіз нәрсе жіберді. Бетті жаңартыңыз.
# review: native speaker
error-field-unknown-format = Кестенің бұл түрі мұнда белгісіз. Ұсынылғандардың бірін таңдаңыз.
# review: native speaker
error-field-unknown-office = Ондай мекеме жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-unknown-person = Бұл адам істе жоқ. Басқасын таңдаңыз.
# review: native speaker
error-field-unknown-scan = Карточкада ондай сурет жоқ. Бетті жаңартыңыз.
# review: native speaker
error-field-unreadable = Файлды соңына дейін оқу мүмкін емес. Тексеріп, қайта жіберіңіз.
# review: native speaker
error-field-unreadable-file = Файлды оқу мүмкін емес. Тексеріп, қайта жіберіңіз.
# review: native speaker
error-field-wrong = Бұл қазіргі құпиясөзіңіз емес. Оны қайта теріңіз.
# review: native speaker
error-field-wrong-form = Бұл керегіндей жазылмаған. Латын әріптерін, цифрларды және сызықшаны қолданыңыз.
# review: native speaker
error-field-wrong-mapping = Бағандардың сипаттамасы кестеге сәйкес емес. Екеуін салыстырып, түзетіңіз.
# review: native speaker
error-field-wrong-number = Бұлар тым аз немесе тым көп. Таңдағаныңыздың санын өзгертіңіз.
    .from = Бұлар тым аз немесе тым көп. Мынадай мөлшерде таңдаңыз: { $from } — { $to }.
# review: native speaker
error-field-wrong-office = Мұндай мекеме бұл іспен айналыспайды. Басқасын таңдаңыз.
# review: native speaker
error-field-wrong-shape = Браузер жібергенді оқи алмадық. Бетті жаңартып, қайта толтырыңыз.

# review: native speaker
error-conflict-account-disabled = Бұл тіркелгі жабылған. Алдымен оны қайта ашыңыз.
# review: native speaker
error-conflict-already-invited = Бұл адам шақырылған. Сол шақыруды қайта жіберіңіз немесе қайтарып алыңыз.
# review: native speaker
error-conflict-already-redacted = Бұл жазбаның мазмұны бұрын өшірілген. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-already-revoked = Бұл сенімхаттың күші бұрын жойылған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-answers-itself = Бұл мұрағат мұнда өзі жауап береді. Оның жауабын күтіңіз.
# review: native speaker
error-conflict-appeal-decided = Бұл шағым бойынша шешім бар. Оны көру үшін бетті жаңартыңыз.
# review: native speaker
error-conflict-assertion-withdrawn = Бұл мәлімет қайтарып алынған. Жаңасын енгізіңіз.
# review: native speaker
error-conflict-capacity-ended = Бұл рөл аяқталған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-capacity-exists = Бұл адамда бұл рөл бар. Қайта шақырмас бұрын оны аяқтаңыз.
# review: native speaker
error-conflict-card-decided = Бұл адам мен бұл карточка туралы шешім бар. Алдымен сол шешімді қайтарып алыңыз.
# review: native speaker
error-conflict-card-source-taken = Мұндай код басқа дереккөзде бар. Басқа кодты таңдаңыз немесе карточкаларды сол дереккөзге қосыңыз.
# review: native speaker
error-conflict-cards-changed = Карточкалардың бір бөлігін басқа біреу өзгертті. Бетті жаңартыңыз.
    .numbers = Мына карточкаларды басқа біреу өзгертті: { $numbers }. Бетті жаңартыңыз.
# review: native speaker
error-conflict-cards-decided = Бұл екі карточка туралы шешім бар. Алдымен сол шешімді қайтарып алыңыз.
# review: native speaker
error-conflict-case-closed = Бұл іске енді құжат қосылмайды. Құжатты осының жалғасы болған іске қосыңыз.
# review: native speaker
error-conflict-certificate-delivered = Бұл анықтаманың табысталғаны жазылған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-certificate-exists = Бұл адамда жарамды анықтама бар. Оны ауыстырыңыз немесе алдымен жарамсыз деп таныңыз.
# review: native speaker
error-conflict-certificate-not-valid = Бұл анықтама енді жарамсыз. Бүгін жарамдысын таңдаңыз.
# review: native speaker
error-conflict-conclusion-in-hand = Осы негізде қорытынды жазылған. Мұны өзгертпес бұрын оны қайтарыңыз.
# review: native speaker
error-conflict-day-not-over = Күн әлі біткен жоқ. Мұны ертең істеңіз.
# review: native speaker
error-conflict-deadline-ended = Бұл мерзім аяқталған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-decision-revoked = Бұл шешім қайтарып алынған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-document-damaged = Құжат сақталғандағыдай емес. Жүйеге қызмет көрсететіндерге хабарлаңыз.
# review: native speaker
error-conflict-document-missing = Құжат қоймада жоқ. Жүйеге қызмет көрсететіндерге хабарлаңыз.
# review: native speaker
error-conflict-email-taken = Бұл мекенжайға тіркелгі ашылған. Басқа мекенжайды таңдаңыз.
# review: native speaker
error-conflict-entry-decided = Мекеме сіз алып тастаған адамның карточкасы туралы шешім қабылдаған. Ол адамды қалдырып, ненің дұрыс емес екенін жазыңыз.
# review: native speaker
error-conflict-evidence-needed = Бас тарту үшін әр адам бойынша дәлел керек. Алдымен соны қосыңыз.
    .count = Бас тарту үшін әр адам бойынша дәлел керек. Алдымен соны қосыңыз. Дәлелі жоқ адамдар: { $count }.
# review: native speaker
error-conflict-excluded = Бұл адам істен шеттетілген. Басқасын таңдаңыз.
# review: native speaker
error-conflict-extensions-used-up = Заң бұл мерзімді бұдан әрі ұзартуға рұқсат бермейді. Ол біткенше шешім қабылдаңыз.
    .granted = Заң бұл мерзімді бұдан әрі ұзартуға рұқсат бермейді. Ұзартылғаны, рет: { $granted }. Ол біткенше шешім қабылдаңыз.
# review: native speaker
error-conflict-figures-renewed = Статистика осы уақытта қайта есептелді. Оны қайта жүктеңіз.
# review: native speaker
error-conflict-hearing-not-held = Отырыс әлі басталған жоқ. Шешімді содан кейін енгізіңіз немесе отырысты басқа күнге ауыстырыңыз.
# review: native speaker
error-conflict-holder-gone = Анықтаманың иесі енді бұл істің өтініш берушісі емес. Өтініш берушілердің біріне жаңа анықтама беріңіз.
# review: native speaker
error-conflict-idempotency-key-reused = Бұл нысан бұрын басқа мазмұнмен жіберілген. Бетті жаңартып, қайта жіберіңіз.
# review: native speaker
error-conflict-import-ended = Бұл жүктеу аяқталған. Жаңасын бастаңыз.
# review: native speaker
error-conflict-import-runs = Бұл файл оқылып жатыр. Аяқталғанын күтіңіз.
# review: native speaker
error-conflict-in-use = Бұл құжатқа дәлел, мәлімет немесе сенімхат сүйенеді. Алдымен соны қайтарып алыңыз.
# review: native speaker
error-conflict-invitation-closed = Бұл шақыру қабылданған немесе қайтарып алынған. Жаңасын сұраңыз.
# review: native speaker
error-conflict-job-not-dead = Бұл жұмыс жүріп жатыр, кезегін күтуде немесе аяқталған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-job-repeated = Дәл осындай жұмыс кезегін күтуде немесе жүріп жатыр. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-link-revoked = Бұл шешім қайтарып алынған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-no-capacity = Рөлдеріңіздің ешқайсысы бүгін жарамды емес. Әкімшіге айтыңыз.
# review: native speaker
error-conflict-no-names = Есімнің бірде-бір жазылуы енгізілмеген. Ізделетін есімдерді көрсетіңіз.
# review: native speaker
error-conflict-no-panel = Судьялар әлі көрсетілмеген. Отырысты белгілемес бұрын оларды көрсетіңіз.
# review: native speaker
error-conflict-no-profile = Бұл елдің осы күнгі заңы мұнда енгізілмеген. Жүйеге қызмет көрсететіндерге хабарлаңыз.
# review: native speaker
error-conflict-no-subjects = Істе бұл қазір жасалатын адам жоқ. Адам қосыңыз немесе істің қай кезеңде тұрғанын қараңыз.
# review: native speaker
error-conflict-not-accepted = Сот істі әлі қабылдаған жоқ. Судьяларды көрсетпес бұрын істі қабылдаңыз.
# review: native speaker
error-conflict-not-extendable = Заң бұл мерзімді ұзартуға рұқсат бермейді. Ол біткенше шешім қабылдаңыз.
# review: native speaker
error-conflict-not-latest = Бұл құжат ауыстырылған. Соңғы нұсқасын ауыстырыңыз.
# review: native speaker
error-conflict-not-redactable = Бұл жазба бірдеңенің өшірілгенін ғана айтады. Басқасын таңдаңыз.
# review: native speaker
error-conflict-other-office = Бұл істі басқа мекеме жүргізеді. Өтінішті сонда жіберіңіз.
# review: native speaker
error-conflict-own-account = Мұны өз тіркелгіңізбен істей алмайсыз. Басқа әкімшіден сұраңыз.
# review: native speaker
error-conflict-own-capacity = Сіз қазір осы рөлде жұмыс істеп отырсыз. Оны аяқтауды басқа әкімшіден сұраңыз.
# review: native speaker
error-conflict-papers-not-built = Бұл жүйе құжат басып шығаруынсыз орнатылған. Оған қызмет көрсететін адамдарға хабарласыңыз.
# review: native speaker
error-conflict-password-changed = Осы уақытта құпиясөз өзгертілді. Қайта кіріңіз.
# review: native speaker
error-conflict-petition-draft = Өтініш әлі жазылып жатыр. Жіберілгеннен кейін шешіңіз.
# review: native speaker
error-conflict-profile-changed = Енгізілген заң ашық істер сүйенетін заңнан өзгеше. Өзгерген заңға жаңа нұсқа беріңіз.
# review: native speaker
error-conflict-redacted-version = Бұл нұсқада есімдер жабылған. Оларды түпнұсқада жабыңыз немесе осы нұсқаны ауыстырыңыз.
# review: native speaker
error-conflict-review-ended = Бұл іс аяқталған. Жаңасын ашыңыз немесе осыны қайта ашуды сұраңыз.
# review: native speaker
error-conflict-reviews-changed = Бұл істердің кейбірін басқалар өзгерткен. Оларды қайта қараңыз; ештеңе істелген жоқ.
    .numbers = Мына істерді басқалар өзгерткен: { $numbers }. Оларды қайта қараңыз; ештеңе істелген жоқ.
# review: native speaker
error-conflict-ruling-closed = Соттың бұл шешімі расталған немесе қайтарылған. Бетті жаңартыңыз.
# review: native speaker
error-conflict-ruling-entered = Енгізілген шешім судьяны күтіп тұр. Алдымен оны растау немесе қайтару керек.
# review: native speaker
error-conflict-subject-exists = Бұл адам сол шешіммен істе бар. Сол жазбаны таңдаңыз.
# review: native speaker
error-conflict-task-finished = Бұл тапсырманы басқа қызметкер орындады. Оның жазбасын оқыңыз; енді ештеңе істеудің қажеті жоқ.
    .at = Бұл тапсырманы басқа қызметкер { $at } күні орындады. Оның жазбасын оқыңыз; енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-conflict-withdrawn = Бұл қайтарып алынған. Бетті жаңартыңыз немесе жаңасын қосыңыз.

# review: native speaker
error-need-named-person = Кемінде бір адамды атаңыз.
# review: native speaker
error-need-office-chosen = Өтініш жіберілетін мекемені таңдаңыз.
# review: native speaker
error-need-duplicates-shown = Алдымен ұқсас істердің тізімін қараңыз.
# review: native speaker
error-need-assigned = Алдымен істі жүргізетін қызметкерді тағайындаңыз.
# review: native speaker
error-need-answers-complete = Мұрағаттардың бәрі әлі жауап берген жоқ. Жауаптарды күтіңіз немесе мұрағаттың жауап бермейтінін белгілеңіз.
    .open = Жетіспейтін мұрағат жауаптары: { $open }. Оларды күтіңіз немесе мұрағаттың жауап бермейтінін белгілеңіз.
# review: native speaker
error-need-all-answers-negative = Бұл қадам мұрағаттардан сұралып, ештеңе табылмаған істерге арналған. Мұрағатқа сұрау жіберіңіз немесе басқа қадамды таңдаңыз.
    .open = Жетіспейтін мұрағат жауаптары: { $open }. Оларды күтіңіз.
    .other = Мұрағаттардың бәрі ештеңе таппадық деп жауап берген жоқ. Өзге жауаптар: { $other }. Басқа қадамды таңдаңыз.
# review: native speaker
error-need-route-civil-court = Бұл елдің заңы бойынша мұндай істер азаматтық сотқа бармайды. Басқа қадамды таңдаңыз.
# review: native speaker
error-need-route-office-decides = Мұндай істерді мекеме жалғыз шешпейді. Істі сотқа жіберіңіз.
# review: native speaker
error-need-route-court-referral = Мұндай істер мұнда сотқа мекеменің қорытындысымен жіберілмейді. Басқа қадамды таңдаңыз.
# review: native speaker
error-need-route-protest = Мұндай істер мұнда сотқа наразылықпен жіберілмейді. Басқа қадамды таңдаңыз.
# review: native speaker
error-need-route-no-court = Мұндай істерде бас тартуды сот қарайды. Істі сонда жіберіңіз.
# review: native speaker
error-need-conclusion-clears = Қазіргі қорытынды бас тартады. Бас тартуға арналған қадамды таңдаңыз немесе басқа қорытынды жазыңыз.
# review: native speaker
error-need-conclusion-refuses = Қазіргі қорытынды бас тартпайды. Басқа қадамды таңдаңыз немесе басқа қорытынды жазыңыз.
# review: native speaker
error-need-another-signer = Қорытындыны жазған адам оған қол қоя алмайды. Қол қоюды басқа адамнан сұраңыз.
# review: native speaker
error-need-national-office = Мұны тек елдің жоғарғы мекемесі істей алады. Істі сонда жіберіңіз.
# review: native speaker
error-need-ruling-complete = Алдымен әр адам бойынша соттың шешімін енгізіңіз.
# review: native speaker
error-need-another-confirms = Соттың шешімін енгізген адам оны растай алмайды. Растауды басқа адамнан сұраңыз.
# review: native speaker
error-need-window-over = Шағым беру мерзімі біткен жоқ немесе шағым әлі қаралмады. Соны күтіңіз.
# review: native speaker
error-need-window-open = Шағым беру мерзімі бітті. Оны қалпына келтіруді соттан сұраңыз.
# review: native speaker
error-need-in-force = Шешім әлі күшіне енген жоқ. Сол күнді күтіңіз.
# review: native speaker
error-need-outcome-clears = Шешім адамды ақтамайды. Бұл қадам мұндай істерге арналмаған.
# review: native speaker
error-need-nothing-to-certify = Бұл іс бойынша анықтама берілуі тиіс. Алдымен оны беріп, табыстаңыз.
# review: native speaker
error-need-no-live-certificate = Бұл адамда жарамды анықтама бар. Оны ауыстырыңыз немесе алдымен жарамсыз деп таныңыз.
# review: native speaker
error-need-name-recorded = Алдымен адамның аты-жөнін жазыңыз: істегідей немесе бүгін жазылатындай. Отбасы ғана айтқан есім анықтамаға басылмайды.
# review: native speaker
error-need-not-published = Есім жарияланған. Енді ештеңе істеудің қажеті жоқ.
# review: native speaker
error-need-profile-publishes = Бұл елдің заңы есімдерді жарияламайды. Мұнда бұл қадам жасалмайды.
# review: native speaker
error-need-profile-revokes = Бұл елдің заңы күшін жоюды білмейді. Мұнда бұл қадам жасалмайды.
# review: native speaker
error-need-new-evidence = Алдымен іске жаңа дәлелдерді қосыңыз.
# review: native speaker
error-need-review-closed = Іс әлі аяқталған жоқ. Соңын күтіңіз.
# review: native speaker
error-need-missing-list = Не жетіспейтінін көрсетіңіз.
# review: native speaker
error-need-reason = Себебін көрсетіңіз.
# review: native speaker
error-need-receiving-office = Мұны алатын мекемені көрсетіңіз.
# review: native speaker
error-need-running-review = Сол адамның жүріп жатқан ісін көрсетіңіз.
# review: native speaker
error-need-fact-decision = Азаматтық соттың шешімін көрсетіңіз.
# review: native speaker
error-need-conclusion-text = Қорытындыны жазыңыз: не анықталды немесе неге бас тартылды.
# review: native speaker
error-need-protest-and-motion = Наразылықты және, заң талап етсе, мерзімді қалпына келтіру туралы өтінішхатты енгізіңіз.
# review: native speaker
error-need-competent-court = Бұл істі шешетін сотты көрсетіңіз.
# review: native speaker
error-need-hearing-date = Отырыстың күнін, уақытын және орнын көрсетіңіз.
# review: native speaker
error-need-complaint = Шағымды енгізіңіз.
# review: native speaker
error-need-answer = Жауапты және не қаралғанын жазыңыз.
# review: native speaker
error-need-delivery-record = Кімге, қалай және қашан табысталғанын көрсетіңіз.

# review: native speaker
error-needed-complete = Мекеме өтінішіңізді толықтыруды сұрайды. Жетіспегенін қосып, қайта жіберіңіз.
# review: native speaker
error-needed-civil-court = Мекеме дайындаған қағаздарды азаматтық сотқа апарыңыз.
# review: native speaker
error-needed-certificate = Анықтамаңыз дайын. Оны алып кетіңіз немесе жіберуді сұраңыз.
