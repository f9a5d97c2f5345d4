### Ish yuritiladigan sahifalar.

# review: native speaker
page-case =
    .heading = { $number } ishi
    .overview = Umumiy koʻrinish
    .subjects = Shaxslar
    .letters = Xatlar
    .tabs = Ishning boʻlimlari
    .nobody = Hozircha hech kim
    .holder = Masʼul
    .due = Muddati
    .done-title = Bajarildi
    .done = Bajarildi: { $what }
    .done-for = Bajarildi: { $what } ({ $persons })
    .saved = Oʻzgarishingiz saqlandi.
    .next = Endi nima qila olasiz
    .no-steps = Hozir bu yerda siz qiladigan ish yoʻq.
    .blocked = Hozircha mumkin emas:
    .clocks = Muddatlar
    .no-clocks = Hech qanday muddat oʻtmayapti.
    .facts = Ish haqida
    .basis = Asosi
    .opened = Ochilgan kuni
    .country = Qaysi davlat qonuni
    .profile = Qonun tahriri
    .counts = Shaxslar qaysi bosqichda
    .requests = Arxivga soʻrovlar
    .conclusions = Xulosa
    .cards = Arxiv kartochkalari
    .documents = Hujjatlar
    .court = Sud
    .history = Tarixi
# review: native speaker
page-count-case-persons = { $count } kishi
# review: native speaker
page-count-case-open = { $count } kishi uchun mumkin
# review: native speaker
page-count-case-flagged = { $count } kishini qayta koʻrib chiqish kerak: ularning ishi tayanadigan ish oʻzgardi.
# review: native speaker
page-count-case-warnings = Manbalarda { $count } ta qarama-qarshilik
# review: native speaker
page-count-case-matching = { $count } kishi topildi
# review: native speaker
page-count-case-more = va yana { $count } ta
# review: native speaker
page-count-case-would = Bu { $count } kishi uchun bajariladi.
# review: native speaker
page-case-subjects =
    .name = Ismi
    .state = Bosqichi
    .conclusion = Xulosa
    .no-conclusion = Hozircha yoʻq
    .any = Hammasi
    .filter = Koʻrsatish
    .mark = Belgilash
    .person = Shaxs
    .class = Ish toifasi
    .outcome = Qaror
    .unnamed = Ismi nomaʼlum
    .flagged = Qayta koʻrib chiqish kerak
    .together = Bir necha kishi uchun birdaniga amal
    .of-marked = Yuqorida belgilanganlar uchun
    .of-all = Filtr boʻyicha hammasi uchun, boshqa sahifalardagilar ham kiradi ({ $total })
    .step = Amal
    .preview = Nima bajarilishini koʻrish
# review: native speaker
page-case-subject =
    .to-list = Shaxslar roʻyxatiga
    .unconditional = Ayblov asosidan qatʼi nazar reabilitatsiya qilinadi
    .unconditional-yes = Ha, qonunning oʻziga koʻra
    .yes = Ha
    .decided = Hal qilingan kuni
    .in-force = Kuchga kirgan kuni
    .published = Ismi eʼlon qilingan kuni
    .file = Arxiv ishi
    .warnings = Manbalar bir-biriga zid
    .earlier = Shu ishdagi oldingi qarorlar
    .until = { $day } gacha
# review: native speaker
page-case-act = Repressiya hujjati
    .none = Bu shaxsga oid alohida qaror nomaʼlum.
    .body = Kim qaror chiqargan
    .seat = Qayerda joylashgan
    .decided = Qaror sanasi
    .number = Qaror raqami
    .article = Modda
    .charge = Ayblov
    .measure = Chora
    .residence = Repressiyagacha yashagan joyi
    .source = Manba
# review: native speaker
page-case-settings = Toifasini yoki bogʻliqligini oʻzgartirish
    .button = Saqlash
    .depends-on = Boshqa shaxs ishiga bogʻliq
    .on-nobody = Hech kimning ishiga bogʻliq emas
    .sought = Shu ishdan shaxsni izlash
    .sought-hint = Ismining bir qismi yoki roʻyxatdagi raqami boʻyicha. Soʻng topilganlardan tanlang.
    .found-none = Bu ishda bunday ismli yoki raqamli shaxs yoʻq. Yana izlab koʻring.
    .find = Izlash
# review: native speaker
page-case-step = Amal
    .button = Bajarish
    .grave = Bu shu shaxslar boʻyicha ishni tugatadi. Amal sizning ismingiz bilan yoziladi.
    .left-out = Kim kirmaydi va nima uchun
    .not-here = Amal bu bosqichdan boshlanmaydi: { $state }
    .changed = Siz koʻrib turganda roʻyxat oʻzgardi. Qayta koʻrib, shaklni yana yuboring.
    .reason = Sababi
    .evidence = Asos boʻladigan yangi dalil
    .nobody = Hozir buni ulardan hech kim uchun bajarib boʻlmaydi.
