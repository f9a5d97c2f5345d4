### Words for the codes of people, papers and letters. Attributes are the codes, with hyphens.

# review: native speaker
code-kinship =
    .oneself = Қуғын-сүргінге ұшыраған адам — өзім
    .spouse = Күйеуі немесе әйелі
    .child = Ұлы немесе қызы
    .adopted-child = Асырап алған ұлы немесе қызы
    .stepchild = Өгей ұлы немесе өгей қызы
    .parent = Әкесі немесе анасы
    .sibling = Аға-інісі немесе апа-сіңлісі (қарындасы)
    .grandchild = Немересі (ұлының немесе қызының баласы)
    .great-grandchild = Шөбересі немесе одан кейінгі ұрпағы
    .nephew-or-niece = Бауырының баласы (жиені немесе інісі мен ағасының баласы)
    .grand-nephew-or-niece = Бауырының немересі
    .cousin = Немере ағайыны, бөлесі немесе нағашысының баласы
    .uncle-or-aunt = Әкесінің немесе анасының бауыры
    .in-law = Некелесу арқылы туысы (құда-жекжаты)
    .other-relative = Басқа туысы
    .not-related = Туысы емес: ұйым немесе азамат
    .unknown = Қандай туыс екенімізді білмеймін

# review: native speaker
code-document-kind =
    .petition = Қағаз түріндегі өтініш
    .identity = Жеке куәлік немесе паспорт
    .birth-certificate = Туу туралы куәлік
    .marriage-certificate = Неке қию туралы куәлік
    .death-certificate = Қайтыс болу туралы куәлік
    .name-change = Аты-жөнін ауыстыру туралы құжат
    .kinship-decision = Туыстық туралы сот шешімі
    .spelling-decision = Аты басқаша жазылған құжаттың сол адамдікі екені туралы сот шешімі
    .power-of-attorney = Сенімхат
    .consent = Келісім
    .photograph = Отбасының фотосуреті
    .letter = Хат
    .memoir = Естелік
    .earlier-certificate = Бұрын берілген анықтама
    .earlier-refusal = Бұрынғы бас тарту
    .witness-statement = Куәнің айғағы
    .arrest-order = Қамауға алу ордері
    .search-record = Тінту хаттамасы
    .questionnaire = Қамауға алынған адамның сауалнамасы
    .interrogation = Жауап алу хаттамасы
    .confrontation = Беттестіру хаттамасы
    .indictment = Айыптау қорытындысы
    .troika-extract = Үштік хаттамасынан үзінді
    .album-sheet = Екілік альбомының парағы
    .court-record = Сот отырысының хаттамасы (тарихи)
    .verdict = Үкім
    .oso-extract = Ерекше кеңес (ОСО) қаулысынан үзінді
    .execution-act = Үкімнің орындалғаны туралы акт
    .camp-card = Лагерь карточкасы
    .settler-card = Арнайы қоныс аударылған адамның карточкасы
    .settler-questionnaire = Арнайы қоныс аударылған адамның сауалнамасы
    .prior-review-papers = Бұрынғы қайта қарау материалдары
    .property-inventory = Мүлік тізімдемесі
    .file-photograph = Мұрағаттық істегі фотосурет
    .order-to-open = Іс жүргізуді бастау туралы қаулы
    .archive-request = Мұрағатқа сұрау салу
    .reminder = Мұрағатқа еске салу
    .answer = Мұрағаттың жауабы
    .custody-record = Сақтау туралы құжат
    .conclusion = Қорытынды
    .protest = Наразылық
    .motion = Мерзімді қалпына келтіру туралы өтінішхат
    .representation = Жаңа мән-жайлар бойынша ұсыну
    .transfer = Басқа органға беру туралы хат
    .return = Қайтару туралы хат
    .reply = Өтініш берушіге жауап
    .summons = Шақыру қағазы
    .hearing-record = Сот отырысының хаттамасы
    .attendance = Қатысқандар тізімі
    .ruling = Сот шешімі
    .entry-into-force = Заңды күшіне енгені туралы белгі
    .appeal = Шағым
    .certificate-rehabilitated = Ақтау туралы анықтама
    .certificate-injured = Зардап шеккен деп тану туралы анықтама
    .certificate-property-seizure = Мүліктің алынғаны туралы анықтама
    .certificate-detention = Қамауда болған орны мен мерзімі туралы анықтама
    .certificate-death = Өлім фактісі мен шын себебі туралы анықтама
    .notice-registry-office = АХАТ органына хабарлама
    .notice-information-centre = Ақпараттық орталыққа хабарлама
    .notice-social-office = Әлеуметтік қорғау органына хабарлама
    .notice-military = Әскери атақтар мен наградалар органына хабарлама
    .notice-archive = Мұрағатқа хабарлама
    .request-to-publish = Жариялау туралы өтініш
    .voiding-order = Анықтаманың күшін жою туралы бұйрық
    .other = Басқа құжат

