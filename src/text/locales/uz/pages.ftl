### Sahifalar. Hammasini oʻzbek tilida soʻzlashuvchi koʻrib chiqishi kerak.
# review: native speaker

page-service = Oqlash: qatagʻon qilinganlarning nomini oqlash
page-skip = Mazmuniga oʻtish
page-languages = Til
page-back = Orqaga
page-to-start = Birinchi sahifaga
page-reference = Bizga yozsangiz, shu raqamni koʻrsating:
page-error-title = Xato:
page-error-heading = Tuzatish kerak
page-footer-certificates = Maʼlumotnomani tekshirish
page-footer-licences = Shriftlar va bezak litsenziyalari

page-failure-400 =
    .title = Sahifani oʻqib boʻlmadi
    .happened = Brauzer bu sahifa tushunmaydigan narsani yubordi.
    .do = Orqaga qayting, sahifani yangilang va yana urinib koʻring.
page-failure-403 =
    .title = Bu amalga ruxsatingiz yoʻq
    .happened = Siz buni koʻrasiz, lekin rolingiz buni qilishga ruxsat bermaydi.
    .do = Bunday boʻlmasligi kerak desangiz, idorangiz administratoriga ayting.
page-failure-404 =
    .title = Bu yerda hech narsa yoʻq
    .happened = Manzil xato terilgan yoki bu yerdagi narsa sizga ochiq boʻlmasligi mumkin.
    .do = Manzilni tekshiring yoki birinchi sahifadan boshlang.
page-failure-405 =
    .title = Bu sahifa bunday ochilmaydi
    .happened = Bunday manzil bor, lekin u brauzer yuborganini qabul qilmaydi.
    .do = Birinchi sahifadan boshlang.
# review: native speaker
page-failure-form =
    .title = Shakl juda uzoq ochiq turdi
    .happened = Hech narsa saqlanmadi: shakl siz kirgandan eski yoki shu orada qayta kirdingiz.
    .do = Orqaga qayting, sahifani yangilang va shaklni yana bir marta yuboring.
page-failure-409 =
    .title = Shu orada nimadir oʻzgardi
    .happened = Kimdir oldinroq ulgurdi yoki bu qadam endi mumkin emas. Hech narsa oʻzgarmadi.
    .do = Orqaga qayting, sahifani yangilang va yana qarang.
page-failure-413 =
    .title = Hajmi juda katta
    .happened = Siz bu sahifa qabul qiladigandan koʻp yubordingiz. Hech narsa saqlanmadi.
    .do = Bir martada kamroq yoki kichikroq fayl yuboring.
page-failure-422 =
    .title = Tuzatish kerak
    .happened = Manzil yoki shaklning bir qismini tushunib boʻlmaydi. Hech narsa saqlanmadi.
    .do = Orqaga qayting va tuzating.
page-failure-429 =
    .title = Urinishlar juda koʻp
    .happened = Manzilingizdan qisqa vaqtda koʻp soʻrov keldi.
    .do = Bir daqiqa kuting va yana urinib koʻring.
page-failure-500 =
    .title = Bizda nimadir buzildi
    .happened = Siz aybdor emassiz, hech narsa oʻzgarmadi.
    .do = Bir necha daqiqadan keyin yana urinib koʻring.
page-failure-503 =
    .title = Hozir ishlamayapti
    .happened = Tizim ishga tushmoqda yoki unga xizmat koʻrsatilmoqda. Hech narsa oʻzgarmadi.
    .do = Bir necha daqiqadan keyin yana urinib koʻring.

page-start = Qatagʻon qilingan kishining nomini oqlash
    .lead = 1918–1956-yillarda odamlar otildi, lagerlarga qamaldi, surgun qilindi, koʻpincha sudsiz. Bu yerda ularning oilalari oqlashni, yaʼni davlat insonni aybsiz deb tan olishini soʻraydi.
    .who = Kim murojaat qila oladi
    .hand = Qoʻlda nima boʻlgani yaxshi
    .then = Keyin nima boʻladi
    .terms = Qancha vaqt oladi
    .check = Qoʻlingizda oqlanganlik maʼlumotnomasi boʻlsa, uning haqiqiyligini shu yerda bilib olasiz.
