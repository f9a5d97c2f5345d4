### Nima notoʻgʻri boʻlishi mumkin va nima qilish kerak. Kodlar API bilan bir xil, chiziqcha bilan.

# review: native speaker
error-not-found = Bu yerda hech narsa yoʻq yoki u sizga ochiq emas. Manzilni tekshiring.
# review: native speaker
error-unauthenticated = Avval tizimga kiring.
# review: native speaker
error-wrong-credentials = Manzil va parol mos emas yoki manzil hali tasdiqlanmagan. Bir necha xatodan keyin kirish bir muddat yopiladi.
# review: native speaker
error-denied = Siz buni koʻrasiz, lekin rolingiz buni qilishga ruxsat bermaydi. Bunday boʻlmasligi kerak boʻlsa, idorangiz administratoriga ayting.
# review: native speaker
error-invalid = Tuzatadigan narsa bor. Hozircha hech narsa saqlanmadi.
# review: native speaker
error-wrong-state = Hozir bu qadam mumkin emas: ish boshqa bosqichda turibdi. Sahifani yangilang va nima qilish mumkinligini koʻring.
# review: native speaker
error-blocked = Bu qadamdan oldin hali nimadir yetishmaydi.
# review: native speaker
error-stale = Sahifa ochiq turganda kimdir oʻzgartirish kiritdi. Yuborganingiz saqlanmadi. Sahifani yangilang va nima oʻzgarganini koʻring.
# review: native speaker
error-conflict = Bu avval qilinganga zid. Sahifani yangilang va koʻring.
# review: native speaker
error-too-many = Qisqa vaqtda urinishlar juda koʻp boʻldi. Biroz kuting va yana urinib koʻring.
    .minutes = Qisqa vaqtda urinishlar juda koʻp boʻldi. Keyinroq urinib koʻring. Kutish kerak, daqiqa: { $minutes }.
# review: native speaker
error-too-large = Fayl juda katta. Kichikroq fayl yuboring yoki uni bir nechta faylga boʻling.
    .megabytes = Fayl juda katta. { $megabytes } MB dan oshmaydigan fayl yuboring yoki uni bir nechta faylga boʻling.
# review: native speaker
error-starting = Ismlar boʻyicha qidiruv hali tayyorlanmoqda. Bir daqiqadan keyin urinib koʻring.
# review: native speaker
error-unavailable = Hozir bu ishlamayapti. Hech narsa oʻzgarmadi. Birozdan keyin yana urinib koʻring.
# review: native speaker
error-internal = Bizda nimadir buzildi. Hech narsa oʻzgarmadi. Bir necha daqiqadan keyin yana urinib koʻring.

# review: native speaker
error-field-after-the-file = Fayl tavsifidan oldin keldi. Uni eng oxirida, bittadan yuboring.
# review: native speaker
error-field-bad-idempotency-key = Soʻrovda ikki marta yuborilmasligi uchun toʻgʻri belgi yoʻq. Sahifani yangilang va qaytadan yuboring.
# review: native speaker
error-field-before-first-day = Oxirgi kun birinchi kundan oldin. Keyinroq kunni tanlang.
# review: native speaker
error-field-before-the-hearing = Sud majlisdan oldin qaror chiqara olmaydi. Kunni tuzating.
# review: native speaker
error-field-blank = Parol faqat boʻsh joylardan iborat boʻlmasligi kerak. Boshqasini tanlang.
# review: native speaker
error-field-broken-file = Faylning bir qismini oʻqib boʻlmaydi. Butun faylni olib, yana yuboring: hech narsa ikki marta qoʻshilmaydi.
    .line = { $line }-qatordan keyin faylni oʻqib boʻlmaydi. Butun faylni olib, yana yuboring: hech narsa ikki marta qoʻshilmaydi.
# review: native speaker
error-field-card-in-review = Bu kartochka ochiq ishda bor. Uni roʻyxatdan olib tashlang.
# review: native speaker
error-field-circle = Idora oʻzidan yuqori turgan yoki oʻz oʻrnini egallagan boʻlib qoladi. Boshqasini tanlang.
# review: native speaker
error-field-closed-office = Bu idora endi yoʻq. Uning oʻrnini egallagan idorani tanlang.
# review: native speaker
error-field-control-character = Matnda koʻrinmaydigan belgilar bor. Matnni oʻchirib, qaytadan tering.
# review: native speaker
error-field-date-order = Kunlar bir-biriga zid. Qaysi biri oldin boʻlganini tekshiring.
    .earliest = Bu kun { $earliest } kunidan oldin boʻla olmaydi. Ikkala kunni ham tekshiring.
    .latest = Bu kun { $latest } kunidan keyin boʻla olmaydi. Ikkala kunni ham tekshiring.
