### Har kim oʻqiydigani: birinchi sahifadagi tanlov, raqami va kodi boʻyicha ariza qayerda.

# review: native speaker
page-track = Ariza qayerda
    .link = Ariza qayerdaligini raqami va kodi boʻyicha koʻrish
    .lead = Arizaning raqami va kodi bor har bir kishi uning qayerdaligini shu yerda koʻradi. Ismlar va hujjatlar koʻrsatilmaydi.
    .number = Arizaning raqami
    .number-hint = Ariza yuborilganda berilgan toʻqqiz raqam yoki idora bergan raqam. Katta va kichik harflar, raqamlar orasidagi boʻsh joy va chiziqchalar ahamiyatsiz.
    .code = Kod
    .code-hint = Sakkizta lotin harfi va raqam, masalan 7KMD-Q2XH. 0 raqami va O harfi bir xil hisoblanadi.
    .button = Qayerdaligini koʻrsatish
    .no-number = Arizaning raqamini kiriting
    .no-code = Kodni kiriting
    .unknown = Bunday raqam va kodli ariza yoʻq. Ikkalasini ham qogʻoz bilan yana bir marta solishtiring.
    .lost = Kod yoʻqolgan boʻlsa: hisobingizga kiring, kod ariza yonida turadi. Hisobi yoʻq kishi ariza yuborilgan idoradan soʻrashi mumkin; kod faqat ariza beruvchining oʻziga aytiladi.
    .more = Ariza beruvchi koʻproq koʻradi: hujjatlar, muddatlar va xatlarni.
    .another = Boshqa arizani koʻrish

# review: native speaker
page-track-next =
    .submitted = Idora arizaga raqam beradi va u oʻziga tegishlimi, tekshiradi.
    .registered = Idora ish ochadi yoki arizani ochilgan ishga qoʻshadi va oilaga yozadi.
    .returned-for-completion = Idora yetishmagan narsani kutmoqda. Uning nima ekani oilaga yozilgan xatda aytilgan.
    .transferred = U bilan endi boshqa idora shugʻullanadi; u oilaga yozadi.
    .inadmissible = Idoraning oilaga yozgan xatida sababi va qanday shikoyat qilish mumkinligi aytilgan.
    .withdrawn = Idora u bilan endi shugʻullanmaydi. Yangi arizani istalgan vaqtda yuborish mumkin.
    .closed = Boshqa hech narsa kerak emas.
    .draft = Oila uni istalgan vaqtda tugatib yuborishi mumkin.
    .linked = Idora arxivlardan soʻraydi va topilganini oʻrganadi.
    .opened = Idora arxivlardan eski ishni soʻraydi.
    .archives = Arxivlar javob berganda, prokuror topilganini oʻrganadi.
    .civil-court = Oila fuqarolik sudidan faktni aniqlashni soʻrashi mumkin. Idora buning uchun hujjatlar tayyorlab, oilaga yozgan.
    .suspended = Toʻxtash sababi yoʻqolishi bilan ish davom etadi. Idora shunda oilaga yozadi.
    .examination = Idora xulosasini yozadi.
    .conclusion = Davlat qonuniga koʻra idora hal qiladi yoki ish sudga yuboriladi.
    .court = Sud ishni koʻradi. Majlis kuni oilaga aytiladi.
    .ruling = Shikoyat muddati oʻtib, hech kim shikoyat qilmasa, qaror kuchga kiradi.
    .decided = Oila qarorni yozma ravishda oladi, kishi oqlansa, maʼlumotnoma ham oladi.
    .certificate = Maʼlumotnoma oilaga topshiriladi yoki yuboriladi.
    .finished = Boshqa hech narsa kerak emas. Yangi narsa topilsa, oila ishni qayta koʻrishni soʻrashi mumkin.

# review: native speaker
page-count-wait = { $count } soniya kuting va yana urinib koʻring.

# review: native speaker
page-start-choice =
    .begin = Ariza yozish
    .begin-text = Oilangizdagi kishi uchun yoki siz yordam berayotgan kishi uchun. Istalgan joyida toʻxtab, keyin davom ettira olasiz.
    .follow = Arizangizni davom ettirish
    .follow-text = Yozishni davom ettirish, hujjat qoʻshish, nima kerakligini koʻrish va xatlarni oʻqish uchun kiring.
    .track-text = Arizaning raqami va kodi bilan, hisobsiz.
    .published-text = Qonunda ismlarni eʼlon qilish koʻzda tutilgan joyda kimning oqlangani eʼlon qilingan.

# review: native speaker
page-published = Eʼlon qilingan ismlar
    .lead = Baʼzi mamlakatlar qonunida oqlanganlarning ismlarini eʼlon qilish koʻzda tutilgan. Ismni shu yerdan qidirish mumkin; hisob kerak emas.
    .name = Ismi
    .name-hint = Familiyasi yoki familiyasi va ismi, istalgan harflarda. Bir xil eshitiladigan ismlar ham topiladi.
    .country = Ism qaysi mamlakat qonuni boʻyicha eʼlon qilingan
    .any = Hammasi
    .birth = Tugʻilgan yili, bilsangiz
    .year = Oqlangan yili, bilsangiz
    .button = Qidirish
    .found = Nima topildi
    .none = Bunday ism eʼlon qilinmagan. Koʻp ismlar hech qachon eʼlon qilinmaydi: bu odam haqida hech narsa bildirmaydi.
    .who = Ismi
    .born = Tugʻilgan yili
    .body = Qaror chiqargan organ
    .outcome = Oqlash
    .paper = Hujjat
    .unknown = nomaʼlum
