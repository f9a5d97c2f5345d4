### Arxiv sahifalari: soʻrovlar, kartochkalar, kartochka fayllari.

# review: native speaker
page-count-requests = { $count } ta soʻrov
# review: native speaker
page-count-names = va yana { $count } ta ism
# review: native speaker
page-count-cards = { $count } ta kartochka
# review: native speaker
page-count-remarks = { $count } ta izoh.
# review: native speaker
page-requests = Soʻrovlar
    .office = Javob kutmoqda
    .overdue = Muddati oʻtgan
    .closed = Javob berilgan
    .question = Savol
    .names = Ismlar
    .due = Muddati
    .state = Holati
# review: native speaker
page-request = Arxivingizga soʻrov
    .all-names = Barcha ismlarni koʻrsatish
    .sent = Yuborilgan
    .asked-by = Kim soʻraydi
    .reminded = Eslatilgan
    .answered = Javobingiz
    .papers = Hujjatlar
    .deeds = Nima qilish mumkin
# review: native speaker
page-answer = Javob berish
    .lead = Javob berganingiz organga va oilalarga xabar qilinadi.
    .answer = Javob qanday?
    .text = Nima topildi
    .text-hint = Biror narsa topilsa yoki bor, lekin maxfiy boʻlsa kerak.
    .searched = Nima koʻrib chiqildi
    .searched-hint = Fondlar, kartotekalar, yillar. Hech narsa topilmasa kerak.
    .spellings = Qanday yozilishlari qidirildi
    .spellings-hint = Har qatorga bittadan. Hech narsa topilmasa kerak.
    .forward-kind = Qayerga yuborildi
    .forward-archive = Shu tizimdagi arxiv
    .forward-name = Boshqa arxiv nomi
    .not-forwarded = Yuborilmadi
    .forwarded = Yuborildi
    .act = Yoʻq qilish dalolatnomasi raqami
    .act-hint = Faqat ish yoʻq qilingan boʻlsa.
    .button = Javobni yuborish
# review: native speaker
page-scans = Skanerlangan nusxa va hujjatlarni qoʻshish
    .lead = Javob berishdan oldin qoʻshing. Kim koʻrishi mumkinligini tanlang: koʻp ishlarda boshqa kishilarning ismlari bor.
    .kind = Bu nima?
    .title = Qanday nomlanadi?
    .visibility = Kim koʻrishi mumkin?
    .fond = Fond
    .opis = Roʻyxat
    .delo = Ish
    .sheets = Varaqlar
    .files = Fayllar
    .files-hint = Suratlar yoki PDF, har biri { $limit } Mbaytgacha.
    .button = Qoʻshish
    .none = Kamida bitta fayl tanlang.
# review: native speaker
page-imports = Kartochka fayllari
    .none = Hozircha fayl yuborilmagan.
# review: native speaker
page-import-new = Kartochka faylini yuborish
    .lead = Fayl qatorma-qator oʻqiladi. Kartochka boʻla olmagan qatorlar qator raqami va ustuni bilan aytiladi; qolganlari kartochka boʻladi.
    .source = Manba
    .mapping = Qaysi ustunda nima turadi?
    .open-list = Qatagʻon qilinganlarning ochiq roʻyxati
    .memorial-disk = «Memorial» jamiyati diski
    .memory-book = Xotira kitobi
    .simple = Oddiy jadval
    .own = Oʻz tavsifim
    .own-text = Sizning tavsifingiz
    .own-hint = TOML koʻrinishida, faqat oʻz tavsifingiz uchun.
    .file = Fayl
    .file-hint = CSV, TSV, XLSX, JSONL yoki matnli yozuvlar, siqilgani ham (GZIP) boʻladi.
    .button = Yuborish
    .no-file = Faylni tanlang.
# review: native speaker
page-import = Kartochka fayli
    .format = Formati
    .size = Hajmi
    .stored = Oʻqilgani
    .read = Oʻqilgan qator
    .added = Qoʻshilgan kartochka
    .known = Avvaldan bor
    .repeated = Faylda ikki marta
    .flagged = Tekshirish kerak
    .refused = Qabul qilinmadi
    .started = Boshlandi
    .finished = Tugadi
    .running = U oʻzi davom etadi; sahifani yopish mumkin.
    .again = Yana koʻrish
# review: native speaker
page-remarks = Qatorlarga izohlar
    .csv = Jadval koʻrinishida yuklab olish (CSV)
    .line = Qator
    .severity = Bu nimani bildiradi
    .field = Ustun
    .text = Nima qilish kerak