# review: native speaker
page-case-fact =
    .court = Fuqarolik sudi
    .number = Qaror raqami
    .date = Qaror sanasi
    .established = Sud nimani aniqladi
    .document = Qaror yozilgan hujjat
    .no-document = Hozircha ishga tikilmagan
# review: native speaker
page-case-conclusion =
    .kind = Xulosa nima deydi
    .findings = Reabilitatsiyani asoslaydigan holatlar
    .findings-hint = Salbiy xulosadan boshqasida kamida bittasi.
    .ground = Rad etish asosi
    .no-ground = Rad etish yoʻq
    .ground-hint = Faqat salbiy xulosa uchun kerak.
    .outcome = Taklif qilinadigan qaror
    .usual-outcome = Xulosadan kelib chiqadigani
    .outcome-hint = Shaxs boshqa kishining repressiyasidan jabr koʻrgan boʻlsagina oʻzgartiring.
    .reasoning = Asoslantirish
    .reasoning-hint = Nima aniqlandi, qaysi hujjatlar bilan va bundan nima kelib chiqadi.
    .draft = Xulosa tuzish
    .none = Hozircha xulosa yoʻq.
    .to-list = Xulosalar roʻyxatiga
    .drafted = Imzo kutmoqda
    .signed = Imzolandi
    .sent-back = Qaytarildi
    .drafted-by = Tuzildi
    .signed-by = Imzolandi
    .persons = Shaxslar
    .mend = Nimani tuzatish kerak
    .signature = Bu sizning ismingiz bilan yoziladi va oilaga xabar qilinadi.
    .keep = Keyinga saqlash
    .kept = Siz buni { $at } saqladingiz. Buni faqat siz koʻrasiz.
# review: native speaker
page-case-court =
    .court = Sud
    .choose = Sudni tanlang
    .court-hint = Qonun belgilagan sud; boshqasi sababi aytilib rad etiladi.
    .files = Yuboriladigan ishlar
    .files-hint = Har qatorda bittasi: saqlovchi, fond, roʻyxat, ish, jildlar.
    .none = Ish sudda emas.
    .desk = Sud ish joyida ochish
    .basis = Sudga qanday tushgan
    .instance = Instansiya
    .sent = Yuborilgan kuni
    .hearings = Majlislar
    .ruling = { $number } ajrimi
    .ruling-text = Ajrim matni
    .appeal = Shu ajrim ustidan shikoyat berish
    .complaint = Shikoyat
# review: native speaker
page-case-protest =
    .kind = Nima kiritiladi
    .text = Matni
    .motion = Muddatni tiklash toʻgʻrisidagi iltimosnoma
    .motion-hint = Davlat qonuni talab qilsa.
    .drafter = Kim tayyorladi
    .choose = Hamkasbni tanlang
    .drafter-hint = Siz emas: tayyorlagan kishi kiritmaydi.
# review: native speaker
page-case-certify =
    .language = Maʼlumotnoma tili
    .holder-of = { $name } boʻyicha kimga beriladi
    .holder = Kimga beriladi
    .nobody = Ular uchun hech kim murojaat qilmagan: maʼlumotnoma beriladigan kishi yoʻq
    .lang-uz-latn = Oʻzbekcha, lotin yozuvida
    .lang-uz-cyrl = Oʻzbekcha, kirill yozuvida
    .lang-kaa = Qoraqalpoqcha
    .lang-tk = Turkmancha
# review: native speaker
page-case-notify =
    .bodies = Kimga xabar berildi
    .bodies-hint = Har qatorda bittasi: FHDYo, axborot markazi, ijtimoiy himoya.
    .reference = Xat raqami
    .day = Xat sanasi
# review: native speaker
page-case-assign = Ishga kim masʼul
    .link = Masʼulni almashtirish
    .who = Xodim
    .button = Tayinlash
# review: native speaker
page-case-exclusions = Manfaatlar toʻqnashuvi
    .link = Kim chetlatilgan
    .none = Hech kim chetlatilmagan.
    .new = Xodimni chetlatish
    .who = Hamkasb
    .reason = Toʻqnashuv nimada
    .button = Chetlatish
    .readmit = Qayta qoʻyish
    .readmit-reason = Nega toʻqnashuv yoʻq
# review: native speaker
page-case-extend = Muddatni uzaytirish
    .link = Uzaytirish
    .lead = Oilaga koʻproq vaqt kerakligi aytiladi, sababi aytilmaydi.
    .amount = Qoidaning necha birligiga (oy yoki kun)
    .reason = Nega koʻproq vaqt kerak
    .button = Muddatni uzaytirish
