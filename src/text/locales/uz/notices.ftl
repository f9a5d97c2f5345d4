### Xatlar. Qisqa gaplar, oddiy soʻzlar, odamlarning ismi yozilmaydi.

mail-greeting = Assalomu alaykum!
mail-subject = { $subject } ({ $number })
# review: native speaker
mail-next = Bundan keyin nima boʻladi
mail-open = Ushbu sahifani oching:
mail-file-number = Ish raqami
mail-office = Idora
mail-new-office = Yangi idora
mail-archive = Arxiv
mail-court = Sud
mail-certificate = Maʼlumotnoma raqami
mail-paper = Hujjat raqami
mail-date = Sana
mail-hearing = Kun va vaqt
mail-place = Joy
# review: native speaker
mail-due-you = Shu kundan kechiktirmay bajaring
# review: native speaker
mail-due-office = Javob kutilayotgan kun
# review: native speaker
mail-due-appeal = Shikoyat qilish mumkin boʻlgan oxirgi kun
# review: native speaker
mail-valid-until = Havola shu kungacha amal qiladi
# review: native speaker
mail-closing-account = Bu xat avtomatik tarzda yuborildi. Biz parolni xat orqali ham, telefon orqali ham hech qachon soʻramaymiz.
# review: native speaker
mail-closing-family = Bu xat avtomatik tarzda yuborildi. Buning uchun hech kim sizdan pul soʻrashga haqli emas. Tushunarsiz joyi boʻlsa, idoraga qoʻngʻiroq qiling yoki yozing va ish raqamini ayting.
# review: native speaker
mail-closing-office = Bu xat avtomatik tarzda yuborildi. Javob berish uchun sahifani oching: bu xatga yozilgan javob ishga tushmaydi.

# review: native speaker
notice-confirm-email =
    .subject = Elektron pochta manzilingizni tasdiqlang
    .what = Ushbu elektron pochta manziliga hisob ochildi.
    .next = Bu siz boʻlsangiz, quyidagi havolani ochib, manzil sizniki ekanini tasdiqlang. Siz boʻlmasangiz, hech narsa qilmang.

# review: native speaker
notice-invitation =
    .subject = Siz ishga taklif qilindingiz
    .what = Administrator sizni quyida koʻrsatilgan idorada ishlashga taklif qildi.
    .next = Quyidagi havolani oching, parol tanlang va kiring. Buni kutmagan boʻlsangiz, idoradan soʻrang.

# review: native speaker
notice-password-reset =
    .subject = Yangi parol tanlang
    .what = Kimdir hisobingiz uchun yangi parol soʻradi.
    .next = Bu siz boʻlsangiz, quyidagi havolani ochib, yangi parol tanlang. Siz boʻlmasangiz, hech narsa qilmang: eski parol amal qiladi.

# review: native speaker
notice-password-changed =
    .subject = Parolingiz oʻzgartirildi
    .what = Hisobingizning paroli oʻzgartirildi.
    .next = Buni siz qilgan boʻlsangiz, hech narsa qilish shart emas. Siz boʻlmasangiz, kirish sahifasida darhol yangi parol soʻrang.

# review: native speaker
notice-refresh-token-reuse =
    .subject = Hisobingizni himoya qilish uchun sizni tizimdan chiqardik
    .what = Kimdir kirishingiz nusxasidan foydalangan boʻlishi mumkin. Xavfsizlik uchun hisobingizni barcha qurilmalardan chiqardik.
    .next = Qaytadan kiring. Biror narsa shubhali koʻrinsa, parolni almashtiring.

# review: native speaker
notice-representation-granted =
    .subject = Siz boshqa kishi nomidan ish yuritishingiz mumkin
    .what = Sizga ishonchnoma berildi: boshqa kishi nomidan ish yuritishingiz mumkin.
    .next = Uni koʻrish uchun quyidagi havolani oching. Hisobingiz hali boʻlmasa, oʻsha yerda parol tanlang. Buni kutmagan boʻlsangiz, hech narsa qilmang.

# review: native speaker
notice-representation-revoked =
    .subject = Siz endi boshqa kishi nomidan ish yuritmaysiz
    .what = Sizga berilgan ishonchnoma bekor qilindi.
    .next = U ochgan qogʻozlar endi sizga koʻrinmaydi. Bu xato boʻlsa, siz vakil boʻlgan kishi bilan gaplashing.

# review: native speaker
notice-petition-received =
    .subject = Arizangizni oldik
    .what = Arizangiz yetib keldi. Rahmat.
    .next = Idora uni koʻrib, raqam beradi. Shunda sizga yozamiz.

# review: native speaker
notice-petition-registered =
    .subject = Arizangizga raqam berildi
    .what = Arizangiz quyidagi raqam bilan roʻyxatga olindi. Bu raqamni saqlab qoʻying: yozganda yoki qoʻngʻiroq qilganda kerak boʻladi.
    .next = Idora arizangizni oʻrganadi. Hozir sizga hech narsa qilish shart emas.

