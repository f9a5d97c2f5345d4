### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

# review: native speaker
code-role =
    .applicant = arizachi
    .representative = vakil
    .registry-clerk = roʻyxatga oluvchi
    .case-officer = ishni yurituvchi prokuror
    .senior-prosecutor = katta prokuror
    .commission-member = komissiya aʼzosi
    .commission-chair = komissiya raisi
    .archive-officer = arxiv xodimi
    .court-clerk = sud kotibi
    .judge = sudya
    .statistician = statistik
    .auditor = taftishchi
    .administrator = administrator
    .system = tizim
    .public = tashrif buyuruvchi

# review: native speaker
code-case-kind =
    .petition = Ariza
    .review = Ish yuritish
    .archive-request = Arxivga soʻrov
    .court-case = Sud ishi

# review: native speaker
code-petition-state =
    .draft = Qoralama
    .submitted = Topshirildi
    .registered = Roʻyxatga olindi
    .returned-for-completion = Toʻldirish uchun qaytarildi
    .linked = Ish yurituviga qoʻshildi
    .transferred = Vakolatli organga oʻtkazildi
    .inadmissible = Koʻrmasdan qoldirildi
    .withdrawn = Qaytarib olindi
    .closed = Yopildi

# review: native speaker
code-petition-state-family =
    .draft = Hali yuborilmagan
    .submitted = Yuborildi; idora unga raqam beradi
    .registered = Raqam berildi; idora arizani oʻrganmoqda
    .returned-for-completion = Nimadir yetishmaydi: iltimos, toʻldiring
    .linked = Ish koʻrib chiqilmoqda
    .transferred = Bunga masʼul idoraga yuborildi
    .inadmissible = Idora uni koʻrib chiqa olmaydi
    .withdrawn = Siz uni qaytarib oldingiz
    .closed = Hammasi yakunlandi

# review: native speaker
code-petition-step =
    .submit = Topshirish
    .register = Roʻyxatga olish
    .return-for-completion = Toʻldirish uchun qaytarish
    .complete = Yetishmaganini kiritish
    .open-review = Ish yuritishni boshlash
    .link = Yuritilayotgan ishga qoʻshish
    .transfer = Vakolatli organga oʻtkazish
    .declare-inadmissible = Koʻrmasdan qoldirish
    .withdraw = Qaytarib olishni qayd etish
    .close = Yopish

# review: native speaker
code-petition-step-family =
    .submit = Arizani yuborish
    .complete = Yetishmaganini yuborish
    .withdraw = Arizani qaytarib olish

# review: native speaker
code-subject-state =
    .opened = Ochildi
    .reopened = Qayta ochildi
    .evidence = Dalillar yigʻilmoqda
    .evidence-exhausted = Arxivlarda maʼlumot yoʻq
    .legal-fact-court = Fuqarolik sudida: yuridik faktni aniqlash
    .suspended = Toʻxtatib turilgan
    .examination = Mazmunan oʻrganilmoqda
    .conclusion-drafted = Xulosa loyihasi tayyor
    .conclusion-positive = Reabilitatsiya toʻgʻrisidagi xulosa imzolandi
    .conclusion-negative = Reabilitatsiyani rad etish toʻgʻrisidagi xulosa imzolandi
    .protest-filed = Protest sudga kiritildi
    .court-referred = Sudga yuborildi
    .remanded = Yangidan koʻrishga yuborildi
    .court-accepted = Sud ish yuritishga qabul qildi
    .hearing = Sud majlisi tayinlandi
    .adjourned = Majlis keyinga qoldirildi
    .ruled = Qaror chiqarildi, kuchga kirmagan
    .appealed = Shikoyat berildi
    .upheld = Yuqori sud oʻzgarishsiz qoldirdi
    .changed = Yuqori sud oʻzgartirdi
    .in-force = Qaror qonuniy kuchga kirdi
    .decided = Hal qilindi
    .certified = Maʼlumotnoma berildi
    .delivered = Maʼlumotnoma topshirildi
    .notified = Boshqa organlarga xabar berildi
    .revoked = Reabilitatsiya bekor qilindi
    .closed = Yopildi

