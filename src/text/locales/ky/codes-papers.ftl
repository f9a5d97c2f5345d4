### Words for the codes of people, papers and letters. Attributes are the codes, with hyphens.

# review: native speaker
code-kinship =
    .oneself = Репрессияга кабылган адам — өзүм
    .spouse = Күйөөсү же аялы
    .child = Уулу же кызы
    .adopted-child = Асырап алган уулу же кызы
    .stepchild = Өгөй уулу же өгөй кызы
    .parent = Атасы же энеси
    .sibling = Бир тууганы (агасы, иниси, эжеси, карындашы же сиңдиси)
    .grandchild = Небереси (уулунун же кызынын баласы)
    .great-grandchild = Чөбөрөсү же андан кийинки муун
    .nephew-or-niece = Бир тууганынын баласы (жээни же ага-инисинин баласы)
    .grand-nephew-or-niece = Бир тууганынын небереси
    .cousin = Аталаш, бөлө же таякесинин баласы
    .uncle-or-aunt = Атасынын же энесинин бир тууганы
    .in-law = Нике аркылуу тууганы (куда-сөөгү)
    .other-relative = Башка тууганы
    .not-related = Тууганы эмес: уюм же жаран
    .unknown = Кандай тууган экенибизди билбейм

# review: native speaker
code-document-kind =
    .petition = Кагаз түрүндөгү арыз
    .identity = Инсандык күбөлүк же паспорт
    .birth-certificate = Туулгандыгы жөнүндө күбөлүк
    .marriage-certificate = Нике жөнүндө күбөлүк
    .death-certificate = Өлгөндүгү жөнүндө күбөлүк
    .name-change = Аты-жөнүн өзгөртүү жөнүндө документ
    .kinship-decision = Тууганчылык жөнүндө соттун чечими
    .spelling-decision = Аты башкача жазылган документтин ошол адамга таандыктыгы жөнүндө соттун чечими
    .power-of-attorney = Ишеним кат
    .consent = Макулдук
    .photograph = Үй-бүлөнүн сүрөтү
    .letter = Кат
    .memoir = Эскерүү
    .earlier-certificate = Мурда берилген маалымкат
    .earlier-refusal = Мурдагы баш тартуу
    .witness-statement = Күбөнүн көрсөтмөсү
    .arrest-order = Камакка алуу ордери
    .search-record = Тинтүү протоколу
    .questionnaire = Камакка алынган адамдын анкетасы
    .interrogation = Суракка алуу протоколу
    .confrontation = Беттештирүү протоколу
    .indictment = Айыптоо корутундусу
    .troika-extract = Үчтүктүн протоколунан көчүрмө
    .album-sheet = Экиликтин альбомунун барагы
    .court-record = Сот отурумунун протоколу (тарыхый)
    .verdict = Өкүм
    .oso-extract = Өзгөчө кеңешменин (ОСО) токтомунан көчүрмө
    .execution-act = Өкүмдүн аткарылгандыгы жөнүндө акт
    .camp-card = Лагердик карточка
    .settler-card = Атайын көчүрүлгөн адамдын карточкасы
    .settler-questionnaire = Атайын көчүрүлгөн адамдын анкетасы
    .prior-review-papers = Мурунку кайра кароонун материалдары
    .property-inventory = Мүлктү каттоо баракчасы
    .file-photograph = Архивдик иштеги сүрөт
    .order-to-open = Иш козгоо жөнүндө токтом
    .archive-request = Архивге суроо-талап
    .reminder = Архивге эскертүү
    .answer = Архивдин жообу
    .custody-record = Сактоо жөнүндө документ
    .conclusion = Корутунду
    .protest = Протест
    .motion = Мөөнөттү калыбына келтирүү жөнүндө өтүнүч
    .representation = Жаңы жагдайлар боюнча сунуштама
    .transfer = Өткөрүп берүү жөнүндө кат
    .return = Кайтаруу жөнүндө кат
    .reply = Арыз ээсине жооп
    .summons = Чакыруу кагазы
    .hearing-record = Сот отурумунун протоколу
    .attendance = Катышкандардын тизмеси
    .ruling = Соттун чечими
    .entry-into-force = Мыйзамдуу күчүнө киргендиги жөнүндө белги
    .appeal = Даттануу
    .certificate-rehabilitated = Акталгандыгы жөнүндө маалымкат
    .certificate-injured = Жабыр тарткан деп таануу жөнүндө маалымкат
    .certificate-property-seizure = Мүлктүн алынгандыгы жөнүндө маалымкат
    .certificate-detention = Камакта болгон жери жана мөөнөтү жөнүндө маалымкат
    .certificate-death = Өлүм фактысы жана чыныгы себеби жөнүндө маалымкат
    .notice-registry-office = ЖААК органына билдирүү
    .notice-information-centre = Маалымат борборуна билдирүү
    .notice-social-office = Социалдык коргоо органына билдирүү
    .notice-military = Аскердик наамдар жана сыйлыктар органына билдирүү
    .notice-archive = Архивге билдирүү
    .request-to-publish = Жарыялоо жөнүндө өтүнүч
    .voiding-order = Маалымкатты жараксыз деп табуу буйругу
    .other = Башка документ