# review: native speaker
code-notice-kind =
    .confirm-email = Электрондық пошта мекенжайын растау
    .invitation = Жұмысқа шақыру
    .password-reset = Жаңа құпиясөз
    .password-changed = Құпиясөз өзгертілді
    .refresh-token-reuse = Қауіпсіздік үшін жүйеден шығарылды
    .representation-granted = Сенімхат берілді
    .representation-revoked = Сенімхат қайтарып алынды
    .petition-received = Өтініш алынды
    .petition-registered = Өтініш тіркелді
    .petition-returned = Өтініш толықтыруға қайтарылды
    .petition-transferred = Өтініш басқа мекемеге берілді
    .petition-inadmissible = Өтініш қараусыз қалдырылды
    .petition-withdrawn = Өтініш қайтарып алынды
    .petition-linked = Өтініш қаралып жатқан іске қосылды
    .review-opened = Іс жүргізу басталды
    .archive-asked = Мұрағаттан сұралды
    .archive-answered = Мұрағат жауап берді
    .evidence-exhausted = Барлық мұрағат жауап берді: мәлімет жоқ
    .conclusion-signed = Қорытындыға қол қойылды
    .court-referred = Іс сотқа жіберілді
    .protest-filed = Наразылық келтірілді
    .court-accepted = Сот істі қабылдады
    .hearing-scheduled = Сот отырысы тағайындалды
    .hearing-adjourned = Сот отырысы ауыстырылды
    .ruling-made = Сот шешім шығарды
    .ruling-in-force = Шешім күшіне енді
    .outcome-decided = Шешім қабылданды
    .refused-how-to-appeal = Бас тартылды; шағым беру тәртібі
    .appeal-filed = Шағым берілді
    .reopened = Іс қайта ашылды
    .revoked = Ақтаудың күші жойылды
    .certificate-issued = Анықтама берілді
    .certificate-voided = Анықтаманың күші жойылды
    .certificate-replaced = Анықтама ауыстырылды
    .card-found = Сәйкес болуы мүмкін мұрағат карточкасы
    .card-confirmed = Мұрағат карточкасы расталды
    .deadline-extended = Мерзім ұзартылды
    .task-assigned = Жаңа тапсырма
    .deadline-alert = Мерзім таяп қалды немесе өтті
    .archive-request-received = Мұрағатқа келген сұрау
    .archive-reminder = Мұрағатқа еске салу

# review: native speaker
code-notice-state =
    .queued = Жіберілуін күтуде
    .sent = Жіберілді
    .failed = Жеткізілмеді
    .bounced = Мекенжай хатты қабылдамады
    .on-paper = Хатты мекеме поштамен жібереді

# review: native speaker
code-told =
    .applicant = Өтініш берушінің өзі
    .representative = Өкілі
    .both = Екеуі де

# review: native speaker
code-told-by =
    .email = Электрондық пошта арқылы
    .letter = Қағаз хатпен

# review: native speaker
code-family-word =
    .same = Бұл сол адам
    .other = Бұл басқа адам
    .unsure = Нақты айта алмаймын
