### Idora shaxs haqidagi maʼlumotlarni yozadigan sahifalar.

# review: native speaker
page-record = Shaxs haqida nima yozilgan
    .link = Shaxsning ismlari, maʼlumotlari va qatagʻonlari
    .back = Shu shaxsning ishiga
    .names = Ismlar
    .no-names = Ism hali yozilmagan.
    .language = manba tili: { $language }
    .recorded = { $day } yozildi
    .statements = Manbalar nima deydi
    .no-statements = Manbalar maʼlumoti hali yozilmagan.
    .document = Hujjat
    .withdrawn = { $day } qaytarib olindi
    .accepted = { $day } qabul qilindi
    .acts = Qatagʻonlar
    .field = Maydon
    .written = Yozilganidek
    .read = Oʻqilganidek
    .unread = Oʻqib boʻlmadi
    .months = Muddati
    .reviews = Bu qarorning oldingi koʻrib chiqilishlari

# review: native speaker
page-record-name = Ism qoʻshish
    .lead = Ism manbadagidek saqlanadi. Oldin yozilganlari qoladi.
    .kind = Bu qanday ism?
    .raw = Ism, harfma-harf
    .raw-hint = Manbaning yozuvida. Maʼlumotnomaga ishdagi ism va hozirgi yozilishi bosiladi.
    .surname = Familiyasi
    .given = Ismi
    .patronymic = Otasining ismi
    .language = Manba tili
    .no-language = Nomaʼlum
    .button = Ismni yozish

# review: native speaker
page-record-statement = Maʼlumot qoʻshish
    .lead = Manba nima desa, shuni yozing, boshqasiga zid boʻlsa ham. Maʼlumotlar yonma-yon turadi, hech narsa yoʻqolmaydi.
    .about = Nima haqida?
    .value = Manba nima deydi?
    .value-hint = Qanday yozilgan boʻlsa. Sana oʻrniga yil yetarli: 1898, 1931 yil may, taxminan 1900.
    .document = Bu ishning qaysi hujjatida aytilgan?
    .button = Maʼlumotni yozish

# review: native speaker
page-record-accept = Maʼlumotni qabul qilish
    .lead = Ish qogʻozlariga qabul qilingan maʼlumot bosiladi. Shu savol boʻyicha oldin qabul qilingani yana yonma-yon turadi.
    .before = Hozir qabul qilingani: { $statement }
    .link = Qabul qilish

# review: native speaker
page-record-withdraw = Maʼlumotni qaytarib olish
    .lead = Xato yozilgan maʼlumot uchun. Uni keyin ham oʻqish mumkin, ammo u hisobga olinmaydi.
    .link = Qaytarib olish

# review: native speaker
page-record-act = Qatagʻon qoʻshish
    .lead = Manbadagidek yozing: bir qatorda yoki maydonlar boʻyicha. Maydonga yozilgani qatordan oʻqilganidan ustun turadi.
    .line = Hukm bir qatorda, manbadagidek
    .line-hint = Organ, sana, modda va chora, xotira kitobidagi yoki kartochkadagidek.
    .seat-now = Organ joylashgan joyning bugungi hududi
    .residence-now = Shaxs yashagan joyning bugungi hududi
    .region-hint = ISO 3166-2 boʻyicha kodi, masalan KZ-75. U orqali idora va sud aniqlanadi.
    .button = Qatagʻonni yozish

# review: native speaker
page-record-review = Oldingi koʻrib chiqishni qoʻshish
    .lead = Qayta koʻrildi degani oqlandi degani emas: nima bilan tugaganini yozing.
    .body = Kim koʻrib chiqqan?
    .decided = Qachon?
    .result = Nima bilan tugadi?
    .note = Yana nima maʼlum
    .button = Koʻrib chiqishni yozish

# review: native speaker
page-record-competence = Kim vakolatli?
    .lead = Mamlakat qoidalari bu qaror haqida nima deydi. Bu maslahat: idora hal qiladi.
    .office = Idora
    .court = Sud
    .region = Hudud
    .needs = Nima yetishmaydi
    .stands-for = Oʻrniga
    .not-verified = Buni qonun matni bilan hali hech kim solishtirmagan.
    .why = Nima uchun: barcha qoidalar tartibi bilan
    .law = Qoidalar: { $profile }

# review: native speaker
page-record-history = Shaxs haqidagi yozuvlar tarixi
    .lead = Shu ishda va sizga ochiq boshqa ishlarda yozilganlarning hammasi.