# review: native speaker
code-notice-kind =
    .confirm-email = Электрондук почта дарегин ырастоо
    .invitation = Жумушка чакыруу
    .password-reset = Жаңы сырсөз
    .password-changed = Сырсөз өзгөртүлдү
    .refresh-token-reuse = Коопсуздук үчүн тутумдан чыгарылды
    .representation-granted = Ишеним кат берилди
    .representation-revoked = Ишеним кат кайтарылып алынды
    .petition-received = Арыз алынды
    .petition-registered = Арыз катталды
    .petition-returned = Арыз толуктоого кайтарылды
    .petition-transferred = Арыз башка мекемеге берилди
    .petition-inadmissible = Арыз кароосуз калтырылды
    .petition-withdrawn = Арыз кайтарылып алынды
    .petition-linked = Арыз каралып жаткан ишке кошулду
    .review-opened = Иш ачылды
    .archive-asked = Архивден суралды
    .archive-answered = Архив жооп берди
    .evidence-exhausted = Бардык архивдер жооп берди: маалымат жок
    .conclusion-signed = Корутундуга кол коюлду
    .court-referred = Иш сотко жөнөтүлдү
    .protest-filed = Протест киргизилди
    .court-accepted = Сот ишти кабыл алды
    .hearing-scheduled = Сот отуруму дайындалды
    .hearing-adjourned = Сот отуруму жылдырылды
    .ruling-made = Сот чечим чыгарды
    .ruling-in-force = Чечим күчүнө кирди
    .outcome-decided = Чечим кабыл алынды
    .refused-how-to-appeal = Баш тартылды; даттануу тартиби
    .appeal-filed = Даттануу берилди
    .reopened = Иш кайра ачылды
    .revoked = Актоо жокко чыгарылды
    .certificate-issued = Маалымкат берилди
    .certificate-voided = Маалымкат жараксыз деп табылды
    .certificate-replaced = Маалымкат алмаштырылды
    .card-found = Туура келиши мүмкүн болгон архив карточкасы
    .card-confirmed = Архив карточкасы ырасталды
    .deadline-extended = Мөөнөт узартылды
    .task-assigned = Жаңы тапшырма
    .deadline-alert = Мөөнөт жакындады же өттү
    .archive-request-received = Архивге келген суроо-талап
    .archive-reminder = Архивге эскертүү

# review: native speaker
code-notice-state =
    .queued = Жөнөтүлүшүн күтүүдө
    .sent = Жөнөтүлдү
    .failed = Жеткирилген жок
    .bounced = Дарек катты кабыл алган жок
    .on-paper = Катты мекеме почта аркылуу жөнөтөт

# review: native speaker
code-told =
    .applicant = Арыз ээсинин өзү
    .representative = Өкүлү
    .both = Экөө тең

# review: native speaker
code-told-by =
    .email = Электрондук почта аркылуу
    .letter = Кагаз кат менен

# review: native speaker
code-family-word =
    .same = Бул ошол адам
    .other = Бул башка адам
    .unsure = Так айта албайм
