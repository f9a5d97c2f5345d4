### Words for the codes of people, papers and letters. Attributes are the codes, with hyphens.

# review: native speaker
code-kinship =
    .oneself = Шахси репрессияшуда худи ман ҳастам
    .spouse = Шавҳар ё зан
    .child = Писар ё духтар
    .adopted-child = Писархонд ё духтархонд
    .stepchild = Писарандар ё духтарандар
    .parent = Падар ё модар
    .sibling = Бародар ё хоҳар
    .grandchild = Набера (фарзанди писар ё духтар)
    .great-grandchild = Абера ё насли баъдӣ
    .nephew-or-niece = Ҷиян (фарзанди бародар ё хоҳар)
    .grand-nephew-or-niece = Набераи бародар ё хоҳар
    .cousin = Амакбача, тағобача, аммабача ё холабача
    .uncle-or-aunt = Амак, тағо, амма ё хола
    .in-law = Хеши никоҳӣ (қудо)
    .other-relative = Хеши дигар
    .not-related = Хеш нест: ташкилот ё шаҳрванд
    .unknown = Намедонам, ки чӣ гуна хеш ҳастем

# review: native speaker
code-document-kind =
    .petition = Аризаи коғазӣ
    .identity = Шаҳодатномаи шахсият ё шиноснома
    .birth-certificate = Шаҳодатнома дар бораи таваллуд
    .marriage-certificate = Шаҳодатнома дар бораи никоҳ
    .death-certificate = Шаҳодатнома дар бораи вафот
    .name-change = Ҳуҷҷат дар бораи иваз кардани ному насаб
    .kinship-decision = Ҳалномаи суд дар бораи хешовандӣ
    .spelling-decision = Ҳалномаи суд дар бораи мансубияти ҳуҷҷате, ки номаш дигар хел навишта шудааст
    .power-of-attorney = Ваколатнома
    .consent = Розигӣ
    .photograph = Акси оилавӣ
    .letter = Мактуб
    .memoir = Хотирот
    .earlier-certificate = Маълумотномаи қаблан додашуда
    .earlier-refusal = Радди пешина
    .witness-statement = Нишондоди шоҳид
    .arrest-order = Ордери ҳабс
    .search-record = Протоколи кофтуков
    .questionnaire = Варақаи пурсиши ҳабсшуда
    .interrogation = Протоколи пурсиш
    .confrontation = Протоколи рӯбарӯкунӣ
    .indictment = Фикри айбдоркунӣ
    .troika-extract = Иқтибос аз протоколи «сегона» (тройка)
    .album-sheet = Варақи албоми «дугона» (двойка)
    .court-record = Протоколи маҷлиси суд (таърихӣ)
    .verdict = Ҳукм
    .oso-extract = Иқтибос аз қарори Машварати махсус (ОСО)
    .execution-act = Санад дар бораи иҷрои ҳукм
    .camp-card = Корточкаи лагерӣ
    .settler-card = Корточкаи шахси махсус кӯчонидашуда
    .settler-questionnaire = Варақаи пурсиши шахси махсус кӯчонидашуда
    .prior-review-papers = Маводи бознигарии пешина
    .property-inventory = Рӯйхати молу мулк
    .file-photograph = Акс аз парвандаи бойгонӣ
    .order-to-open = Қарор дар бораи оғози парванда
    .archive-request = Дархост ба бойгонӣ
    .reminder = Ёдрас ба бойгонӣ
    .answer = Ҷавоби бойгонӣ
    .custody-record = Ҳуҷҷат дар бораи нигоҳдорӣ
    .conclusion = Хулоса
    .protest = Эътироз
    .motion = Дархостнома дар бораи барқарор кардани мӯҳлат
    .representation = Пешниҳод аз рӯи ҳолатҳои нав
    .transfer = Мактуби интиқол
    .return = Мактуби баргардонидан
    .reply = Ҷавоб ба аризадиҳанда
    .summons = Даъватнома
    .hearing-record = Протоколи маҷлиси суд
    .attendance = Рӯйхати ҳозирон
    .ruling = Қарори суд
    .entry-into-force = Қайд дар бораи ба қувваи қонунӣ даромадан
    .appeal = Шикоят
    .certificate-rehabilitated = Маълумотнома дар бораи реабилитатсия
    .certificate-injured = Маълумотнома дар бораи зарардида шинохтан
    .certificate-property-seizure = Маълумотнома дар бораи гирифтани молу мулк
    .certificate-detention = Маълумотнома дар бораи ҷой ва мӯҳлати маҳрумият
    .certificate-death = Маълумотнома дар бораи вафот ва сабаби аслии он
    .notice-registry-office = Огоҳинома ба мақоми САҲШ
    .notice-information-centre = Огоҳинома ба маркази иттилоотӣ
    .notice-social-office = Огоҳинома ба мақоми ҳифзи иҷтимоӣ
    .notice-military = Огоҳинома ба мақоми рутбаҳои ҳарбӣ ва мукофотҳо
    .notice-archive = Огоҳинома ба бойгонӣ
    .request-to-publish = Дархост барои нашр
    .voiding-order = Фармоиш дар бораи беэътибор донистани маълумотнома
    .other = Ҳуҷҷати дигар

