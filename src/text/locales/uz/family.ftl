### Ariza beruvchilar uchun sahifalar. Soʻzlari oddiy: oʻquvchilarning koʻpi 70 yoshdan oshgan.

# review: native speaker
page-next = Keyingi sahifa
# review: native speaker
page-print = Bu sahifani chop etish
# review: native speaker
page-save-continue = Saqlash va davom etish
# review: native speaker
page-acting = Siz shu kishi nomidan ish yuritmoqdasiz:
# review: native speaker
page-unverified = qonun bilan hali solishtirilmagan
# review: native speaker
page-exit =
    .button = Bu sahifadan chiqib ketish
    .emergency = Shoshilinch:
    .activated = Bu sahifadan chiqilmoqda.
    .timed-out = Tez chiqish vaqti tugadi.
    .two-more = SHIFT tugmasi: bu sahifadan chiqib ketish uchun yana ikki marta bosing.
    .one-more = SHIFT tugmasi: bu sahifadan chiqib ketish uchun yana bir marta bosing.
# review: native speaker
page-size =
    .kilobytes = { $amount } kilobayt
    .megabytes = { $amount } megabayt

# review: native speaker
page-petitions = Mening arizalarim
    .none = Sizda hali ariza yoʻq.
    .unnumbered = Hozircha raqamsiz
# review: native speaker
page-messages = Sizga kelgan xatlar
    .none = Hali xat yoʻq.
    .open = Arizani ochish
# review: native speaker
page-petition-new = Yangi ariza
    .begin = Ariza boshlash
    .applicant = Kimning nomidan yozasiz?
    .country = Qaysi davlat idorasiga yozasiz?
    .country-hint = Odatda bu kishi hukm qilingan yoki surgun qilingan davlat boʻladi. Bilmasangiz, u yashagan davlatni tanlang.
# review: native speaker
page-petition = Sizning arizangiz
    .lead = Istalgan tartibda javob bering. Hammasi saqlanadi, istagan vaqtda qaytib kelishingiz mumkin. Bilmaganingizni boʻsh qoldirish mumkin.
    .missing = Idora shuni qoʻshishingizni soʻraydi
    .you = Siz haqingizda
    .first-person = Kishining ismini yozish
    .another-person = Yana bir kishini qoʻshish
    .rest = Arizaning oʻzi
    .before = Yuborishdan oldin nima qilish kerak:
# review: native speaker
page-task =
    .done = Toʻldirildi
    .needed = Toʻldirish kerak
    .open = Boʻsh qolishi mumkin
# review: native speaker
page-person-open = Bilmasangiz, boʻsh qoldiring. Arxivlardan soʻraymiz.
# review: native speaker
page-person-name = Kishining ismi
    .name = Ismi, otasining ismi, familiyasi
    .name-hint = Oilangizda qanday yozilsa, shunday, istalgan harfda.
    .spellings = Boshqa yozilishi yoki boshqa ismlari
    .spellings-hint = Har birini yangi qatordan yozing: qizlik familiyasi, arab yoki lotin harflarida yozilgan ismi, oʻzgartirilgan ismi.
# review: native speaker
page-person-birth = Tugʻilishi
    .when = U qachon tugʻilgan?
    .when-hint = Yili yetarli: «1898», «taxminan 1900», «1905-yil aprel».
    .place = Qayerda?
    .place-hint = Qishloq, tuman yoki viloyat: oʻsha vaqtdagi yoki bugungi nomi.
# review: native speaker
page-person-cards = Bu oʻsha kishimi?
    .none = Oʻxshash kartochka topilmadi
# review: native speaker
page-person-known = Qatagʻon haqida bilganingiz
    .what = Nimalarni bilasiz?
    .what-hint = Kishi qachon va qayerda qamoqqa olingan yoki surgun qilingan, buni kim hal qilgan, uni qayerga yuborishgan, oilasiga nima deyishgan. Ogʻzaki aytib berganday yozing.
# review: native speaker
page-person-kinship = Qarindoshligingiz
    .who = Siz u kishiga kim boʻlasiz?
    .who-hint = Qarindoshlikni koʻrsatadigan hujjatni «Hujjatlar va suratlar» boʻlimida qoʻshishingiz mumkin. Hujjat boʻlmasa, arizani usiz ham yuborsa boʻladi.
# review: native speaker
page-person-remove = Bu kishini olib tashlash
    .warning = Bu kishi haqida yozganlaringiz arizadan oʻchiriladi.
    .button = Olib tashlash