# review: native speaker
page-case-cards =
    .link = Arxiv kartochkalarini solishtirish
    .lead = Arxiv kartochkalarini maydonlar boʻyicha solishtirish uchun shaxsni tanlang.
    .none = Sizga ochiq oʻxshash kartochka yoʻq. Bu ular umuman yoʻq degani emas.
# review: native speaker
page-day-hint = Masalan, 14.04.2026
# review: native speaker
page-count-case-requests = { $count } ta soʻrov
# review: native speaker
page-count-case-reminders = { $count } marta eslatildi
# review: native speaker
page-case-request = Arxivga soʻrov
    .to-list = Soʻrovlar roʻyxatiga
    .kind = Qaysi arxiv
    .archive = Arxiv
    .none = Bulardan hech biri
    .addressee = Arxiv nomi
    .addressee-hint = Boshqa idora yoki chet el arxivi uchun.
    .names = Qidiriladigan yozilishlar
    .written = Yozilgan kuni
    .sent = Yuborilgan kuni
    .reminded = Oxirgi eslatma
# review: native speaker
page-case-ask = Arxivga soʻrov yuborish
    .lead = Soʻrov shu ishdagi barcha shaxslarga tegishli.
    .question = Savol
    .question-hint = Buni arxiv oʻqiydi. Ariza beruvchi haqida hech narsa yozmang.
    .names = Qaysi yozilishini qidirish kerak
    .names-hint = Har qatorda bittasi. Boʻsh boʻlsa: yozilgan barcha shakllar.
    .send = Yuborish
    .send-now = Darhol yuborish
    .button = Saqlash
# review: native speaker
page-case-answer = Arxiv javobi
    .papers = Javobga ilova hujjatlar
    .kind = Arxiv nima deb javob berdi
    .day = Javob sanasi
    .text = Nima topildi
    .text-hint = Ijobiy, qisman javob yoki maxfiy ish uchun.
    .searched = Nima tekshirildi
    .searched-hint = Fondlar, kartotekalar, yillar. Hech narsa topilmasa, shart.
    .spellings = Qaysi yozilishlar tekshirildi
    .spellings-hint = Har qatorda bittasi. Hech narsa topilmasa, shart.
    .forwarded = Qayerga qayta yuborildi
    .destroyed = Yoʻq qilish dalolatnomasi raqami
    .recorded-for = Xatga kim imzo qoʻydi, raqami va sanasi
    .recorded-for-hint = Xatning oʻzini hujjatlarga qoʻshing.
# review: native speaker
page-count-case-cards = Ariza boʻyicha { $count } ta kartochka topildi
# review: native speaker
page-count-case-same = { $count } ta kartochka shu shaxs haqida
# review: native speaker
page-case-card = Shu kartochka boʻyicha qaror qilish
    .button = Qarorni imzolash
    .decision = Kartochka shu shaxs haqidami?
    .reason-hint = Nima mos keladi, nima kelmaydi. Qaror sizning ismingiz bilan imzolanadi.
    .ours = Ishda
    .family = Oila aytadi:
    .revoked = Qaytarib olindi
    .signature = Imzo
    .raw = Kartochka soʻzma-soʻz
# review: native speaker
page-case-card-revoke = Qarorni qaytarib olish
    .link = Qarorni qaytarib olish
    .button = Qaytarib olish
# review: native speaker
page-case-document =
    .none = Hozircha hujjat yoʻq.
    .add = Hujjat qoʻshish
    .kind = Bu nima
    .title = Nomi
    .title-hint = Boʻsh boʻlsa: fayl nomi.
    .number = Raqami
    .dated-on = Hujjatdagi sana
    .issuer = Kim bergan
    .visibility = Kim koʻradi
    .usual = Odatdagidek
# review: native speaker
page-paper = Hujjat haqida
    .link = Hujjat haqida batafsil
    .open = Faylni ochish
    .deeds = Nima qilish mumkin
    .custody = Asl nusxasi qayerda
    .note = Batafsil
    .note-hint = Asl nusxa yoʻq qilingan boʻlsa (dalolatnoma raqami va sanasi) yoki boshqa davlatga berilgan boʻlsa (qaysi davlatga), majburiy.
    .lies = Qayerda turadi
    .file = Fayl
    .file-hint = { $limit } MB dan oshmasin.
    .came = Kelib tushgan
    .digest = Nazorat yigʻindisi (SHA-256)
    .versions = Nusxalari
    .version = { $number }-nusxa
    .covered = Ismlari yopilgan nusxa
    .original = Asl nusxa
    .looks = Kim koʻrdi
    .replaced = Bu fayl yangi nusxa bilan almashtirilgan.
    .withdrawn = { $day } kuni qaytarib olingan.
    .version-lead = Yuborilgan fayl shuning oʻrnini egallaydi. Avvalgi nusxasi saqlanadi va tarixda qoladi.
    .covered-lead = Boshqa odamlarning ismlari yopilgan hujjatni yuboring. Uni oilaga koʻrsatish mumkin; asl nusxa oʻzgarmaydi, oila uni koʻrmaydi.
    .send = Faylni yuborish