# review: native speaker
error-field-date-reversed = Birinchi kun oxirgi kundan keyin. Oʻrnini almashtiring yoki tuzating.
# review: native speaker
error-field-dead-link = Bu havola endi ishlamaydi. Yangisini soʻrang.
# review: native speaker
error-field-direction-control = Matnda yozuv yoʻnalishini oʻzgartiradigan belgilar bor. Matnni oʻchirib, qaytadan tering.
# review: native speaker
error-field-doubled = Bu yerda ikki marta turibdi. Faqat bittasini qoldiring.
# review: native speaker
error-field-drafter-files = Hujjatni tuzgan kishi uni oʻzi topshira olmaydi. Uni boshqa kishi topshirsin.
# review: native speaker
error-field-empty-file = Fayl boʻsh. Boshqasini tanlang.
# review: native speaker
error-field-excluded = Bu sudya manfaatlar toʻqnashuvi sababli ishdan chetlatilgan. Boshqasini tanlang.
# review: native speaker
error-field-entered-elsewhere = Hisobi boʻlmagan ariza beruvchining ismini faqat uni kiritgan idora tuzatadi. Buning oʻrniga aloqa maʼlumotlarini tuzating.
# review: native speaker
error-field-fixed = Idorani endi oʻzgartirib boʻlmaydi. Arizani boshqa idoraga oʻtkazishni oʻsha idoradan soʻrang.
# review: native speaker
error-field-foreign = Bu shu ishga tegishli emas yoki buni hal qilish sizning qoʻlingizda emas. Sahifa taklif qilganlardan tanlang.
# review: native speaker
error-field-hidden-marks = Matnda koʻrinmaydigan belgilar bor. Matnni oʻchirib, qaytadan tering.
# review: native speaker
error-field-in-future = Bu kun hali kelmagan. Boʻlib oʻtgan kunni koʻrsating.
# review: native speaker
error-field-in-the-future = Bu kun hali kelmagan. Boʻlib oʻtgan kunni koʻrsating.
# review: native speaker
error-field-in-the-past = Bu kun oʻtib ketgan. Bugungi yoki keyingi kunni tanlang.
# review: native speaker
error-field-incomplete = Fayl toʻliq kelmadi. Uni yana yuboring.
# review: native speaker
error-field-kept-out = Bu kishi ushbu ishdan chetlatilgan. Boshqa kishini tanlang yoki bu ishni qoʻshmang.
# review: native speaker
error-field-led-elsewhere = Bu ishni boshqa idora yuritadi. Uni qoʻshmang.
# review: native speaker
error-field-lower-level = U idora bundan quyi turadi. Darajasi teng yoki yuqori idorani tanlang.
# review: native speaker
error-field-markup = Bu fayl — ichida dastur boʻlishi mumkin boʻlgan sahifa yoki rasm. Uni PDF qilib saqlang va yuboring.
# review: native speaker
error-field-macros = Hujjat ichida dastur bor. Uni PDF qilib saqlang va yuboring.
# review: native speaker
error-field-missing = Nimadir qolib ketgan. Har bir qatorni toʻldiring.
# review: native speaker
error-field-no-appeal = Bu ishda bunday koʻrilmagan shikoyat yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-named-twice = Bu kishi bu yerda ikki marta turibdi. Faqat bittasini qoldiring.
# review: native speaker
error-field-no-applicant = Bu kishi shu ishning arizachisi emas. Arizachilardan birini tanlang.
# review: native speaker
error-field-no-court = Bu davlatda bugun bunday sud yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-no-judge = Bu kishi shu sudning sudyasi emas. Boshqasini tanlang.
# review: native speaker
error-field-no-letters = Bu yerda harf yoʻq. Ismni harflar bilan yozing.
# review: native speaker
error-field-no-official = Bu kishi shu idoraning xodimi emas. Boshqasini tanlang.
# review: native speaker
error-field-no-representative = Bu arizada arizachining vakili yoʻq. Arizachini tanlang.
# review: native speaker
error-field-not-a-web-address = Bu internetdagi manzil emas. Uni brauzerdan nusxalab oling.
    .begins = Manzil { $begins } bilan boshlanishi kerak.