# review: native speaker
notice-petition-returned =
    .subject = Arizangizda nimadir yetishmaydi
    .what = Ishni davom ettirish uchun idoraga sizdan yana nimadir kerak.
    .next = Sahifani ochib, nima yetishmasligini koʻring. Uni qoʻshib, arizani qayta yuboring.

# review: native speaker
notice-petition-transferred =
    .subject = Arizangiz boshqa idoraga yuborildi
    .what = Arizangiz uchun boshqa idora masʼul, shuning uchun u oʻsha yerga yuborildi.
    .next = Yangi idora sizga yozadi. Arizani qayta berish shart emas.

# review: native speaker
notice-petition-inadmissible =
    .subject = Arizangizga javob bor
    .what = Idora arizangizni koʻrib chiqa olmaydi.
    .next = Sahifani oching: unda sababi va endi nima qila olishingiz yozilgan.

# review: native speaker
notice-petition-withdrawn =
    .subject = Arizangiz qaytarib olindi
    .what = Arizangiz soʻrovga koʻra qaytarib olindi.
    .next = Bu xato boʻlsa, idoraga xabar bering.

# review: native speaker
notice-petition-linked =
    .subject = Arizangiz koʻrilayotgan ishga qoʻshildi
    .what = Aynan shu ish allaqachon koʻrilmoqda. Arizangiz unga qoʻshildi, vaqt yoʻqotilmadi.
    .next = Endi har bir qadam haqida sizga yozamiz. Hozir sizga hech narsa qilish shart emas.

# review: native speaker
notice-review-opened =
    .subject = Ishingiz boʻyicha harakat boshlandi
    .what = Idora ishni ochdi va hujjatlarni yigʻmoqda.
    .next = Idora arxivlarda saqlanayotgan narsalarni oʻrganadi. Har bir qadam haqida sizga yozamiz.

# review: native speaker
notice-archive-asked =
    .subject = Arxivga soʻrov yuborildi
    .what = Idora arxivdan ishingiz boʻyicha hujjatlarni qidirishni soʻradi.
    .next = Qidiruv bir necha hafta davom etishi mumkin. Arxiv javob berganda sizga yozamiz.

# review: native speaker
notice-archive-answered =
    .subject = Arxiv javob berdi
    .what = Arxiv idoraga javob berdi.
    .next = Sahifani oching: unda nechta arxiv javob bergani va bundan keyin nima boʻlishi koʻrinadi.

# review: native speaker
notice-evidence-exhausted =
    .subject = Barcha arxivlar javob berdi
    .what = Biz murojaat qilgan barcha arxivlar hujjat yoʻq deb javob berdi. Bu hech narsa boʻlmagan degani emas.
    .next = Sahifani oching: unda nima qidirilgani va siz uchun qanday yoʻllar qolgani koʻrsatilgan.

# review: native speaker
notice-conclusion-signed =
    .subject = Idora xulosasini tayyorladi
    .what = Idora hujjatlarni oʻrganib, xulosani imzoladi.
    .next = Uni oʻqish va bundan keyin nima boʻlishini bilish uchun sahifani oching.

# review: native speaker
notice-court-referred =
    .subject = Ishingiz sudga yuborildi
    .what = Idora ishni sudga yubordi.
    .next = Sud ishni qabul qilib, kunini belgilaydi. Shunda sizga yozamiz.

# review: native speaker
notice-protest-filed =
    .subject = Suddan ishni qayta koʻrish soʻraldi
    .what = Prokuror suddan eski qarorni qayta koʻrib chiqishni soʻradi.
    .next = Sud ishni qabul qilish-qilmasligini aytadi. Shunda sizga yozamiz.

# review: native speaker
notice-court-accepted =
    .subject = Sud ishni qabul qildi
    .what = Sud ishni qabul qildi.
    .next = Sud majlis kunini belgilaydi. Shunda sizga yozamiz.

# review: native speaker
notice-hearing-scheduled =
    .subject = Sud majlisi kuni belgilandi
    .what = Sud majlis kunini belgiladi. Kuni, vaqti va joyi quyida yozilgan.
    .next = Batafsil bilish uchun sahifani oching. Kelmoqchi boʻlsangiz va savollaringiz boʻlsa, suddan soʻrang.

# review: native speaker
notice-hearing-adjourned =
    .subject = Sud majlisi koʻchirildi
    .what = Sud majlisi boshqa kunga koʻchirildi.
    .next = Quyida yangi kun koʻrsatilgan boʻlsa, oʻsha kun toʻgʻri. Koʻrsatilmagan boʻlsa, belgilanishi bilan sizga yozamiz.

# review: native speaker
notice-ruling-made =
    .subject = Sud qaror chiqardi
    .what = Sud qaror chiqardi. U hali qonuniy kuchga kirmagan.
    .next = Qarorni oʻqish uchun sahifani oching.

