### Words for the pages of those who keep the service.

# review: native speaker
page-admin =
    .all = Hammasi
    .search = Qidirish
    .found = Topildi: { $count }
    .none = Bu yerda hech narsa yoʻq.
    .list = Roʻyxat
    .name = Ismi yoki nomi
    .email = Elektron pochta manzili
    .role = Roli
    .office = Muassasa
    .state = Holati
    .language = Til
    .country = Mamlakat
    .kind = Turi
    .level = Darajasi
    .code = Kodi
    .made = Yaratilgan vaqti
    .first-day = Birinchi kuni
    .last-day = Oxirgi kuni
    .no-last-day = Oxirgi kuni yoʻq
    .day-or-none = Masalan, 14.04.2026. Oxirgi kuni boʻlmasa, boʻsh qoldiring.
    .in-force = Amalda
    .not-in-force = Amalda emas
    .deeds = Nima qilish mumkin
    .reason = Nima uchun (bu tarixda qoladi)
# review: native speaker
page-admin-accounts = Hisoblar
    .text = Ismning yoki elektron pochta manzilining bir qismi
    .not-disabled = Oʻchirilmagan
# review: native speaker
page-admin-account = Hisob
    .history = Bu shaxs nima qildi
    .usable = Ishlatiladi
    .unconfirmed = Manzil tasdiqlanmagan
    .disabled = Oʻchirilgan
    .locked = Shu vaqtgacha yopiq
    .capacities = Bu kishining rollari
    .invitations = Javob kutayotgan taklifnomalar
    .resend = Yana yuborish
    .withdraw = Qaytarib olish
# review: native speaker
page-admin-end = Bu rolni tugatish
    .lead = Bu kishi endi bu rolda ishlay olmaydi.
    .day-hint = Masalan, 14.04.2026. Rol hozir tugasa, boʻsh qoldiring.
# review: native speaker
page-admin-disable = Hisobni oʻchirish
    .lead = Bu kishi barcha qurilmalardan darhol chiqariladi va endi kira olmaydi.
# review: native speaker
page-admin-enable = Hisobni yoqish
    .lead = Bu kishi yana kira oladi, notoʻgʻri parol koʻp kiritilgan boʻlsa ham.
# review: native speaker
page-admin-invite = Rolga taklif qilish
    .lead = Bu kishi havolali xat oladi. Rol u taklifni qabul qilganda boshlanadi.
    .office = Bu rollarning muassasasi yoʻq. Muassasadagi rol uchun muassasani ochib, oʻsha yerdan taklif qiling.
    .button = Taklifnomani yuborish
# review: native speaker
page-admin-offices = Muassasalar
    .text = Kodning yoki nomning bir qismi
# review: native speaker
page-admin-office = Muassasa
    .names = Nomlari
    .region = Hudud
    .region-hint = ISO 3166-2 boʻyicha, masalan KZ-75. Respublika muassasasida u yoʻq.
    .address = Pochta manzili
    .above = Yuqori turuvchi muassasa
    .successor = Vorisi boʻlgan muassasa
    .beside-hint = Uning kodi. Bunday muassasa boʻlmasa, boʻsh qoldiring.
    .unknown = Bunday kodli muassasa yoʻq. Kodni muassasalar roʻyxatidan tekshiring.
    .code-hint = 2 tadan 20 tagacha bosh lotin harfi, raqam va defis; ishlarning raqamlari shundan boshlanadi.
    .below = Bevosita boʻysunuvchi muassasalar
    .new-below = Boʻysunuvchi muassasa yaratish
# review: native speaker
page-admin-office-new = Muassasa yaratish
# review: native speaker
page-admin-office-change = Muassasani oʻzgartirish
# review: native speaker
page-admin-office-name =
    .en = Ingliz tilidagi nomi
    .ru = Rus tilidagi nomi
    .kk = Qozoq tilidagi nomi
    .ky = Qirgʻiz tilidagi nomi
    .uz = Oʻzbek tilidagi nomi
    .tg = Tojik tilidagi nomi
# review: native speaker
page-admin-jobs = Fondagi ish
    .lead = Buni dastur oʻzi bajaradi. Juda koʻp marta bajarilmagan ish toʻxtatildi: sababi yoʻqolgach, takrorlang.
    .counts = Ularning soni
    .number = Soni
    .job = Ish
    .attempts = Urinishlar
    .times = Qachon
    .error = Nega bajarilmadi
    .made = Boshlandi: { $at }
    .next = Keyingi urinish: { $at }
    .finished = Tugadi: { $at }
    .retry = Takrorlash
# review: native speaker
page-admin-discard = Vazifani olib tashlash
    .lead = Bu ish bajarilmaydi. Vazifa endi kerak boʻlmasa yoki boshqacha bajarilgan boʻlsagina olib tashlang.
    .error = Bajarilmagan sababi: { $error }
# review: native speaker
page-admin-emergency = Favqulodda holatda ishni ochish
    .lead = Ishlar sizga koʻrinmaydi. Biror narsani kechiktirmay tuzatish kerak boʻlsa, bitta ishni bir necha soatga oʻzingizga ochishingiz mumkin.
    .grave = Bu yozib qoʻyiladi: ismingiz, sababi va vaqti ish tarixida qoladi, taftishchilar esa har bir ochishni koʻradi.
    .new = Ish ochish
    .open-now = Hozir sizga ochiq
    .case = Ish
    .kind = Bu nima?
    .review = Ish (qayta koʻrish)
    .petition = Ariza
    .number = Raqami
    .number-hint = Xatlarda turganidek, masalan GP-KZ-2026/00042
    .reason = Uni koʻrish sizga nima uchun kerak?
    .reason-hint = Bir gap bilan: nima boʻldi va buni kim soʻradi.
    .hours = Necha soatga, 1 dan 24 gacha?
    .button = Shu ishni ochish