# review: native speaker
error-field-not-a-card = Qator belgilangan, lekin unda kartochka koʻrsatilmagan. Kartochkani koʻrsating yoki belgini olib tashlang.
# review: native speaker
error-field-not-a-code = 2 tadan 20 tagacha bosh lotin harfi, raqam va chiziqchadan foydalaning.
# review: native speaker
error-field-not-a-country = Bu davlat bu yerda maʼlum emas. Roʻyxatdan tanlang.
# review: native speaker
error-field-not-a-cursor = Roʻyxatning bu qismini ochib boʻlmaydi. Uning birinchi sahifasidan boshlang.
# review: native speaker
error-field-not-a-date = Taqvimda bunday kun yoʻq. Kun, oy va yilni tekshiring.
# review: native speaker
error-field-not-a-time = Bu kun vaqti emas. Masalan, 10:30 deb yozing.
# review: native speaker
error-field-not-a-digest = Bu faylning tekshiruv soni emas. Uni toʻliq nusxalang.
# review: native speaker
error-field-not-a-flag = «Ha» yoki «yoʻq» deb javob bering.
# review: native speaker
error-field-not-a-language = Bu til bu yerda maʼlum emas. Roʻyxatdan tanlang.
# review: native speaker
error-field-not-a-region = Bu viloyat bu yerda maʼlum emas. Roʻyxatdan tanlang.
# review: native speaker
error-field-not-an-email = Bu elektron pochta manzili emas. Tekshiring: unda @ belgisi va undan keyin nuqta boʻladi.
# review: native speaker
error-field-not-an-export = Bu ishning saqlangan tarixi emas. Boshqa faylni tanlang.
# review: native speaker
error-field-not-competent = Qonunga koʻra bu ishni boshqa sud koʻradi. Oʻshani tanlang.
# review: native speaker
error-field-not-expected = Bu yerda kerak emas. Boʻsh qoldiring.
# review: native speaker
error-field-not-for-officials = Bu rol xodimlar uchun emas. Boshqasini tanlang.
# review: native speaker
error-field-not-here = Bu yuqorida tanlanganga mos emas. Boʻsh qoldiring yoki tanlovni oʻzgartiring.
# review: native speaker
error-field-not-in-force = Bu kuni u amalda emas. Boshqasini tanlang.
# review: native speaker
error-field-not-in-review = Bu kishi ishda yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-not-in-this-office = Bunday idorada bu rol yoʻq. Boshqa rol yoki idorani tanlang.
# review: native speaker
error-field-not-of-office = Bu kishi ishni yurituvchi idorada ishlamaydi. Oʻsha idoraning xodimini tanlang.
# review: native speaker
error-field-not-utf8 = Matnni oʻqib boʻlmaydi. Uni UTF-8 kodlashida saqlang va yana yuboring.
# review: native speaker
error-field-not-wanted = Buni boʻsh qoldiring.
# review: native speaker
error-field-not-yes-or-no = «Ha» yoki «yoʻq» deb yozing.
# review: native speaker
error-field-not-yours-to-give = Bu hujjatni kim koʻrishini rolingiz bunday hal qila olmaydi. Boshqa javobni tanlang.
# review: native speaker
error-field-nothing-changed = Hech narsa oʻzgartirilmadi. Biror narsani oʻzgartiring yoki sahifadan chiqing.
# review: native speaker
error-field-nothing-changes = Bu yerda hech narsa oʻzgarmaydi. Bu ishni qoʻshmang.
# review: native speaker
error-field-offices-below = Bundan quyi idoralar endi mos kelmay qoladi. Avval ularni oʻzgartiring.
# review: native speaker
error-field-one-of = Ikkisidan faqat bittasini koʻrsatish mumkin. Ikkinchisini boʻsh qoldiring.
# review: native speaker
error-field-one-of-two = Ikkisidan aynan bittasi kerak. Bittasini toʻldirib, ikkinchisini boʻsh qoldiring.
# review: native speaker
error-field-order = Oxirgi yil birinchi yildan oldin. Oʻrnini almashtiring yoki tuzating.
# review: native speaker
error-field-other-country = U idora boshqa davlatda. Shu davlatning idorasini tanlang.
# review: native speaker
error-field-other-document = Bunday hujjatlar qabul qilinmaydi. Uni PDF qilib saqlang va yuboring.
# review: native speaker
error-field-other-office = Xatlar faqat oʻz idorangiz uchun kiritiladi. Oʻshani tanlang.
# review: native speaker
error-field-out-of-range = Bu juda kam yoki juda koʻp. Boshqa qiymat koʻrsating.
    .from = Shu oraliqdagi qiymatni koʻrsating: { $from } — { $to }.