# review: native speaker
page-cards =
    .lead = Bu arxiv kartochkalari oʻxshash. Ularni oʻzingiz bilgan maʼlumot bilan solishtiring. Bu yerda hech narsa hal qilinmaydi: har bir kartochkani idora koʻrib chiqadi.
    .none = Sizga koʻrsatish mumkin boʻlgan oʻxshash kartochka yoʻq. Bu umuman yoʻq degani emas: arxivlardan soʻraymiz.
    .offered = Arxivlardagi oʻxshash kartochkalar
    .yours = Siz yozganingiz
    .theirs = Kartochkada
    .name = Ismi
    .birth = Tugʻilishi
    .places = Joylari
    .fate = Kishining taqdiri
    .open = maʼlum emas
    .is-it = «{ $name }» kartochkasi haqida nima deysiz?
    .later = Buni ariza yuborilguncha oʻzgartirish mumkin. Ayta olmasangiz, javobsiz qoldiring.
# review: native speaker
page-petition-office = Idora
    .lead = Qaysi idora ekanini bilmasangiz, roʻyxatdagi birinchisini tanlang. Bunga boshqa idora masʼul boʻlsa, arizangizni oʻshanga yuboradi va sizga xabar beradi.
    .which = Qaysi idoraga yozasiz?
    .choose = Idorani tanlang
    .unknown = Bilmayman: tegishli joyga yetkazadigan idoraga
# review: native speaker
page-petition-statement = Nima soʻraysiz
    .what = Nimani soʻraysiz?
    .hint = Masalan: «Bobomni oqlashni va uning qayerga dafn etilganini aytishni soʻrayman». Bir gap yetarli.
# review: native speaker
page-you = Siz bilan qanday bogʻlanish mumkin
    .lead = Ariza beruvchi: { $name }.
    .phone = Telefon
    .address = Pochta manzili
    .address-hint = Xatlarni qogʻozda olmoqchi boʻlsangiz kerak boʻladi.
    .country = Siz yashaydigan davlat
    .country-open = Koʻrsatmayman
# review: native speaker
page-letters = Ariza haqidagi xatlar
    .lead = Xatlarda nima boʻlgani va bundan keyin nima boʻlishi yoziladi. Ularda kishining ismi hech qachon yozilmaydi.
    .told = Ularni kim oladi?
    .by = Qanday?
    .by-hint = Qogʻozdagi xatlar uchun pochta manzilingiz kerak.
# review: native speaker
page-evidence = Hujjatlar va suratlar
    .lead = Hujjatlarni telefonda suratga oling: butun varaqni, yorugʻ joyda. Arizani hujjatlarsiz yuborib, ularni keyin qoʻshish ham mumkin.
    .lead-later = Hozir qoʻshganingiz yangi dalil sifatida koʻrib chiqiladi.
    .add = Hujjat qoʻshish
    .kind = Bu nima?
    .title = Uni nima deb ataysiz?
    .title-hint = Masalan: «1941-yilgi xat». Boʻsh qoldirish mumkin.
    .files = Suratlar yoki fayllar
    .files-hint = Bir yoʻla bir nechtasini tanlash mumkin: JPEG, PNG, HEIC yoki PDF, har biri koʻpi bilan { $limit } megabayt.
    .proves = Bu nimani koʻrsatadi?
    .proves-hint = Masalan: «Tugʻilganlik haqidagi guvohnomadagi ism ishdagi ism bilan bir xil».
    .button = Hujjatlarni yuborish
    .none = Kamida bitta fayl tanlang.
    .take-back = Qaytarib olish
    .withdrawn = Oila qaytarib oldi
    .ready = Hammasini qoʻshdim
    .progress = Yuborilmoqda
    .done = Yuborildi
    .failed = Yuborilmadi
# review: native speaker
page-count-papers = { $count } ta hujjat
# review: native speaker
page-check = Javoblaringizni tekshiring
    .lead = Hammasini yana bir marta oʻqib chiqing. Xato joyini oʻzgartirish mumkin.
    .paper-title = Reabilitatsiya toʻgʻrisida ariza
    .open = koʻrsatilmagan
    .send = Endi arizani yuboring
    .complete = Endi yetishmaganini yuboring
    .promise = Yuborish bilan siz shuni tasdiqlaysiz: bilishingizcha, yozganlaringizning hammasi toʻgʻri.
    .button = Yuborish
    .signature = Imzo
    .date = Sana
    .paper = Bu sahifani chop etib, imzolab, idoraga olib borish yoki pochta orqali yuborish ham mumkin.
# review: native speaker
page-sent = Arizangiz yuborildi
    .code = Sizning kodingiz
    .number = Raqami
    .keep = Kodni yozib oling. Shu kod va ariza raqami bilan siz ishongan odam ariza qayerda ekanini koʻra oladi. Buning uchun hisob kerak emas.
    .next = Bundan keyin nima boʻladi
    .office = { $office } arizangizga raqam beradi va uni oʻrganadi.
    .due = Raqam berilishi kerak boʻlgan oxirgi kun: { $day }.
    .mail = Har bir qadam haqida sizga elektron pochta orqali yozamiz.
    .letter = Idora sizga qogʻozda xat yozadi.
    .contact = Kimdan soʻrash mumkin
    .follow = Ariza qayerda ekanini koʻrish
    .reference = Murojaat raqami
