### Roʻyxatlar uchun soʻzlar: toʻplamlar, buyruq boʻyicha ishlar, fayldagi shaxslar.

# review: native speaker
page-batches = Roʻyxatlar va toʻplamlar
    .lead = Toʻplam oʻzaro bogʻliq ishlarni birlashtiradi: bitta roʻyxat, uchlikning bitta majlisi, bitta viloyat. U butunligicha topshiriladi.
    .none = Muassasangizda hozircha toʻplam yoʻq.

# review: native speaker
page-batch = Toʻplam
    .title = Nomi
    .title-hint = U roʻyxatlar va xabarlarda koʻrinadi. Qatagʻon qilingan shaxsning ismini yozmang.
    .kind = Bu qanday roʻyxat
    .source = Roʻyxat qayerdan olingan
    .officer = Masʼul xodim
    .nobody = Keyin tayinlanadi
    .choose = Xodimni tanlang
    .made = Tuzilgan kuni
    .holds = Mazmuni
    .reviews = Ishlar
    .no-reviews = Unda hozircha ish yoʻq.

# review: native speaker
page-batch-new = Toʻplam tuzish
    .lead = Keyin unda ishlarni oching; shaxslarni fayldan olish mumkin.
    .button = Toʻplam tuzish

# review: native speaker
page-batch-assign = Butun toʻplamni topshirish
    .button = Topshirish

# review: native speaker
page-review-new = Buyruq boʻyicha ish ochish
    .lead = Arizasiz, muassasaning oʻz buyrugʻi yoki roʻyxati boʻyicha. Shaxslarni keyingi qadamda qoʻshasiz.
    .order = Asos boʻlgan buyruq yoki roʻyxat
    .button = Ish ochish
# review: native speaker
page-on-cards = Arxiv kartochkalari boʻyicha ish ochish
    .link = Shu kartochka boʻyicha ish ochish
    .mark = Shu kartochkani belgilash
    .marked = Belgilangan kartochkalar boʻyicha ish ochish
    .lead = Har bir kartochka ishdagi shaxsga aylanadi: unda yozilgan qaror va arxiv ishi bilan birga. Yo hammasi olinadi, yo hech biri.
    .none = Birorta kartochka belgilanmagan yoki ular sizga ochiq emas. Orqaga qaytib, kamida bittasini belgilang.
    .cards = Kartochkalar
    .wrong = Bu kartochkalarning ayrimlarini olib boʻlmaydi. Yonida yozilganini oʻqing va belgisini oling.
    .needs-class = Kartochkada organ ham, chora ham aytilmagan. Quyida ishning sinfini tanlang.
    .class = Kartochkadan maʼlum boʻlmasa, ishning sinfi
    .class-hint = Avval kartochkaning oʻzida aytilgani hisobga olinadi.
    .no-class = Kartochkalarda aytilganidek
# review: native speaker
page-on-table = Belgilangan jadval boʻyicha ish ochish
    .lead = Kerakli kartochkalar { $column } ustunida belgilangan nomzodlar jadvalini yuboring. Avval koʻrib chiqing: bunda hech narsa saqlanmaydi.
    .right = Tuzatadigan hech narsa yoʻq. Faylni yana bir marta tanlab, ishni oching.
    .file = Jadval
    .file-hint = Mana bu ustunlari bor CSV fayli: { $columns }.
    .choose = Jadvalni tanlang.
    .look = Jadvalni koʻrib chiqish

# review: native speaker
page-people-import = Shaxslarni fayldan olish
    .lead = Fayl ish bilan birga saqlanadi, shuning uchun undan olingan hamma narsani tekshirish mumkin. Avval nima boʻlishini koʻrasiz.
    .columns = UTF-8 kodlashdagi CSV fayli: birinchi qator ustunlarni nomlaydi, har bir keyingi qator — bitta shaxs. Ustunlar istalgan tartibda, faqat sizda borlari: { $columns }.
    .file = Fayl
    .file-hint = CSV, 16 MB dan oshmasin.
    .choose = Faylni tanlang.
    .title-of-file = Shaxslar roʻyxati
    .another = Boshqa fayl
    .button = Koʻrib chiqish

# review: native speaker
page-people-look = Faylda nima bor
    .files = Arxiv ishlari
    .placeholders = Ismi nomaʼlum yoki eʼlon qilinmagan shaxslar
    .unconditional = Dalillardan qatʼi nazar oqlanadi
    .wrong = Fayldagi bu xatolar tuzatilmaguncha hech narsa olinmaydi.
    .mistakes = Xatolar
    .row = Qator
    .column = Ustun
    .what = Nima qilish kerak
    .unread = Yozilganicha saqlandi, lekin tanib olinmadi
    .unread-text = Bu joylar hech narsaga toʻsqinlik qilmaydi. Ularni xodim oʻqiydi.
    .lead = Hammasi birga olinadi yoki hech kim olinmaydi.
    .button = Ishga olish

# review: native speaker
page-people-add = Shaxs qoʻshish
    .lead = Hammasini ishdagidek yoki kartochkadagidek yozing. Nomaʼlumini boʻsh qoldiring.
    .name = Ishdagi ism-sharifi
    .name-today = Bugungi yozilishi
    .birth = Tugʻilgan vaqti (masalan: 1898, taxminan 1900)
    .body = Qaror qabul qilgan organ
    .decided = Qaror qachon qabul qilingan
    .article = Moddalar
    .charge = Ayblov soʻz bilan
    .measure = Chora
    .source = Bu qayerda yozilgan
    .holder = Arxiv ishi qayerda saqlanadi
    .fond = Fond
    .opis = Roʻyxat
    .delo = Ish
    .class = Ish toifasi
    .suggested = Organ va choraga qarab
    .button = Shaxsni qoʻshish

# review: native speaker
page-count-batch-reviews = { $count ->
    [one] { $count } ta ish
   *[other] { $count } ta ish
}

# review: native speaker
page-count-batch-people = { $count ->
    [one] { $count } kishi
   *[other] { $count } kishi
}

# review: native speaker
page-count-batch-assigned = { $count ->
    [one] Bu toʻplamning { $count } ta ishiga bitta xodim masʼul boʻladi.
   *[other] Bu toʻplamning barcha { $count } ta ishiga bitta xodim masʼul boʻladi.
}

# review: native speaker
page-count-people-more = { $count ->
    [one] Yana { $count } ta xato koʻrsatilmagan. Avval shularni tuzating.
   *[other] Yana { $count } ta xato koʻrsatilmagan. Avval shularni tuzating.
}