# review: native speaker
error-field-own-address = Bu oʻzingizning manzilingiz. Boshqa kishining manzilini koʻrsating.
# review: native speaker
error-field-own-office = Ariza shu idorada turibdi. Boshqasini tanlang.
# review: native speaker
error-field-own-parent = Kishining ishi oʻziga oʻzi tayana olmaydi. Boshqasini tanlang.
# review: native speaker
error-field-paper-only = Faqat qogʻozda kelgan arizalar uchun. Boʻsh qoldiring.
# review: native speaker
error-field-program = Bu fayl — dastur. Dasturlar qabul qilinmaydi. Boshqa faylni tanlang.
# review: native speaker
error-field-archive = Bu fayl ichiga boshqa fayllar joylangan. Uni ochib, fayllarni bittadan yuboring.
# review: native speaker
error-field-redact-first = Eski ish suratlarida boshqa odamlarning ismi boʻlishi mumkin. Avval oila uchun shu ismlar yopilgan nusxani qoʻshing.
# review: native speaker
error-field-required = Bu yer boʻsh. Toʻldiring.
# review: native speaker
error-field-same-archive = Bu arxivdan soʻralgan. Boshqasini tanlang.
# review: native speaker
error-field-same-as-email = Parol pochta manzili bilan bir xil. Boshqasini tanlang.
# review: native speaker
error-field-same-card = Bu bitta kartochka. Ikkita boshqa-boshqa kartochkani tanlang.
# review: native speaker
error-field-script = Bu fayl — dastur. Dasturlar qabul qilinmaydi. Boshqa faylni tanlang.
# review: native speaker
error-field-taken = Bunday kod bor. Boshqasini tanlang.
# review: native speaker
error-field-too-long = Juda uzun. Qisqartiring.
    .max = Juda uzun. Qisqartiring. Belgilarning eng koʻp soni: { $max }.
# review: native speaker
error-field-too-many = Juda koʻp. Ortigʻini olib tashlang yoki boʻlib yuboring.
    .max = Juda koʻp. Ortigʻini olib tashlang yoki boʻlib yuboring. Eng koʻpi: { $max }.
# review: native speaker
error-field-too-short = Juda qisqa. Toʻliqroq yozing.
    .min = Juda qisqa. Toʻliqroq yozing. Belgilarning eng kam soni: { $min }.
# review: native speaker
error-field-too-soon = Majlis juda yaqin: hammaga oʻz vaqtida xabar berish kerak. Keyinroq kunni tanlang.
    .days = Majlis juda yaqin: hammaga oʻz vaqtida xabar berish kerak. Keyinroq kunni tanlang. Majlisgacha kunlarning eng kam soni: { $days }.
# review: native speaker
error-field-twice = Bu yerda ikki marta turibdi. Faqat bittasini qoldiring.
    .row = Bu { $row }-qatorda bor. Faqat bittasini qoldiring.
# review: native speaker
error-field-type-not-allowed = Bunday fayllar qabul qilinmaydi. Uni PDF qilib saqlang va yuboring.
# review: native speaker
error-field-type-unknown = Faylning bu turi bizga maʼlum emas. Uni PDF qilib saqlang va yuboring.
# review: native speaker
error-field-unknown = Bu yerda bunday yozuv yoʻq yoki u sizga ochiq emas. Sahifa taklif qilganlardan tanlang.
# review: native speaker
error-field-unknown-act = Bu yerda bunday qaror yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-unknown-applicant = Bu yerda bunday arizachi yoʻq yoki siz bugun uning nomidan yoza olmaysiz. Boshqasini tanlang.
# review: native speaker
error-field-unknown-card = Bunday kartochka yoʻq yoki u sizga ochiq emas. Uni roʻyxatdan olib tashlang.
# review: native speaker
error-field-unknown-case = Bunday raqamli ish yoʻq. Raqamni xat bilan solishtiring va u ishmi yoki arizami, tekshiring.
# review: native speaker
error-field-unknown-code = Bu javob bu yerda maʼlum emas. Roʻyxatdan tanlang.
# review: native speaker
error-field-unknown-column = Ustun sarlavhasi yoʻq, nomaʼlum yoki ikki marta turibdi. Jadvalni namuna bilan solishtiring.
    .column = { $column } degan sarlavha nomaʼlum yoki ikki marta turibdi. Jadvalni namuna bilan solishtiring.