page-start-who =
    .person = qatagʻon qilingan kishining oʻzi
    .family = bolalari, nevaralari va boshqa qarindoshlari
    .helper = ular oʻz nomidan harakat qilishni soʻragan kishi
page-start-hand =
    .lead = Bularning hech biri majburiy emas. «Bilmayman» ham javob.
    .name = kishining ismi, istalgan harf va yozilishda, va tugʻilgan yili
    .what = qamoqqa olish, hukm yoki surgun haqida bilganingiz: yili yoki joyi ham yordam beradi
    .kinship = qarindoshlikni koʻrsatadigan hujjatlar
    .papers = eski qogʻozlar, xatlar yoki guvohnomalarning suratlari
page-start-then =
    .registered = Idora arizangizni roʻyxatga oladi va raqamini aytadi.
    .archives = Arxivlardan eski ish soʻraladi.
    .decision = Prokuror ishni tekshiradi. Qonun shunday desa, sud hal qiladi.
    .certificate = Kishi oqlansa, siz maʼlumotnoma olasiz.
page-start-terms =
    .lead = Qonun idoraga beradigan muddat. Arxivlar qidirayotganda u toʻxtab turadi.
    .country = Davlat
    .time = Muddat
    .unverified = qonun matni bilan hali solishtirilmagan
page-term-month = { $count } oy
page-term-calendar_day = { $count } kun
page-term-working_day = { $count } ish kuni

page-certificate = Maʼlumotnomani tekshirish
    .link = Maʼlumotnomani kodi boʻyicha tekshirish
    .printed = Unda nima yozilgan
page-certificate-code = Maʼlumotnomadagi kod
    .hint = U toʻrtburchak naqsh yonida turadi. Katta va kichik harflar, boʻsh joy va chiziqchalar ahamiyatsiz.
    .button = Tekshirish
    .required = Maʼlumotnomada yozilgan kodni kiriting
page-certificate-valid =
    .heading = Maʼlumotnoma haqiqiy
    .meaning = Quyida turganini qogʻoz bilan solishtiring: har bir qator bir xil boʻlishi kerak.
page-certificate-replaced =
    .heading = Maʼlumotnoma almashtirilgan
    .meaning = Uning oʻrniga boshqasi berilgan. Egasidan yangisini soʻrang.
page-certificate-void =
    .heading = Maʼlumotnoma endi haqiqiy emas
    .meaning = U berilgan, keyin haqiqiy emas deb topilgan.
page-certificate-unknown =
    .heading = Bunday kodli maʼlumotnoma yoʻq
    .meaning = Kod yozilganidek terilganini tekshiring. Toʻgʻri boʻlsa, bu qogʻozni bizning tizim bermagan.
page-certificate-line =
    .number = Raqami
    .date = Berilgan kuni
    .issuer = Kim bergan
    .name = Arxiv ishidagi ismi
    .name-today = Bugungi yozilishi
    .birth = Tugʻilgan yili
    .body = Qaror qilgan organ
    .decided = Qaror kuni
    .signatory = Imzolagan

country-kg = Qirgʻiziston
country-kz = Qozogʻiston
country-ru = Rossiya
country-tj = Tojikiston
country-tm = Turkmaniston
country-ua = Ukraina
country-uz = Oʻzbekiston

page-menu = Menyu
page-sign-out = Chiqish
page-sign-in = Kirish
    .email = Elektron pochta manzili
    .password = Parol
    .button = Tizimga kirish
    .wrong = Manzil va parol mos emas yoki manzil tasdiqlanmagan. Bir necha xatodan keyin kirish bir muddat yopiladi.
    .no-capacity = Parol toʻgʻri, lekin rollaringizdan birortasi bugun amalda emas. Administratorga ayting.
page-password =
    .show = Koʻrsatish
    .hide = Yashirish
    .show-label = Parolni koʻrsatish
    .hide-label = Parolni yashirish
    .shown = Parol koʻrinib turibdi
    .hidden = Parol yashirilgan