# review: native speaker
code-notice-kind =
    .confirm-email = Тасдиқи нишонии почтаи электронӣ
    .invitation = Даъват ба кор
    .password-reset = Рамзи нав
    .password-changed = Рамз иваз шуд
    .refresh-token-reuse = Барои бехатарӣ аз система бароварда шуд
    .representation-granted = Ваколатнома дода шуд
    .representation-revoked = Ваколатнома бозпас гирифта шуд
    .petition-received = Ариза расид
    .petition-registered = Ариза ба қайд гирифта шуд
    .petition-returned = Ариза барои такмил баргардонида шуд
    .petition-transferred = Ариза ба идораи дигар фиристода шуд
    .petition-inadmissible = Ариза бе баррасӣ монда шуд
    .petition-withdrawn = Ариза бозпас гирифта шуд
    .petition-linked = Ариза ба парвандаи ҷорӣ ҳамроҳ шуд
    .review-opened = Парванда кушода шуд
    .archive-asked = Аз бойгонӣ пурсида шуд
    .archive-answered = Бойгонӣ ҷавоб дод
    .evidence-exhausted = Ҳамаи бойгониҳо ҷавоб доданд: маълумот нест
    .conclusion-signed = Хулоса имзо шуд
    .court-referred = Парванда ба суд фиристода шуд
    .protest-filed = Эътироз пешниҳод шуд
    .court-accepted = Суд парвандаро қабул кард
    .hearing-scheduled = Маҷлиси суд таъин шуд
    .hearing-adjourned = Маҷлиси суд мавқуф гузошта шуд
    .ruling-made = Суд қарор баровард
    .ruling-in-force = Қарор ба қувва даромад
    .outcome-decided = Қарор қабул шуд
    .refused-how-to-appeal = Рад шуд; тартиби шикоят
    .appeal-filed = Шикоят дода шуд
    .reopened = Парванда аз нав кушода шуд
    .revoked = Реабилитатсия бекор шуд
    .certificate-issued = Маълумотнома дода шуд
    .certificate-voided = Маълумотнома беэътибор дониста шуд
    .certificate-replaced = Маълумотнома иваз шуд
    .card-found = Корточкаи бойгонии эҳтимолан мувофиқ
    .card-confirmed = Корточкаи бойгонӣ тасдиқ шуд
    .deadline-extended = Мӯҳлат дароз карда шуд
    .task-assigned = Супориши нав
    .deadline-alert = Мӯҳлат наздик аст ё гузашт
    .archive-request-received = Дархост ба бойгонӣ
    .archive-reminder = Ёдрас ба бойгонӣ

# review: native speaker
code-notice-state =
    .queued = Мунтазири фиристодан
    .sent = Фиристода шуд
    .failed = Нарасид
    .bounced = Нишонӣ мактубро қабул накард
    .on-paper = Мактубро муассиса бо почта мефиристад

# review: native speaker
code-told =
    .applicant = Худи аризадиҳанда
    .representative = Намоянда
    .both = Ҳар ду

# review: native speaker
code-told-by =
    .email = Тавассути почтаи электронӣ
    .letter = Бо мактуби коғазӣ

# review: native speaker
code-family-word =
    .same = Ин ҳамон шахс аст
    .other = Ин шахси дигар аст
    .unsure = Аниқ гуфта наметавонам