# review: native speaker
page-law = Amaldagi normalar
    .lead = Dastur mamlakatlarning shu qoidalari boʻyicha ishlaydi. Tekshirilmagan qiymatni hali hech kim manba bilan solishtirmagan.
    .version = Tahrir
    .checked = Manba bilan solishtirilgan
    .unverified = Tekshirilmagan: { $total } tadan { $count }
    .verified = Tekshirilgan
    .not-verified = Tekshirilmagan
    .parameter = Nima haqida
    .value = Qiymati
    .basis = Huquqiy asosi
    .note = Izoh
    .open = Hali tekshirilmagan
    .done = Tekshirilgan
    .digest = Qiymatlarning nazorat soni
    .route = Koʻrib chiqish tartibi: { $class }
    .yes = ha
    .no = yoʻq
    .nothing = yoʻq
# review: native speaker
page-law-parameter =
    .name = Mamlakat
    .statute = Reabilitatsiya toʻgʻrisidagi qonun
    .period = Qatagʻon yillari
    .statuses = Shaxslar maqomlari
    .languages = Ish yuritish tillari
    .utc-offset-minutes = UTC dan oldinda, daqiqa
    .holders = Ishlarni kim saqlaydi
    .who-may-apply = Kim ariza bera oladi
    .where-to-apply = Ariza qayerga beriladi
    .hearing-open = Majlis ochiq
    .hearing-notice-days = Xabarnoma va majlis orasidagi kunlar
    .publish-names = Oqlanganlar ismlari eʼlon qilinadi
    .instance = Sud instansiyasi
    .entry-into-force = Ajrim qachon kuchga kiradi
    .results = Oila nima oladi
    .acquittal-article = Oqlash moddasi
    .refused-family-sees-file = Rad etilganda oila ishni koʻradi
    .families-see-cards = Oilalarga arxiv kartochkalari koʻrsatiladi
    .smallest-count = Statistikada koʻrsatiladigan eng kichik son
    .revocation = Reabilitatsiyani bekor qilish mumkin
    .protest-level = Protest keltiruvchi organ darajasi
    .protest-delegable = Protestni vakil keltirishi mumkin
    .senior-sees-below = Katta prokuror quyi organlarni koʻradi
    .certificate-series = Maʼlumotnomalar seriyasi
    .limits = Barcha muddatlar chegarasi
# review: native speaker
page-days = Bayram kunlari va koʻchirilgan ish kunlari
    .lead = Muddatlar shu kunlar boʻyicha hisoblanadi. Tekshirilmagan kunni hali hech kim manba bilan solishtirmagan.
    .moved = Kun saqlandi. Surilgan ochiq muddatlar: { $count }.
    .day = Kun
    .name = Nomi
    .add = Kun qoʻshish
    .change = Oʻzgartirish
    .checked-yes = Men bu kunni manba bilan solishtirdim
# review: native speaker
page-days-change = Taqvim kuni
    .lead = Agar kun roʻyxatda boʻlsa, bu yozuv uning oʻrnini oladi. U suradigan ochiq muddatlar darhol qayta hisoblanadi va sababi koʻrsatiladi.
    .day = Qaysi kun?
    .kind = Bu qanday kun?
    .kind-hint = Agar kun endi bayram boʻlmasa, ish kuni ekanini tanlang.
    .name = Inglizcha nomi
    .basis = Qonun yoki farmon
    .basis-hint = Buni belgilagan hujjat, raqami va sanasi bilan.
    .source = Uni oʻqish mumkin boʻlgan manzil
# review: native speaker
page-audit = Kim nima qildi
    .lead = Barcha harakatlar hech kim oʻzgartira olmaydigan tarixga yoziladi. Rolingiz ruxsat berganini koʻrasiz. Obyekt koʻrsatilmasa, qidiruv koʻpi bilan 31 kunni qamraydi.
    .person = Kim: elektron pochta manzili yoki identifikator
    .action = Nima qilindi
    .object = Ish, shaxs, idora yoki hisob identifikatori
    .object-hint = U sahifa manzilida turadi.
    .from = Qaysi kundan
    .until = Qaysi kungacha
    .at = Qachon
    .who = Kim
    .what = Nima
    .why = Nima uchun
    .history = Tarix
    .between = { $from } dan { $until } gacha qidirildi
    .before = { $until } gacha qidirildi
    .check = Tarixni tekshirish
    .holds = Oʻzgartirilmagan
    .broken = Keyin oʻzgartirilgan
    .checked-at = Tekshirildi
    .events = Qayta hisoblangan yozuvlar
    .fault = Nima mos kelmaydi
    .document = Hujjat
    .page = { $page }-bet
    .hits = Koʻrsatilgan kartochkalar
    .open-until = Gacha ochiq
# review: native speaker
page-audit-looks = Hujjatlarni kim koʻrdi
# review: native speaker
page-audit-searches = Arxiv kartochkalarini kim qidirdi
# review: native speaker
page-audit-openings = Administratorlar ochgan ishlar
    .lead = Administrator ishni sababini koʻrsatib ochgandan keyingina, bir necha soatga oʻqiy oladi.