# review: native speaker
page-remark =
    .control-character = Qiymatda koʻrinmas belgilar bor. Ularni olib tashlab, qatorni qayta yuboring.
    .date-as-number = Sana jadval dasturining soni sifatida yozilgan. Asl nusxa bilan solishtiring.
    .direction-control = Qiymatda matn yoʻnalishini oʻzgartiradigan belgilar bor. Ularni olib tashlab, qatorni qayta yuboring.
    .formula = Bu yerda formula bor. U matn sifatida saqlandi; tekshiring.
    .lost-letter = Harf avval yoʻqolgan. Asl nusxadan qarang.
    .name-too-long = Ism juda uzun. Bu boshqa ustun emasmi? Tavsifni tekshiring.
    .no-letters-in-name = Ismda harf yoʻq. Tekshiring.
    .no-name = Qatorda ism yoʻq. Yozib, qatorni qayta yuboring.
    .not-json = Qator JSON koʻrinishida emas. Tuzatib, qayta yuboring.
    .number-too-long = Raqam juda uzun. Bu boshqa ustun emasmi? Tavsifni tekshiring.
    .odd-signs-in-name = Ismda odatdan tashqari belgilar bor. Tekshiring.
    .one-letter-name = Ism bitta harfdan iborat. Tekshiring.
    .unknown-secrecy = Maxfiyligi nomaʼlum. Shu ustunni tekshiring.
    .unnamed-column = Qiymat nomsiz ustunda turibdi. Ustunga nom bering.
    .value-too-long = Qiymat juda uzun. Qoʻshtirnoq yopilmaganmi? Qisqartirib, qatorni qayta yuboring.
    .zero-byte = Qatorda nol bayti bor. Olib tashlab, qatorni qayta yuboring.
# review: native speaker
page-source-new = Kartochkalarning yangi manbasi
    .lead = Manba – kartochkalari bir-biriga tegishli kartoteka, roʻyxat yoki kitob.
    .name = Qanday nomlanadi?
    .code = Qisqa kodi
    .code-hint = Lotin harflari, raqamlar va defis, masalan KZ-1937.
    .country = Davlat
    .provenance = Qayerdan va qachon olingan?
    .licence = Qanday shartda foydalanish mumkin?
    .secrecy = Kartochkalarini kim koʻrishi mumkin?
    .families = Oilalar
    .families-yes = Oilalar ochiq kartochkalarini koʻrishi mumkin
# review: native speaker
page-source-change = Shu manba toʻgʻrisidagi maʼlumotni oʻzgartirish
    .secrecy-hint = Bu shu vaqtdan boshlab qabul qilinadigan va boshqacha aytilmagan kartochkalarga taalluqli.
    .families-hint = Bu darhol kuchga kiradi, bor kartochkalarga ham taalluqli.
    .families-no = Oilalar uning kartochkalarini koʻrmaydi
    .reason-hint = Bu manba tarixida sizning ismingiz bilan qoladi.
# review: native speaker
page-card-links = Boshqa kartochkalar bilan solishtirilgan
    .other = Ikkinchi kartochkaga
    .revoked = { $day } qaytarib olindi: { $reason }
# review: native speaker
page-cards-beside = Ikki kartochka yonma-yon
    .marked = Belgilangan ikki kartochkani solishtirish
    .two = Roppa-rosa ikkita kartochkani belgilang, keyin solishtiring.
    .which = Qaysi ikki kartochka?
    .button = Solishtirish
    .decided = Bu ikki kartochka haqida nima qaror qilingan
    .lead = Nima qaror qilinmasin, kartochkalar ikkitaligicha qoladi: qaror faqat ular bir shaxsniki ekanini yoki emasligini aytadi. Uni qaytarib olish mumkin.
    .decision = Ikkala kartochka ham bir shaxsnikimi?
# review: native speaker
page-cards-search = Arxiv kartochkalari
    .lead = Ismni oʻzingiz bilganingizcha, istalgan harfda yozing. Oʻxshash eshitiladigan kartochkalar ham topiladi.
    .names = Ism
    .names-hint = Boshqa yozilishlari – keyingi qatorlarda.
    .father = Otasining ismi
    .from = Tugʻilgan yili (boshlab)
    .to = Tugʻilgan yili (gacha)
    .place = Kishi yashagan joy
    .sources = Faqat shu manbalar
    .fates = Faqat shu taqdirlar
    .born = tugʻilgan: { $date }
    .found = Topildi
    .own = Arxivingiz kartochkalari
# review: native speaker
page-card = Arxiv kartochkasi
    .birth = Tugʻilgan
    .fate = Taqdiri
    .reading = Nima oʻqildi
    .field = Nima
    .written = Qanday yozilgan
    .read = Qanday oʻqildi
    .unread = Nima tushunarsiz qoldi
    .scans = Skanerlangan nusxalar
    .scan = Kartochka nusxasi
    .keeping = Qayerda saqlanadi
    .source = Manba
    .number = Raqam
    .custody = Kartochka qayerda
    .secrecy = Kim koʻrishi mumkin
    .taken-in = Kiritilgan
    .archive = Ish saqlanadigan arxiv
    .call-number = Ish shifri
    .changed = Oxirgi oʻzgarish
    .row = Manba qatori
    .row-show = Soʻzma-soʻz koʻrsatish
    .history = U bilan nima qilindi
# review: native speaker
page-correct-reading = Oʻqilishini tuzatish
    .kind = Ism turi
    .name = Ism
    .birth = Tugʻilgan
    .arrest = Hibs
    .decided = Qaror
    .death = Oʻlim
    .body = Kim qaror qilgan
    .articles = Moddalar
    .sentence = Hukm
    .stays = Oʻz holicha
    .reason = Nima uchun?
# review: native speaker
page-correct-custody = Kartochka qayerdaligini koʻrsatish
    .note = Bu nimaga asoslangan?
# review: native speaker
page-correct-secrecy = Kim koʻrishi mumkinligini koʻrsatish
# review: native speaker
page-correct-scans = Kartochka nusxalari
    .add = Qoʻshiladigan nusxalar
    .add-hint = Manzil yoki oʻz belgingiz, har qatorga bittadan.
    .remove = Olinadigan nusxalar