# review: native speaker
error-field-unknown-country = Bu davlat bu yerda maʼlum emas. Roʻyxatdan tanlang.
# review: native speaker
error-field-unknown-document = Bu ishda bunday hujjat yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-unknown-entry = Arizada bunday yozuv yoʻq. Sahifani yangilang.
# review: native speaker
error-field-unknown-field = Shakl bu yerda nomaʼlum narsani yubordi. Sahifani yangilang.
# review: native speaker
error-field-unknown-format = Jadvalning bu turi bu yerda maʼlum emas. Taklif qilinganlardan birini tanlang.
# review: native speaker
error-field-unknown-office = Bunday idora yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-unknown-person = Bu kishi ishda yoʻq. Boshqasini tanlang.
# review: native speaker
error-field-unknown-scan = Kartochkada bunday surat yoʻq. Sahifani yangilang.
# review: native speaker
error-field-unreadable = Faylni oxirigacha oʻqib boʻlmaydi. Tekshirib, yana yuboring.
# review: native speaker
error-field-unreadable-file = Faylni oʻqib boʻlmaydi. Tekshirib, yana yuboring.
# review: native speaker
error-field-wrong = Bu hozirgi parolingiz emas. Uni yana tering.
# review: native speaker
error-field-wrong-form = Bu keragidek yozilmagan. Lotin harflari, raqamlar va chiziqchadan foydalaning.
# review: native speaker
error-field-wrong-mapping = Ustunlar tavsifi jadvalga mos emas. Ikkalasini solishtirib, tuzating.
# review: native speaker
error-field-wrong-number = Bular juda kam yoki juda koʻp. Tanlaganlaringiz sonini oʻzgartiring.
    .from = Bular juda kam yoki juda koʻp. Shuncha tanlang: { $from } — { $to }.
# review: native speaker
error-field-wrong-office = Bunday idora bu bilan shugʻullanmaydi. Boshqasini tanlang.
# review: native speaker
error-field-wrong-shape = Brauzer yuborganini oʻqiy olmadik. Sahifani yangilang va qaytadan toʻldiring.

# review: native speaker
error-conflict-account-disabled = Bu hisob yopilgan. Avval uni qayta oching.
# review: native speaker
error-conflict-already-invited = Bu kishi taklif qilingan. Oʻsha taklifni yana yuboring yoki qaytarib oling.
# review: native speaker
error-conflict-already-redacted = Bu yozuvning mazmuni avval oʻchirilgan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-already-revoked = Bu ishonchnomaning kuchi avval toʻxtatilgan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-answers-itself = Bu arxiv bu yerda oʻzi javob beradi. Uning javobini kuting.
# review: native speaker
error-conflict-appeal-decided = Bu shikoyat boʻyicha qaror bor. Uni koʻrish uchun sahifani yangilang.
# review: native speaker
error-conflict-assertion-withdrawn = Bu maʼlumot qaytarib olingan. Yangisini kiriting.
# review: native speaker
error-conflict-capacity-ended = Bu rol tugagan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-capacity-exists = Bu kishida bu rol bor. Qayta taklif qilishdan oldin uni tugating.
# review: native speaker
error-conflict-card-decided = Bu kishi va bu kartochka haqida qaror bor. Avval oʻsha qarorni qaytarib oling.
# review: native speaker
error-conflict-card-source-taken = Bunday kod boshqa manbada bor. Boshqa kodni tanlang yoki kartochkalarni oʻsha manbaga qoʻshing.
# review: native speaker
error-conflict-cards-changed = Kartochkalarning bir qismini boshqa kishi oʻzgartirdi. Sahifani yangilang.
    .numbers = Bu kartochkalarni boshqa kishi oʻzgartirdi: { $numbers }. Sahifani yangilang.
