### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

# review: native speaker
code-office-kind =
    .prosecutor = Prokuratura
    .court = Sud
    .archive = Arxiv
    .commission = Komissiya
    .other-agency = Boshqa idora

# review: native speaker
code-office-level =
    .national = Respublika
    .regional = Viloyat
    .district = Tuman

# review: native speaker
code-applicant-kind =
    .person = Repressiyaga uchragan shaxsning oʻzi
    .relative = Qarindoshi yoki merosxoʻri
    .representative = Ishonchnomasi bor vakil
    .organisation = Tashkilot
    .anyone = Istalgan kishi

# review: native speaker
code-channel =
    .online = Internet orqali topshirilgan
    .paper = Qogʻoz xat

# review: native speaker
code-language =
    .en = ingliz tili
    .ru = rus tili
    .kk = qozoq tili
    .ky = qirgʻiz tili
    .uz = oʻzbek tili
    .tg = tojik tili

# review: native speaker
code-review-basis =
    .petition = Qarindoshining arizasi boʻyicha
    .ex-officio = Organ tashabbusi bilan: qaror yoki roʻyxat boʻyicha

# review: native speaker
code-batch-kind =
    .ex-officio-list = Organ tuzgan roʻyxat
    .troika-session = Uchlikning bir majlisi
    .regional-list = Mintaqaviy roʻyxat

# review: native speaker
code-order-kind =
    .reopening = Qayta ochish haqidagi qaror
    .revocation = Reabilitatsiyani bekor qilish haqidagi qaror
    .termination = Tugatish haqidagi qaror
    .suspension = Toʻxtatib turish haqidagi qaror

# review: native speaker
code-conclusion-kind =
    .positive = Ijobiy: reabilitatsiya qilinsin
    .negative = Salbiy: asos yoʻq
    .partial = Qisman: bir qismida reabilitatsiya qilinsin

# review: native speaker
code-evidence-kind =
    .archival-document = Arxiv ishi hujjati
    .archive-answer = Arxiv javobi
    .negative-certificate = Maʼlumot yoʻqligi haqidagi maʼlumotnoma
    .civil-record = Tugʻilish, nikoh yoki oʻlim dalolatnomasi
    .civil-court-decision = Yuridik faktni aniqlash haqidagi sud qarori
    .witness-statement = Guvohning koʻrsatmasi
    .photograph = Fotosurat
    .personal-paper = Xat, kundalik yoki xotiralar
    .earlier-decision = Avvalgi qayta koʻrishning maʼlumotnomasi yoki rad javobi
    .publication = Xotira kitobi, nashr yoki roʻyxat
    .expert-opinion = Ekspert xulosasi
    .other = Boshqa

# review: native speaker
code-court-basis =
    .referral = Organ xulosasi bilan yuborilgan
    .protest = Protest boʻyicha
    .legal-fact = Yuridik faktni aniqlash uchun
    .remand = Yuqori sud qaytargan

# review: native speaker
code-instance =
    .first = Birinchi instansiya
    .appeal = Apellyatsiya instansiyasi
    .cassation = Kassatsiya instansiyasi

# review: native speaker
code-hearing-state =
    .scheduled = Tayinlangan
    .adjourned = Keyinga qoldirilgan
    .held = Oʻtkazilgan
    .cancelled = Bekor qilingan

# review: native speaker
code-protest-kind =
    .protest = Eski qarorga protest
    .representation = Yangi holatlar boʻyicha taqdimnoma

# review: native speaker
code-motion-result =
    .granted = Qanoatlantirildi: muddat tiklandi
    .refused = Rad etildi

# review: native speaker
code-ruling-state =
    .entered = Kiritildi, sudyani kutmoqda
    .sent-back = Kotibga qaytarildi
    .confirmed = Sudya tasdiqladi
    .in-force = Qonuniy kuchga kirdi
    .superseded = Keyingi qaror bilan almashtirildi

# review: native speaker
code-appeal-result =
    .upheld = Qaror oʻzgarishsiz qoldirildi
    .changed = Qaror oʻzgartirildi
    .remanded = Ish yangidan koʻrishga yuborildi

# review: native speaker
code-certificate-kind =
    .rehabilitated = Reabilitatsiya haqidagi maʼlumotnoma
    .partially-rehabilitated = Qisman reabilitatsiya haqidagi maʼlumotnoma
    .injured = Jabrlangan deb topilganlik haqidagi maʼlumotnoma

# review: native speaker
code-certificate-state =
    .valid = Haqiqiy
    .replaced = Boshqasiga almashtirilgan
    .void = Endi haqiqiy emas

# review: native speaker
code-document-form =
    .original = Asl nusxa
    .copy = Nusxa
    .certified-copy = Tasdiqlangan nusxa
    .scan = Hujjat skani