# review: native speaker
page-summary = Nima yubordingiz
    .sent = Yuborilgan kuni: { $day }.
# review: native speaker
page-tracker = Arizangiz qayerda
    .holder = Hozir kimda
    .since = Qaysi kundan beri
    .review = Ish raqami
    .archives = Arxivlar
    .archives-answered = Javob bergan arxivlar: { $asked } tadan { $answered }
    .hearing = Sud majlisi
    .court-number = Suddagi ish raqami
    .derivation = Bu kun qanday hisoblandi
    .needed = Sizdan nima kerak
    .reason = Sababi
    .complain = Qanday shikoyat qilishingiz mumkin
    .continues = Ish boshqa joyda davom etadi
    .continues-there = Boshqa idoradagi arizaga oʻtish
    .people = Ariza kimlar haqida
    .certificates = Maʼlumotnomalar
    .deeds = Nima qila olasiz
    .add-evidence = Hujjat yoki surat qoʻshish
    .letters = Oxirgi xatlar
# review: native speaker
page-appeal = Sud qarori ustidan shikoyat berish
    .lead = Shikoyat sudning № { $number } qarori ustidan beriladi. U koʻrib chiqilayotganda, qaror bu kishilarga nisbatan kuchga kirmaydi.
    .for-whom = Kim uchun shikoyat berasiz?
    .complaint = Sud qarorining nimasi notoʻgʻri?
    .hint = Nimaga rozi emasligingizni va sababini yozing.
    .button = Shikoyat berish
# review: native speaker
page-again = Ishni qayta koʻrishni soʻrash
    .lead = Yangi maʼlumot topilsa, hal qilingan ish qayta ochiladi. Nima yangilik borligini yozing; qarorni prokuror qabul qiladi.
    .what = Qanday yangilik bor?
    .what-hint = Masalan, xat, maʼlumotnoma, guvoh, boshqa arxivdagi kartochka.
    .source = U qayerdan olingan?
    .button = Yuborish
# review: native speaker
page-withdraw = Arizani qaytarib olish
    .warning = Idora bu ariza ustida ishlashni toʻxtatadi. Oʻsha kishi haqidagi boshqa oilalarning arizalari koʻrilaveradi.
    .reason = Uni nega qaytarib olasiz?
    .button = Qaytarib olish
# review: native speaker
page-certificate-held = Maʼlumotnoma
    .download = PDF shaklida yuklab olish
    .lead = PDFda kvadrat kod bor: uni skanerlagan kishi maʼlumotnoma haqiqiy ekanini koʻradi.
    .code = Tekshirish kodi
    .signature = Elektron imzo

# review: native speaker
page-helpers = Sizning nomingizdan kim harakat qiladi
    .lead = Siz ishongan kishi siz aytgan muddatda sizning nomingizdan yozishi va oʻqishi mumkin. Buning uchun qogʻozdagi ishonchnoma kerak. Buni istalgan vaqtda toʻxtata olasiz.
    .none = Sizning nomingizdan hech kim harakat qilmaydi.
    .name = Bu kishining toʻliq ism-familiyasi
    .email = Bu kishining elektron pochta manzili
    .email-hint = U yerga xat yuboramiz. Hisobi yoʻq kishi uni ochishga taklif qilinadi.
    .paper = Ishonchnoma
    .paper-hint = Uni kim tasdiqlagan, raqami va sanasi.
    .from = Qaysi kundan?
    .until = Qaysi kungacha?
    .days = { $from } dan { $until } gacha
    .in-force = Amalda
    .not-yet = Keyin boshlanadi
    .over = Muddati oʻtgan
    .revoked = Siz yoki idora toʻxtatgan
    .unnamed = Ishonchnoma amalda boʻlganda koʻrinadi
# review: native speaker
page-helpers-new = Nomingizdan harakat qilishga ruxsat berish
    .button = Ruxsat berish
# review: native speaker
page-helpers-end = Toʻxtatish
    .warning = Shu paytdan boshlab bu kishi sizga tegishli hech narsani koʻrmaydi. Unga xat yozamiz.
    .reason = Nega? Aytmasangiz ham boʻladi.
    .button = Hozir toʻxtatish
# review: native speaker
page-helped = Siz kimning nomidan harakat qilasiz
    .none = Hozir siz hech kimning nomidan harakat qilmaysiz. Sizga ishongan kishi oʻz hisobida sizning elektron pochta manzilingizni koʻrsatadi.
