### Words for the codes of people, papers and letters. Attributes are the codes, with hyphens.

# review: native speaker
code-kinship =
    .oneself = Repressiyaga uchragan shaxs — oʻzimman
    .spouse = Eri yoki xotini
    .child = Oʻgʻli yoki qizi
    .adopted-child = Farzandlikka olingan oʻgʻli yoki qizi
    .stepchild = Oʻgay oʻgʻli yoki oʻgay qizi
    .parent = Otasi yoki onasi
    .sibling = Aka-ukasi yoki opa-singlisi
    .grandchild = Nevarasi (oʻgʻli yoki qizining farzandi)
    .great-grandchild = Evarasi yoki undan keyingi avlodi
    .nephew-or-niece = Jiyani (aka-ukasi yoki opa-singlisining farzandi)
    .grand-nephew-or-niece = Aka-ukasi yoki opa-singlisining nevarasi
    .cousin = Amakivachcha, togʻavachcha, ammavachcha yoki xolavachchasi
    .uncle-or-aunt = Amakisi, togʻasi, ammasi yoki xolasi
    .in-law = Nikoh orqali qarindoshi (quda-andasi)
    .other-relative = Boshqa qarindoshi
    .not-related = Qarindoshi emas: tashkilot yoki fuqaro
    .unknown = Qanday qarindosh ekanimizni bilmayman

# review: native speaker
code-document-kind =
    .petition = Qogʻozdagi ariza
    .identity = Shaxsni tasdiqlovchi hujjat yoki pasport
    .birth-certificate = Tugʻilganlik haqidagi guvohnoma
    .marriage-certificate = Nikoh haqidagi guvohnoma
    .death-certificate = Oʻlim haqidagi guvohnoma
    .name-change = Ism-sharifni oʻzgartirish haqidagi hujjat
    .kinship-decision = Qarindoshlik haqidagi sud qarori
    .spelling-decision = Ismi boshqacha yozilgan hujjat shu shaxsga tegishliligi haqidagi sud qarori
    .power-of-attorney = Ishonchnoma
    .consent = Rozilik
    .photograph = Oila fotosurati
    .letter = Xat
    .memoir = Xotiralar
    .earlier-certificate = Avval berilgan maʼlumotnoma
    .earlier-refusal = Avvalgi rad javobi
    .witness-statement = Guvohning koʻrsatmasi
    .arrest-order = Hibsga olish orderi
    .search-record = Tintuv bayonnomasi
    .questionnaire = Hibsga olinganning anketasi
    .interrogation = Soʻroq bayonnomasi
    .confrontation = Yuzlashtirish bayonnomasi
    .indictment = Ayblov xulosasi
    .troika-extract = Uchlik bayonnomasidan koʻchirma
    .album-sheet = Ikkilik albomi varagʻi
    .court-record = Sud majlisi bayonnomasi (tarixiy)
    .verdict = Hukm
    .oso-extract = Maxsus kengash (OSO) qaroridan koʻchirma
    .execution-act = Hukm ijro etilgani haqidagi dalolatnoma
    .camp-card = Lager kartochkasi
    .settler-card = Maxsus koʻchirilganning kartochkasi
    .settler-questionnaire = Maxsus koʻchirilganning anketasi
    .prior-review-papers = Avvalgi qayta koʻrish materiallari
    .property-inventory = Mol-mulk roʻyxati
    .file-photograph = Arxiv ishidagi fotosurat
    .order-to-open = Ish yuritishni boshlash haqidagi qaror
    .archive-request = Arxivga soʻrov
    .reminder = Arxivga eslatma
    .answer = Arxiv javobi
    .custody-record = Saqlash haqidagi hujjat
    .conclusion = Xulosa
    .protest = Protest
    .motion = Muddatni tiklash haqidagi iltimosnoma
    .representation = Yangi holatlar boʻyicha taqdimnoma
    .transfer = Oʻtkazish haqidagi xat
    .return = Qaytarish haqidagi xat
    .reply = Arizachiga javob
    .summons = Chaqiruv qogʻozi
    .hearing-record = Sud majlisi bayonnomasi
    .attendance = Qatnashganlar roʻyxati
    .ruling = Sud qarori
    .entry-into-force = Qonuniy kuchga kirgani haqidagi belgi
    .appeal = Shikoyat
    .certificate-rehabilitated = Reabilitatsiya haqidagi maʼlumotnoma
    .certificate-injured = Jabrlangan deb topilganlik haqidagi maʼlumotnoma
    .certificate-property-seizure = Mol-mulk olib qoʻyilgani haqidagi maʼlumotnoma
    .certificate-detention = Hibsda boʻlgan joyi va muddati haqidagi maʼlumotnoma
    .certificate-death = Oʻlim fakti va asl sababi haqidagi maʼlumotnoma
    .notice-registry-office = FHDYO organiga xabarnoma
    .notice-information-centre = Axborot markaziga xabarnoma
    .notice-social-office = Ijtimoiy himoya organiga xabarnoma
    .notice-military = Harbiy unvonlar va mukofotlar organiga xabarnoma
    .notice-archive = Arxivga xabarnoma
    .request-to-publish = Eʼlon qilish haqidagi soʻrov
    .voiding-order = Maʼlumotnomani bekor qilish buyrugʻi
    .other = Boshqa hujjat