# review: native speaker
code-visibility =
    .family = Oila va idoralar
    .office = Ish boʻyicha idoralar va sudlar
    .restricted = Faqat oʻrganuvchilar va hal qiluvchilar
    .secret = Maxfiy: arxiv, rahbarlar, sudyalar va taftishchilar

# review: native speaker
code-custody =
    .held = Saqlovchida
    .in-transit = Yoʻlda
    .digitised = Raqamli koʻrinishda saqlanadi
    .classified = Maxfiylashtirilgan
    .declassified = Maxfiyligi olingan
    .transferred-to-other-country = Boshqa davlatga berilgan
    .destroyed = Dalolatnoma boʻyicha yoʻq qilingan
    .lost-fire = Yongʻinda yoʻqolgan
    .never-found = Qidirilgan, topilmagan
    .unknown = Nomaʼlum

# review: native speaker
code-document-group =
    .family = Oila hujjatlari
    .historical-file = Arxiv ishi
    .office = Idora hujjatlari
    .court = Sud hujjatlari
    .after = Qarordan keyingi hujjatlar
    .other = Boshqa hujjatlar

# review: native speaker
code-task-kind =
    .mail-bounced = Xat yetkazilmadi
    .dependant-flagged = Bu ish bogʻliq boʻlgan qaror oʻzgardi
    .deadline-alert = Muddat yaqin yoki oʻtgan
    .deadline-recomputed = Yangi bayram kuni muddatni surdi
    .card-found = Mos kelishi mumkin boʻlgan arxiv kartochkasi
    .dead-job = Tizim vazifasi bajarilmadi

# review: native speaker
code-task-state =
    .open = Bajarilmagan
    .done = Bajarilgan

# review: native speaker
code-work-view =
    .office = Idoramning ishlari
    .mine = Mening ishlarim
    .unassigned = Hech kimga topshirilmagan
    .overdue = Muddati oʻtgan
    .closed = Yopilgan

# review: native speaker
code-job-state =
    .ready = Kutmoqda
    .running = Bajarilmoqda
    .done = Bajarilgan
    .dead = Muvaffaqiyatsiz toʻxtatildi

# review: native speaker
code-job-kind =
    .send-notice = Xat yuborish
    .alert-deadlines = Muddatlar haqida ogohlantirish
    .write-daily-head = Kun tarixini qayd etish
    .enter-into-force = Qarorlarning kuchga kirishi
    .fold-work-counts = Ish roʻyxatlarini sanash
    .refresh-figures = Statistikani qayta hisoblash
    .purge = Muddati oʻtgan maʼlumotni oʻchirish
    .collect-blobs = Keraksiz fayllarni oʻchirish
    .import-cards = Arxiv kartochkalarini yuklash
    .match-petition = Ariza uchun kartochka qidirish
    .match-new-cards = Yangi kartochkalar uchun ariza qidirish
    .rekey-names = Ismlarni qidiruvga qayta tayyorlash

# review: native speaker
code-secrecy =
    .open = Ochiq
    .restricted = Cheklangan: prokurorlar va komissiyalar
    .secret = Maxfiy

# review: native speaker
code-card-name-kind =
    .whole = Toʻliq ismi
    .given = Ismi
    .patronymic = Otasining ismi
    .surname = Familiyasi
    .maiden = Nikohgacha boʻlgan familiyasi
    .alias = Boshqa ismi yoki yozilishi
    .father = Otasining nomi

# review: native speaker
code-card-place =
    .birth = Tugʻilgan joyi
    .residence = Yashagan joyi
    .arrest = Hibsga olingan joyi
    .death = Vafot etgan joyi
    .burial = Dafn etilgan joyi

# review: native speaker
code-link-decision =
    .same = Bitta shaxs
    .not-same = Boshqa-boshqa shaxslar
    .undecided = Hozircha aytib boʻlmaydi

# review: native speaker
code-import-state =
    .waiting = Boshlanishini kutmoqda
    .running = Yuklanmoqda
    .done = Yuklandi
    .failed = Muvaffaqiyatsiz tugadi

# review: native speaker
code-import-format =
    .csv = Ajratgichli jadval (CSV)
    .tsv = Tabulyatsiyali jadval (TSV)
    .jsonl = Har qatorda bitta obyekt (JSON)
    .records = Xotira kitobi yozuvlari
    .xlsx = Ish kitobi (XLSX)

# review: native speaker
code-import-severity =
    .refused = Rad etildi: kartochka yaratilmadi
    .flagged = Tekshirish kerak
    .repeated = Avvalgi qatorning takrori

# review: native speaker
code-card-search-kind =
    .search = Qidiruv
    .complete = Ismni toʻldirish
    .list = Roʻyxatni solishtirish

# review: native speaker
code-competence-answer =
    .competent = Vakolatli idora aniqlandi
    .elsewhere = Boshqa davlat vakolatli
    .unknown = Aniqlab boʻlmaydi: maʼlumot yetishmaydi