# review: native speaker
error-conflict-cards-decided = Bu ikki kartochka haqida qaror bor. Avval oʻsha qarorni qaytarib oling.
# review: native speaker
error-conflict-case-closed = Bu ishga endi hujjat qoʻshilmaydi. Hujjatni uning davomi boʻlgan ishga qoʻshing.
# review: native speaker
error-conflict-certificate-delivered = Bu maʼlumotnomaning topshirilgani yozilgan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-certificate-exists = Bu kishida haqiqiy maʼlumotnoma bor. Uni almashtiring yoki avval haqiqiy emas deb toping.
# review: native speaker
error-conflict-certificate-not-valid = Bu maʼlumotnoma endi haqiqiy emas. Bugun haqiqiysini tanlang.
# review: native speaker
error-conflict-conclusion-in-hand = Shu asosda xulosa yozilgan. Buni oʻzgartirishdan oldin uni qaytaring.
# review: native speaker
error-conflict-day-not-over = Kun hali tugamagan. Buni ertaga qiling.
# review: native speaker
error-conflict-deadline-ended = Bu muddat tugagan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-decision-revoked = Bu qaror qaytarib olingan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-document-damaged = Hujjat saqlangandagidek emas. Tizimga xizmat koʻrsatuvchilarga xabar bering.
# review: native speaker
error-conflict-document-missing = Hujjat omborda yoʻq. Tizimga xizmat koʻrsatuvchilarga xabar bering.
# review: native speaker
error-conflict-email-taken = Bu manzilga hisob ochilgan. Boshqa manzilni tanlang.
# review: native speaker
error-conflict-entry-decided = Idora siz olib tashlagan kishining kartochkasi haqida qaror qilgan. Oʻsha kishini qoldiring va nima notoʻgʻriligini yozing.
# review: native speaker
error-conflict-evidence-needed = Rad etish uchun har bir kishi boʻyicha dalil kerak. Avval uni qoʻshing.
    .count = Rad etish uchun har bir kishi boʻyicha dalil kerak. Avval uni qoʻshing. Dalilsiz kishilar: { $count }.
# review: native speaker
error-conflict-excluded = Bu kishi ishdan chetlatilgan. Boshqasini tanlang.
# review: native speaker
error-conflict-extensions-used-up = Qonun bu muddatni bundan ortiq uzaytirishga ruxsat bermaydi. U tugaguncha qaror qiling.
    .granted = Qonun bu muddatni bundan ortiq uzaytirishga ruxsat bermaydi. Uzaytirilgani, marta: { $granted }. U tugaguncha qaror qiling.
# review: native speaker
error-conflict-figures-renewed = Statistika shu orada qayta hisoblandi. Uni qayta yuklang.
# review: native speaker
error-conflict-hearing-not-held = Majlis hali boshlanmagan. Qarorni undan keyin kiriting yoki majlisni boshqa kunga koʻchiring.
# review: native speaker
error-conflict-holder-gone = Maʼlumotnoma egasi endi bu ishning arizachisi emas. Arizachilardan biriga yangi maʼlumotnoma bering.
# review: native speaker
error-conflict-idempotency-key-reused = Bu shakl avval boshqa mazmun bilan yuborilgan. Sahifani yangilang va qaytadan yuboring.
# review: native speaker
error-conflict-import-ended = Bu yuklash tugagan. Yangisini boshlang.
# review: native speaker
error-conflict-import-runs = Bu fayl oʻqilmoqda. Tugashini kuting.
# review: native speaker
error-conflict-in-use = Bu hujjatga dalil, maʼlumot yoki ishonchnoma tayanadi. Avval oʻshani qaytarib oling.
# review: native speaker
error-conflict-invitation-closed = Bu taklif qabul qilingan yoki qaytarib olingan. Yangisini soʻrang.
# review: native speaker
error-conflict-job-not-dead = Bu ish bajarilmoqda, navbatda yoki tugagan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-job-repeated = Xuddi shunday ish navbatda yoki bajarilmoqda. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-link-revoked = Bu qaror qaytarib olingan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-no-capacity = Rollaringizdan birortasi bugun amalda emas. Administratorga ayting.
# review: native speaker
error-conflict-no-names = Ismning birorta yozilishi kiritilmagan. Qidiriladigan ismlarni koʻrsating.
# review: native speaker
error-conflict-no-panel = Sudyalar hali koʻrsatilmagan. Majlisni belgilashdan oldin ularni koʻrsating.
# review: native speaker
error-conflict-no-profile = Bu davlatning shu kundagi qonuni bu yerga kiritilmagan. Tizimga xizmat koʻrsatuvchilarga xabar bering.
# review: native speaker
error-conflict-no-subjects = Ishda buni hozir qilish mumkin boʻlgan kishi yoʻq. Kishi qoʻshing yoki ish qaysi bosqichda turganini koʻring.
# review: native speaker
error-conflict-not-accepted = Sud ishni hali qabul qilmagan. Sudyalarni koʻrsatishdan oldin ishni qabul qiling.
# review: native speaker
error-conflict-not-extendable = Qonun bu muddatni uzaytirishga ruxsat bermaydi. U tugaguncha qaror qiling.
# review: native speaker
error-conflict-not-latest = Bu hujjat almashtirilgan. Eng yangi nusxasini almashtiring.
# review: native speaker
error-conflict-not-redactable = Bu yozuv faqat nimadir oʻchirilganini aytadi. Boshqasini tanlang.
# review: native speaker
error-conflict-other-office = Bu ishni boshqa idora yuritadi. Arizani oʻsha yerga oʻtkazing.
# review: native speaker
error-conflict-own-account = Buni oʻz hisobingiz bilan qila olmaysiz. Boshqa administratordan soʻrang.
# review: native speaker
error-conflict-own-capacity = Siz hozir shu rolda ishlayapsiz. Uni tugatishni boshqa administratordan soʻrang.
# review: native speaker
error-conflict-papers-not-built = Bu tizim hujjat chop etishsiz oʻrnatilgan. Uni yurituvchi kishilarga murojaat qiling.
# review: native speaker
error-conflict-password-changed = Shu orada parol oʻzgartirildi. Qayta kiring.
# review: native speaker
error-conflict-petition-draft = Ariza hali yozilmoqda. Yuborilgandan keyin hal qiling.
# review: native speaker
error-conflict-profile-changed = Kiritilgan qonun ochiq ishlar tayangan qonundan boshqacha. Oʻzgargan qonunga yangi versiya bering.
# review: native speaker
error-conflict-redacted-version = Bu nusxada ismlar yopilgan. Ularni asl nusxada yoping yoki shu nusxani almashtiring.
# review: native speaker
error-conflict-review-ended = Bu ish tugagan. Yangisini oching yoki shuni qayta ochishni soʻrang.
# review: native speaker
error-conflict-reviews-changed = Bu ishlarning ayrimlarini boshqalar oʻzgartirgan. Ularni qayta koʻrib chiqing; hech narsa qilinmadi.
    .numbers = Bu ishlarni boshqalar oʻzgartirgan: { $numbers }. Ularni qayta koʻrib chiqing; hech narsa qilinmadi.