# review: native speaker
page-paper-withdraw = Hujjatni qaytarib olish
    .warning = Hujjat “qaytarib olingan” belgisi bilan saqlanadi, endi unga tayanib boʻlmaydi. Buni ortga qaytarib boʻlmaydi.
# review: native speaker
page-visibility = Bu hujjatni kim koʻradi
    .covered = Bu nusxada boshqa odamlarning ismlari yopilgan. Asl nusxasi yonida saqlanadi.
    .has-covered = Uning boshqa odamlarning ismlari yopilgan nusxasi bor. Oilaga faqat oʻshani koʻrsatish mumkin; bu asl nusxani oila koʻrmaydi.
    .family = Uni oila ham oʻqiydi. Eski ish suratlarida boshqa odamlarning ismi boʻlishi mumkin: oila uchun shu ismlar yopilgan nusxa kerak.
    .office = Shu ish bilan shugʻullanadigan idora va sudlarning barcha xodimlari. Oila uni koʻrmaydi.
    .restricted = Guvohlar yoki chaqimchilar nomi yozilgan hujjat uchun. Faqat xat roʻyxatga oladiganlar uni koʻrmaydi.
    .secret = Hali maxfiy boʻlgan hujjat uchun. Ulardan tashqari faqat olib kelgan kishi koʻradi.
    .reason-hint = Bu ish tarixida sizning ismingiz bilan qoladi.
    .button = Kim koʻrishini saqlash
# review: native speaker
page-case-evidence = Dalil qoʻshish
    .heading = Dalillar
    .none = Hozircha dalil yoʻq.
    .description = Tavsifi
    .document = Hujjat
    .proves = Qaysi faktni isbotlaydi yoki rad etadi
    .new = Yangi dalil
    .new-yes = Oldingi qarorlarda u boʻlmagan
    .is-new = Yangi
    .withdrawn = { $day } chiqarib tashlandi
# review: native speaker
page-case-evidence-withdraw = Dalilni chiqarib tashlash
    .lead = U bilan qabul qilingan qarorlar kuchida qoladi.
    .link = Chiqarib tashlash
    .button = Chiqarib tashlash
# review: native speaker
page-case-certificates = Maʼlumotnomalar
    .none = Hozircha maʼlumotnoma berilmagan.
    .issued = { $day } berilgan
    .delivered = { $day } topshirilgan
# review: native speaker
page-case-deliver =
    .day = Topshirilgan sana
    .how = Qanday
    .how-hint = Shaxsan, buyurtma xat bilan, vakiliga.
# review: native speaker
page-case-void = Maʼlumotnomani haqiqiy emas deb topish
    .grave = Maʼlumotnomani tekshirgan kishi uning haqiqiy emasligini biladi. Egasiga xat yuboriladi.
# review: native speaker
page-case-replace = Maʼlumotnomani almashtirish
    .grave = Raqami va kodi boshqa yangi maʼlumotnoma beriladi. Eskisini tekshirgan kishi uning almashtirilganini biladi. Egasiga xat yuboriladi.
# review: native speaker
page-case-further = Boshqa qarindosh uchun maʼlumotnoma
    .link = Boshqa qarindoshga ham berish
    .lead = Bu shaxs uchun murojaat qilgan har bir qarindosh maʼlumotnoma olishi mumkin. Yangisining oʻz raqami va kodi boʻladi; qolganlari haqiqiyligicha qoladi.
    .nobody = Bu shaxs uchun murojaat qilgan barcha qarindoshlarda haqiqiy maʼlumotnoma bor. Boshqa qarindosh avval ariza berishi kerak.
    .button = Shu maʼlumotnomani berish
# review: native speaker
page-count-case-events = { $count } ta yozuv qayta hisoblandi: zanjirning barcha halqalari toʻgʻri.
# review: native speaker
page-case-history =
    .holds = Tarix buzilmagan
    .broken = Bu ishning tarixi buzilgan. Administratorga darhol xabar bering.
    .fault-link = Yozuv oʻzgartirilgan.
    .fault-head = Oxirida yozuv yetishmaydi yoki ortiqcha.
    .fault-state = Shaxs tarixda yozilgan bosqichda emas.
    .fault-daily = Kunning imzosi notoʻgʻri.
    .person = Shaxsga
    .hash = Nazorat yigʻindisi