page-account = Hisobingiz
    .name = Ism
    .capacities = Qaysi rolda harakat qilasiz
    .capacity-current = hozir
    .capacity-use = Tanlash
    .sessions = Qayerda kirgansiz
    .sessions-lead = Tanimaganingizni tugating va parolni almashtiring.
    .session-began = Kirgan vaqti:
    .session-used = Oxirgi harakat:
    .session-current = shu brauzer
    .session-end = Tugatish
    .everywhere = Hamma joydan chiqish
# review: native speaker
page-save = Saqlash
# review: native speaker
page-continue = Davom etish
# review: native speaker
page-change = Oʻzgartirish
# review: native speaker
page-warning = Diqqat
# review: native speaker
page-meanwhile =
    .error = Siz yozayotganda kimdir buni oʻzgartirdi. Yozganingiz yoʻqolmadi: solishtiring va qayta yuboring.
    .lead = Shu orada oʻzgargani:
    .stored = Hozir saqlangani:
# review: native speaker
page-register = Hisob ochish
    .lead = Hisob bilan ariza yozasiz, uni istalgan joyida saqlaysiz va u qanday borayotganini koʻrasiz. Bu bepul.
    .name = Toʻliq ism-familiyangiz
    .email-hint = Manzil sizniki ekaniga ishonch hosil qilish uchun u yerga xat yuboramiz.
    .language = Sizga qaysi tilda yozaylik
    .button = Hisobni ochish
    .known = Mening hisobim bor
# review: native speaker
page-password-rule = Kamida 12 ta belgi. Esingizda yaxshi qoladigan uchta soʻz maxsus belgili bitta soʻzdan yaxshiroq.
# review: native speaker
page-register-sent = Pochtangizni koʻring
    .text-1 = Sizga xat yubordik. Manzilingizni tasdiqlash uchun undagi havolani oching.
    .text-2 = Xat bir necha daqiqadan keyin kelishi mumkin. «Spam» jildini ham koʻring.
    .text-3 = Hisobingiz avvaldan boʻlsa, xat tizimga kirishga yordam beradi.
# review: native speaker
page-confirm-again = Xat kelmadi
    .lead = Elektron pochta manzilingizni yana bir marta yozing. Manzil tasdiqlashni kutayotgan boʻlsa, xatni qayta yuboramiz.
    .button = Xatni qayta yuborish
# review: native speaker
page-confirm = Manzilingizni tasdiqlang
    .lead = Bu elektron pochta manzili sizniki ekanini tasdiqlash uchun tugmani bosing.
    .button = Ha, u meniki
# review: native speaker
page-confirmed = Manzilingiz tasdiqlandi
    .text-1 = Endi tizimga kirib, ariza yozishingiz mumkin.
# review: native speaker
page-reset = Yangi parol tanlang
    .ask = Parolimni unutdim
    .ask-lead = Elektron pochta manzilingizni yozing. Yangi parol tanlash uchun havola yuboramiz.
    .ask-button = Havolani yuborish
    .new = Yangi parol
    .button = Yangi parolni saqlash
    .another = Boshqa havola soʻrash
# review: native speaker
page-reset-sent = Pochtangizni koʻring
    .text-1 = Bu manzilga hisob ochilgan boʻlsa, biz u yerga havolali xat yubordik.
    .text-2 = Havola qisqa vaqt va faqat bir marta ishlaydi. «Spam» jildini ham koʻring.
# review: native speaker
page-reset-done = Parolingiz oʻzgartirildi
    .text-1 = Siz barcha qurilmalarda tizimdan chiqdingiz. Yangi parol bilan kiring.
# review: native speaker
page-invitation = Taklif
    .lead = { $name }, sizni shu yerda ishlashga taklif qilishmoqda. Rolingiz: { $role }. Boshlanish kuni: { $from }.
    .until = Oxirgi kuni: { $until }.
    .known = Sizda hisob bor. Taklifni qabul qiling va oʻz parolingiz bilan kiring.
    .button = Qabul qilish
# review: native speaker
page-invitation-done = Siz taklifni qabul qildingiz
    .text-1 = Tizimga kiring va hisobingizda yangi rolni tanlang.
# review: native speaker
page-account-profile = Ismingiz va tilingiz
# review: native speaker
page-account-password = Parolni oʻzgartirish
    .lead = Parol oʻzgarganda, boshqa qurilmalaringizdan chiqasiz.
    .current = Hozirgi parolingiz