# review: native speaker
notice-ruling-in-force =
    .subject = Sud qarori qonuniy kuchga kirdi
    .what = Sudning qarori qonuniy kuchga kirdi.
    .next = Qanday hujjatlar berilishini koʻrish uchun sahifani oching.

# review: native speaker
notice-outcome-decided =
    .subject = Ishingiz boʻyicha qaror bor
    .what = Ishingiz boʻyicha qaror qabul qilindi.
    .next = Uni oʻqish va qanday hujjatlar berilishini bilish uchun sahifani oching.

# review: native speaker
notice-refused-how-to-appeal =
    .subject = Ishingiz boʻyicha qaror bor
    .what = Ishingiz boʻyicha qaror qabul qilindi. U siz soʻraganday boʻlmadi.
    .next = Sahifani oching: unda sabablari va qanday shikoyat qilish mumkinligi yozilgan. Muddatlarga eʼtibor bering.

# review: native speaker
notice-appeal-filed =
    .subject = Ishingiz boʻyicha shikoyat berildi
    .what = Shikoyat berildi. Endi ish unga javobni kutadi.
    .next = Shikoyat boʻyicha qaror chiqqanda sizga yozamiz.

# review: native speaker
notice-reopened =
    .subject = Ishingiz qayta ochildi
    .what = Yangi maʼlumot chiqqani uchun ish qayta ochildi. Avvalgi hujjatlar saqlanadi.
    .next = Idora uni yana bir bor oʻrganadi. Har bir qadam haqida sizga yozamiz.

# review: native speaker
notice-revoked =
    .subject = Ishingizda muhim oʻzgarish bor
    .what = Ishingiz boʻyicha avvalgi qaror bekor qilindi. Uning asosida berilgan maʼlumotnoma endi haqiqiy emas.
    .next = Sahifani oching: unda sabablari va endi nima qila olishingiz yozilgan.

# review: native speaker
notice-certificate-issued =
    .subject = Maʼlumotnomangiz tayyor
    .what = Maʼlumotnomangiz berildi.
    .next = Sahifani oching: unda maʼlumotnoma va uni qanday olish koʻrsatilgan.

# review: native speaker
notice-certificate-voided =
    .subject = Maʼlumotnomangiz boʻyicha oʻzgarish bor
    .what = Quyidagi raqamli maʼlumotnoma endi haqiqiy emas.
    .next = Undan boshqa foydalanmang. Sababini bilish uchun sahifani oching.

# review: native speaker
notice-certificate-replaced =
    .subject = Sizga yangi maʼlumotnoma berildi
    .what = Maʼlumotnomangiz yangisiga almashtirildi. Eskisi endi haqiqiy emas.
    .next = Sahifani oching: unda yangi maʼlumotnoma va uni qanday olish koʻrsatilgan.

# review: native speaker
notice-card-found =
    .subject = Qarindoshingiz haqida kartochka topilgan boʻlishi mumkin
    .what = Kartotekaga arizangizdagi shaxsga tegishli boʻlishi mumkin boʻlgan kartochka keldi. Uni dastur ism boʻyicha topdi; hali hech kim tekshirmagan.
    .next = Sahifani oching va kartochkani oʻzingiz bilgan maʼlumot bilan solishtiring. Bu oʻsha shaxsmi, buni xodim hal qiladi.

# review: native speaker
notice-card-confirmed =
    .subject = Qarindoshingiz haqida arxiv kartochkasi topildi
    .what = Xodim arxiv kartochkasini arizangiz bilan solishtirib, ikkalasi bitta shaxs haqida ekanini tasdiqladi.
    .next = Kartochkada nima yozilganini koʻrish uchun sahifani oching. Hozir hech narsa qilish shart emas.

# review: native speaker
notice-deadline-extended =
    .subject = Idoraga koʻproq vaqt kerak
    .what = Ishingiz uchun idoraga koʻproq vaqt kerak. Yangi kun quyida yozilgan.
    .next = Sababini bilish uchun sahifani oching. Sizga hech narsa qilish shart emas.

# review: native speaker
notice-task-assigned =
    .subject = Sizga yangi topshiriq bor
    .what = Sizga topshiriq berildi.
    .next = Ish va topshiriqni koʻrish uchun sahifani oching.

# review: native speaker
notice-deadline-alert =
    .subject = Muddat eʼtiboringizni talab qiladi
    .what = Bu ish boʻyicha muddat yaqinlashdi yoki oʻtib ketdi.
    .next = Sahifani ochib, keyingi qadamni bajaring.

# review: native speaker
notice-archive-request-received =
    .subject = Arxivingizga yangi soʻrov keldi
    .what = Idora arxivingizdan hujjatlarni soʻrayapti.
    .next = Soʻrovni oʻqish va javob berish uchun sahifani oching.

# review: native speaker
notice-archive-reminder =
    .subject = Soʻrov javobingizni kutmoqda
    .what = Arxivingizga yuborilgan soʻrovga hali javob yoʻq.
    .next = Hech narsa topilmagan boʻlsa ham, sahifani ochib javob bering.