# review: native speaker
code-subject-step =
    .begin-evidence = Dalil yigʻishni boshlash
    .begin-examination = Mazmunan oʻrganishni boshlash
    .exhaust-evidence = Arxivlarda maʼlumot yoʻqligini qayd etish
    .refer-to-legal-fact-court = Oilani fuqarolik sudiga yoʻnaltirish
    .record-legal-fact = Fuqarolik sudi qarorini kiritish
    .suspend = Toʻxtatib turish
    .resume = Davom ettirish
    .draft-conclusion = Xulosa loyihasini tuzish
    .send-back-conclusion = Loyihani qayta ishlashga qaytarish
    .sign-positive = Reabilitatsiya xulosasini imzolash
    .sign-negative = Rad etish xulosasini imzolash
    .decide = Reabilitatsiya haqida qaror qabul qilish
    .decide-refusal = Rad etish haqida qaror qabul qilish
    .terminate = Mazmunan qarorsiz tugatish
    .refer-to-court = Sudga yuborish
    .file-protest = Protest kiritish
    .accept-in-court = Ishni yuritishga qabul qilish
    .schedule-hearing = Majlis tayinlash
    .adjourn = Majlisni keyinga qoldirish
    .confirm-ruling = Sud qarorini tasdiqlash
    .appeal = Shikoyat berish
    .uphold-ruling = Qarorni oʻzgarishsiz qoldirish
    .change-ruling = Qarorni oʻzgartirish
    .remand = Yangidan koʻrishga yuborish
    .enter-into-force = Kuchga kirish
    .record-decision = Qarorni qayd etish
    .certify = Maʼlumotnoma berish
    .deliver = Topshirilganini belgilash
    .notify = Boshqa organlarga xabar berilganini belgilash
    .publish = Ismini eʼlon qilish
    .close = Yopish
    .close-refused = Yopish: rad etildi yoki tugatildi
    .reopen = Yangi dalil boʻyicha qayta ochish
    .revoke = Reabilitatsiyani bekor qilish

# review: native speaker
code-subject-step-family =
    .appeal = Qaror ustidan shikoyat berish

# review: native speaker
code-stage =
    .opened = Ish ochildi
    .archives = Arxivlar hujjat qidirmoqda
    .civil-court = Arxivlarda hech narsa yoʻq; faktni sud aniqlashi mumkin
    .suspended = Ish hozircha toʻxtatib turilibdi
    .examination = Prokuror topilgan hujjatlarni oʻrganmoqda
    .conclusion = Idora xulosani imzoladi
    .court = Ish sudda
    .ruling = Sud qaror chiqardi; u hali kuchga kirmagan
    .decided = Yakuniy qaror bor
    .certificate = Maʼlumotnoma tayyor
    .finished = Hammasi yakunlandi

# review: native speaker
code-family-need =
    .civil-court = Idora tayyorlagan hujjatlarni fuqarolik sudiga olib boring.
    .certificate = Maʼlumotnomani oling yoki idoradan uni yuborishni soʻrang.
    .complete = Yetishmayotganini qoʻshing va arizani qayta yuboring.

# review: native speaker
code-request-state =
    .drafted = Tayyorlandi
    .sent = Yuborildi
    .answered = Javob berildi
    .closed = Ishga tikildi

# review: native speaker
code-request-step =
    .send = Yuborish
    .remind = Eslatma yuborish
    .answer = Javob berish
    .record-answer = Arxiv javobini kiritish
    .close = Ishga tikish

# review: native speaker
code-request-answer =
    .positive = Topildi
    .negative = Hech narsa topilmadi
    .partial = Qisman topildi
    .classified = Bor, lekin maxfiy
    .forwarded = Boshqa arxivga yuborildi
    .destroyed = Dalolatnoma boʻyicha yoʻq qilingan

# review: native speaker
code-addressee =
    .own = Shu tizimda ishlaydigan arxiv
    .other-agency = Boshqa idora arxivi
    .foreign = Chet eldagi arxiv

# review: native speaker
stage-archives = Arxivlar hujjat qidirmoqda: { $asked } tadan { $answered } tasi javob berdi