# review: native speaker
error-conflict-ruling-closed = Sudning bu qarori tasdiqlangan yoki qaytarilgan. Sahifani yangilang.
# review: native speaker
error-conflict-ruling-entered = Kiritilgan qaror sudyani kutmoqda. Avval uni tasdiqlash yoki qaytarish kerak.
# review: native speaker
error-conflict-subject-exists = Bu kishi oʻsha qaror bilan ishda bor. Oʻsha yozuvni tanlang.
# review: native speaker
error-conflict-task-finished = Bu topshiriqni boshqa xodim bajardi. Uning yozuvini oʻqing; endi hech narsa qilish kerak emas.
    .at = Bu topshiriqni boshqa xodim { $at } kuni bajardi. Uning yozuvini oʻqing; endi hech narsa qilish kerak emas.
# review: native speaker
error-conflict-withdrawn = Bu qaytarib olingan. Sahifani yangilang yoki yangisini qoʻshing.

# review: native speaker
error-need-named-person = Kamida bitta kishini ayting.
# review: native speaker
error-need-office-chosen = Ariza boradigan idorani tanlang.
# review: native speaker
error-need-duplicates-shown = Avval oʻxshash ishlar roʻyxatini koʻring.
# review: native speaker
error-need-assigned = Avval ishni yurituvchi xodimni tayinlang.
# review: native speaker
error-need-answers-complete = Arxivlarning hammasi hali javob bermagan. Javoblarni kuting yoki arxiv javob bermayotganini belgilang.
    .open = Yetishmayotgan arxiv javoblari: { $open }. Ularni kuting yoki arxiv javob bermayotganini belgilang.
# review: native speaker
error-need-all-answers-negative = Bu qadam arxivlardan soʻralib, hech narsa topilmagan ishlar uchun. Arxivga soʻrov yuboring yoki boshqa qadamni tanlang.
    .open = Yetishmayotgan arxiv javoblari: { $open }. Ularni kuting.
    .other = Arxivlarning hammasi ham hech narsa topmadik deb javob bermadi. Boshqa javoblar: { $other }. Boshqa qadamni tanlang.
