### Мұрағат карточкасы неге осы адам туралы болуы мүмкін.

# review: native speaker
match-part =
    .whole = аты-жөні
    .given = аты
    .patronymic = әкесінің аты
    .surname = тегі
    .maiden = бұрынғы тегі
    .alias = басқа аты

# review: native speaker
match-relation =
    .exact = әрпіне дейін бірдей
    .swapped = дәл сол, аты-жөнінің басқа жерінде
    .joined = дәл сол, бірге не бөлек жазылған
    .script = басқа жазуда дәл сол
    .form = түбірі бір, жалғауы басқа
    .spelling = сәл өзгеше жазылған
    .alias = сол есімнің басқа түрі
    .initial = бас әрпі сай келеді
    .other-name = осы адамның басқа аты

# review: native speaker
match-rarity =
    .rare = сирек есім
    .usual = кездесетін есім
    .common = жиі есім

# review: native speaker
match-band =
    .strong = сәйкестігі күшті
    .possible = сәйкес болуы мүмкін
    .weak = сәйкестігі әлсіз

# review: native speaker
match-name = { $part } { $found }: { $relation }; { $rarity }
# review: native speaker
match-missing = { $asked } карточкада жоқ
# review: native speaker
match-extra = карточкада тағы бар: { $part } { $found }
# review: native speaker
match-year-same = туған жылы бірдей
# review: native speaker
match-year-other = туған жылдарының айырмасы, жыл: { $years }
# review: native speaker
match-place-same = ортақ жер бар
# review: native speaker
match-place-other = жерлері басқа
# review: native speaker
match-none = Бұлай іздегенде карточка табылмады. Бұл карточка жоқ деген сөз емес: басқаша жазып көріңіз, тек әкесінің атын жазыңыз немесе жылды алып тастаңыз.
# review: native speaker
match-exhausted = Нұсқа тым көп, бәрі қаралған жоқ. Іздеуді нақтылаңыз: әкесінің атын, жылды немесе жерді қосыңыз.
# review: native speaker
match-decide = Тізім тек ұсынады. Карточканы салыстырып, шешімді адам қабылдайды.
# review: native speaker
match-place =
    .same = дәл сол жер: { $unit }
    .successor = бір жердің екі атауы немесе мұрагері: { $unit }
    .within = бір жер екіншісінің құрамында болған: { $unit }
    .neighbour = бір облыстың жерлері: { $unit }
    .other = басқа жер: { $unit }
# review: native speaker
match-place-unknown = { $place } деген жер мұнда белгісіз, іздеуде ескерілмеді. Ауданды немесе облысты сол кездегі атауымен жазыңыз.
# review: native speaker
match-partial = Есімдер көрсеткіші әлі жүктелуде, карточкалардың бір бөлігі ғана қаралды. Бір минуттан кейін қайта іздеңіз.
# review: native speaker
match-nothing = мұндай жазылулармен ештеңе табылмады
# review: native speaker
match-weaker = сұралғаннан сенімділігі төмен сәйкестіктер ғана табылды