# review: native speaker
code-competence-court =
    .not-needed = Sud kerak emas
    .court = Vakolatli sud aniqlandi
    .unknown = Aniqlab boʻlmaydi: maʼlumot yetishmaydi
    .elsewhere = Boshqa davlat sudi

# review: native speaker
code-competence-part =
    .office = Ishni qaysi idora yuritadi
    .court = Qaysi sud hal qiladi

# review: native speaker
code-competence-rule =
    .class-route = Ish toifasi boʻyicha
    .national = Butun mamlakat uchun bitta idora yoki sud
    .no-court = Sud kerak emas
    .last-judicial-decision = Oxirgi sud qarorini chiqargan sud yoki uning vorisi
    .central-union-body = Ittifoq markaziy organi: repressiyagacha yashagan joyi
    .body-seat = Qaror chiqargan organ joylashgan yer
    .residence-before = Repressiyagacha yashagan joyi
    .applicant-residence = Arizachining yashash joyi

# review: native speaker
code-competence-verdict =
    .matched = Qoʻllanadi va hal qiladi
    .not-applicable = Qoʻllanmaydi
    .needs-fact = Maʼlumot yetishmaydi
    .abroad = Boshqa davlatni koʻrsatadi

# review: native speaker
code-competence-need =
    .last-judicial-decision = Oxirgi qarorni qaysi sud chiqargan va u qayerda boʻlgan
    .body-seat = Qaror chiqargan organ joylashgan yer
    .residence-before = Shaxs repressiyagacha qayerda yashagan
    .applicant-residence = Arizachi qayerda yashaydi
    .successor = Tugatilgan sud oʻrnini qaysi sud egalladi
    .route = Davlat qoidalarida bu toifa uchun tartib yoʻq

# review: native speaker
code-court-choice =
    .last-decision = Oxirgi sud qarorini chiqargan sud
    .body-seat = Qaror chiqargan organ joyidagi viloyat sudi
    .supreme = Oliy sud
    .supreme-criminal-collegium = Oliy sudning jinoyat ishlari boʻyicha sudlov hayʼati
    .civil-applicant-residence = Arizachi yashash joyidagi fuqarolik sudi

# review: native speaker
code-day-kind =
    .holiday = Bayram kuni
    .day-off = Dam olish kuni
    .working-day = Ish kuni
    .observance = Ish kuni boʻlgan xotira sanasi

# review: native speaker
code-document-action =
    .replace = Yangi nusxasini qoʻshish
    .withdraw = Qaytarib olish
    .redact = Yopiq maʼlumotsiz nusxa qoʻshish
    .change-visibility = Kim koʻrishini oʻzgartirish
    .change-custody = Asl nusxa joyini oʻzgartirish
    .read-views = Kim koʻrganini bilish

# review: native speaker
code-person-action =
    .edit-person = Shaxs haqidagi maʼlumotni oʻzgartirish
    .accept-assertion = Maʼlumotni qabul qilish

# review: native speaker
code-card-field =
    .number = Kartochka raqami
    .name = Toʻliq ismi
    .surname = Familiyasi
    .given = Ismi
    .patronymic = Otasining ismi
    .maiden = Nikohgacha boʻlgan familiyasi
    .variants = Boshqa ismlari va yozilishi
    .father = Otasining nomi
    .sex = Jinsi
    .birth = Tugʻilgan sanasi yoki yili
    .birth-place = Tugʻilgan joyi
    .nation = Millati
    .citizenship = Fuqaroligi
    .origin = Ijtimoiy kelib chiqishi
    .education = Maʼlumoti
    .party = Partiyaviyligi
    .work = Kasbi yoki ish joyi
    .residence = Yashagan joyi
    .arrest-date = Hibsga olingan sanasi
    .arrest-body = Hibsga olgan organ
    .arrest-place = Hibsga olingan joyi
    .body = Qaror chiqargan organ
    .decided = Qaror sanasi
    .decision = Qaror bitta matnda
    .articles = Moddalari
    .charge = Ayblovi
    .sentence = Jazo: choralar va muddatlar
    .served = Jazoni oʻtagan joyi
    .release = Ozod qilinishi
    .execution-date = Otib tashlangan sanasi
    .execution-place = Otib tashlangan joyi
    .death-date = Vafot etgan sanasi
    .death-place = Vafot etgan joyi
    .burial = Dafn etilgan joyi
    .cleared = Reabilitatsiya sanasi
    .cleared-by = Reabilitatsiya qilgan organ
    .cleared-reason = Reabilitatsiya asosi
    .rehabilitation = Reabilitatsiya bitta matnda
    .source-book = Yozuv olingan kitob yoki baza
    .archive = Ish saqlanadigan arxiv
    .call-number = Ishning arxiv shifri
    .scan = Kartochka skani
    .secrecy = Maxfiyligi
    .family = Qarindoshlari
    .earlier = Boshqa repressiyalari
    .note = Izoh