# review: native speaker
error-need-route-civil-court = Bu davlat qonuniga koʻra bunday ishlar fuqarolik sudiga bormaydi. Boshqa qadamni tanlang.
# review: native speaker
error-need-route-office-decides = Bunday ishlarni idora yolgʻiz hal qilmaydi. Ishni sudga yuboring.
# review: native speaker
error-need-route-court-referral = Bunday ishlar bu yerda sudga idora xulosasi bilan yuborilmaydi. Boshqa qadamni tanlang.
# review: native speaker
error-need-route-protest = Bunday ishlar bu yerda sudga protest bilan yuborilmaydi. Boshqa qadamni tanlang.
# review: native speaker
error-need-route-no-court = Bunday ishlarda rad etishni sud koʻradi. Ishni oʻsha yerga yuboring.
# review: native speaker
error-need-conclusion-clears = Hozirgi xulosa rad etadi. Rad etish qadamini tanlang yoki boshqa xulosa yozing.
# review: native speaker
error-need-conclusion-refuses = Hozirgi xulosa rad etmaydi. Boshqa qadamni tanlang yoki boshqa xulosa yozing.
# review: native speaker
error-need-another-signer = Xulosani yozgan kishi uni imzolay olmaydi. Imzolashni boshqa kishidan soʻrang.
# review: native speaker
error-need-national-office = Buni faqat davlatning oliy idorasi qila oladi. Ishni oʻsha yerga yuboring.
# review: native speaker
error-need-ruling-complete = Avval har bir kishi boʻyicha sud qarorini kiriting.
# review: native speaker
error-need-another-confirms = Sud qarorini kiritgan kishi uni tasdiqlay olmaydi. Tasdiqlashni boshqa kishidan soʻrang.
# review: native speaker
error-need-window-over = Shikoyat muddati tugamagan yoki shikoyat hali koʻrilmagan. Shuni kuting.
# review: native speaker
error-need-window-open = Shikoyat muddati tugadi. Uni tiklashni suddan soʻrang.
# review: native speaker
error-need-in-force = Qaror hali kuchga kirmagan. Oʻsha kunni kuting.
# review: native speaker
error-need-outcome-clears = Qaror kishini oqlamaydi. Bu qadam bunday ishlar uchun emas.
# review: native speaker
error-need-nothing-to-certify = Bu ish boʻyicha maʼlumotnoma berilishi kerak. Avval uni berib, topshiring.
# review: native speaker
error-need-no-live-certificate = Bu kishida haqiqiy maʼlumotnoma bor. Uni almashtiring yoki avval haqiqiy emas deb toping.
# review: native speaker
error-need-name-recorded = Avval shaxsning ismini yozing: ishdagidek yoki bugun yozilganidek. Faqat oila aytgan ism maʼlumotnomaga bosilmaydi.
# review: native speaker
error-need-not-published = Ism eʼlon qilingan. Endi hech narsa qilish kerak emas.
# review: native speaker
error-need-profile-publishes = Bu davlat qonuni ismlarni eʼlon qilmaydi. Bu yerda bu qadam qilinmaydi.
# review: native speaker
error-need-profile-revokes = Bu davlat qonunida bekor qilish yoʻq. Bu yerda bu qadam qilinmaydi.
# review: native speaker
error-need-new-evidence = Avval ishga yangi dalillarni qoʻshing.
# review: native speaker
error-need-review-closed = Ish hali tugamagan. Oxirini kuting.
# review: native speaker
error-need-missing-list = Nima yetishmasligini koʻrsating.
# review: native speaker
error-need-reason = Sababini koʻrsating.
# review: native speaker
error-need-receiving-office = Buni oladigan idorani koʻrsating.
# review: native speaker
error-need-running-review = Oʻsha kishining ketayotgan ishini koʻrsating.
# review: native speaker
error-need-fact-decision = Fuqarolik sudining qarorini koʻrsating.
# review: native speaker
error-need-conclusion-text = Xulosani yozing: nima aniqlandi yoki nega rad etildi.
# review: native speaker
error-need-protest-and-motion = Protestni va, qonun talab qilsa, muddatni tiklash haqidagi iltimosnomani kiriting.
# review: native speaker
error-need-competent-court = Bu ishni hal qiladigan sudni koʻrsating.
# review: native speaker
error-need-hearing-date = Majlisning kuni, vaqti va joyini koʻrsating.
# review: native speaker
error-need-complaint = Shikoyatni kiriting.
# review: native speaker
error-need-answer = Javobni va nima koʻrib chiqilganini yozing.
# review: native speaker
error-need-delivery-record = Kimga, qanday va qachon topshirilganini koʻrsating.

# review: native speaker
error-needed-complete = Idora arizangizni toʻldirishni soʻraydi. Yetishmaganini qoʻshib, yana yuboring.
# review: native speaker
error-needed-civil-court = Idora tayyorlagan qogʻozlarni fuqarolik sudiga olib boring.
# review: native speaker
error-needed-certificate = Maʼlumotnomangiz tayyor. Uni olib keting yoki yuborishni soʻrang.