# review: native speaker
code-notice-kind =
    .confirm-email = Elektron pochta manzilini tasdiqlash
    .invitation = Ishga taklif
    .password-reset = Yangi parol
    .password-changed = Parol oʻzgartirildi
    .refresh-token-reuse = Xavfsizlik uchun tizimdan chiqarildi
    .representation-granted = Ishonchnoma berildi
    .representation-revoked = Ishonchnoma qaytarib olindi
    .petition-received = Ariza qabul qilindi
    .petition-registered = Ariza roʻyxatga olindi
    .petition-returned = Ariza toʻldirish uchun qaytarildi
    .petition-transferred = Ariza boshqa idoraga yuborildi
    .petition-inadmissible = Ariza koʻrmasdan qoldirildi
    .petition-withdrawn = Ariza qaytarib olindi
    .petition-linked = Ariza yuritilayotgan ishga qoʻshildi
    .review-opened = Ish ochildi
    .archive-asked = Arxivdan soʻraldi
    .archive-answered = Arxiv javob berdi
    .evidence-exhausted = Barcha arxivlar javob berdi: maʼlumot yoʻq
    .conclusion-signed = Xulosa imzolandi
    .court-referred = Ish sudga yuborildi
    .protest-filed = Protest kiritildi
    .court-accepted = Sud ishni qabul qildi
    .hearing-scheduled = Sud majlisi tayinlandi
    .hearing-adjourned = Sud majlisi koʻchirildi
    .ruling-made = Sud qaror chiqardi
    .ruling-in-force = Qaror kuchga kirdi
    .outcome-decided = Qaror qabul qilindi
    .refused-how-to-appeal = Rad etildi; shikoyat qilish tartibi
    .appeal-filed = Shikoyat berildi
    .reopened = Ish qayta ochildi
    .revoked = Reabilitatsiya bekor qilindi
    .certificate-issued = Maʼlumotnoma berildi
    .certificate-voided = Maʼlumotnoma bekor qilindi
    .certificate-replaced = Maʼlumotnoma almashtirildi
    .card-found = Mos kelishi mumkin boʻlgan arxiv kartochkasi
    .card-confirmed = Arxiv kartochkasi tasdiqlandi
    .deadline-extended = Muddat uzaytirildi
    .task-assigned = Yangi topshiriq
    .deadline-alert = Muddat yaqin yoki oʻtgan
    .archive-request-received = Arxivga kelgan soʻrov
    .archive-reminder = Arxivga eslatma

# review: native speaker
code-notice-state =
    .queued = Yuborilishini kutmoqda
    .sent = Yuborildi
    .failed = Yetkazilmadi
    .bounced = Manzil xatni qabul qilmadi
    .on-paper = Xatni muassasa pochta orqali yuboradi

# review: native speaker
code-told =
    .applicant = Arizachining oʻzi
    .representative = Vakili
    .both = Ikkalasi ham

# review: native speaker
code-told-by =
    .email = Elektron pochta orqali
    .letter = Qogʻozdagi xat bilan

# review: native speaker
code-family-word =
    .same = Bu oʻsha kishi
    .other = Bu boshqa kishi
    .unsure = Aniq ayta olmayman
