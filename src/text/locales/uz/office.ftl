### Pages for those who work on cases: lists and petitions.

# review: native speaker
page-work = Ish
    .entering = Kiritilayotgan xatlar
    .to-register = Roʻyxatga olinishi kerak
    .today = Bugun yoki muddati oʻtgan
    .filter = Saralash
    .cases = Ishlar
    .by-number = Raqami yoki uning bir qismi
    .lists = Roʻyxatlar
    .any = Hammasi
    .kind = Ish turi
    .state = Holati
    .show = Koʻrsatish
    .all = Roʻyxatni toʻliq koʻrsatish
    .none = Bu roʻyxatda hech narsa yoʻq.
    .number = Raqami
    .due = Muddati
    .overdue = Muddati oʻtgan
    .no-due = Muddatsiz
    .holder = Masʼul
    .nobody = Hozircha hech kim
    .elsewhere = Idorangizdan tashqaridagi xodim
# review: native speaker
page-count-people = { $count } kishi
# review: native speaker
page-count-older = Bundan oldingi yana { $count } ta hujjat bu yerda koʻrsatilmagan.
# review: native speaker
page-count-alike = Oʻxshash yana { $count } ta ism bor; ularning oʻxshashligi yuqoridagilardan kam.
# review: native speaker
page-count-checked = { $count } ta yozuv tekshirildi.
# review: native speaker
page-office-petition = Ariza
    .person = Jismoniy shaxs
    .organisation = Tashkilot
    .told = Xatlarni oladi
    .told-by = Xatlar qanday yuboriladi
    .of-family = oiladan
    .of-office = idora qoʻshgan
    .about = Kim haqida:
    .next = Hozir nima qilish mumkin
    .not-yet = hozircha mumkin emas:
    .missing = Oiladan nimani qoʻshish soʻralgan
    .deadlines = Muddatlar
    .no-deadlines = Muddat yoʻq.
    .head = Ariza
    .people = Arizada nomi aytilgan kishilar
    .applicant = Ariza beruvchi
    .statement = Ariza matni
    .no-statement = Hech narsa yozilmagan.
    .papers = Hujjatlar
    .no-papers = Hujjat keltirilmagan.
    .letters = Ariza boʻyicha xatlar
    .office = Idora
    .country = Qaysi davlat huquqi qoʻllanadi
    .channel = Qanday kelgan
    .language = Tili
    .postmarked = Pochta tamgʻasi
    .received = Xat keldi
    .entered = Xat kiritildi
    .submitted = Topshirildi
    .registered = Roʻyxatga olindi
    .came = Qayerdan
    .from-other = Boshqa idora yuborgan
    .kinship = Ariza beruvchining qarindoshligi
    .applicant-kind = Kim beradi
    .writes-in = Xatlar tili
    .email = Elektron pochta
    .represented = Vakil
    .by-representative = Ishonchnoma asosida yozilgan
# review: native speaker
page-step =
    .submit = Ariza idorangizga topshirilgan hisoblanadi. Roʻyxatga olish muddati boshlanadi.
    .register = Ariza raqam oladi, muddatlar boshlanadi. Avval ehtimoliy takrorlarni koʻring.
    .complete = Oila yetishmaganini keltirganini belgilang. Muddatlar davom etadi.
    .close = Ish yuritish bu oila uchun tugadi. Ariza yopiladi.
    .return = Oila xat oladi va yetishmaganini qoʻsha oladi. Qonunda shunday boʻlsa, unga qadar muddatlar toʻxtab turadi.
    .missing = Nima yetishmaydi?
    .missing-hint = Har qatorga bittadan, oilaga tushunarli soʻz bilan.
    .transfer = Ariza boshqa idorada yangi raqam bilan davom etadi. Oilaga u qayerga ketgani aytiladi.
    .office = Qaysi idoraga?
    .why-competent = Nega oʻsha idora vakolatli?
    .inadmissible = Ariza shu bilan tugaydi. Oila sababi va shikoyat qilish tartibi yozilgan xat oladi.
    .why = U nega koʻrib chiqilmaydi?
    .complain = Oila qanday shikoyat qila oladi?
    .complain-hint = Qayerga, qanday va qaysi muddatgacha.
    .withdraw = Ariza oilaning istagi bilan tugaydi. Ish yuritish oʻz-oʻzicha davom etadi.
    .family-says = Oila nima deydi?
# review: native speaker
page-duplicates = Ehtimoliy takrorlar
    .lead = Ismlari oʻxshash arizalar va kiritilgan kishilar. Roʻyxatga olishdan oldin solishtiring: hech narsa oʻz-oʻzidan birlashtirilmaydi.
    .none = Oʻxshash hech kim yoʻq.
    .recorded = Kiritilgan kishi
    .review = Ish yuritishga
# review: native speaker
page-history = Tarixi
    .whole = Tarix butun: har bir yozuv oldingisidan kelib chiqadi.
    .broken = Tarix buzilgan. Operatorga darhol xabar bering.
    .hash = Yozuvning nazorat yigʻindisi
# review: native speaker
page-differs =
    .line = { $field }: hozir saqlangani «{ $theirs }», siz yozganingiz «{ $yours }».
    .nothing = hech narsa
# review: native speaker
page-letter-new = Xat keldi
    .lead = Konvertda yozilganini kiriting va skanini qoʻshing. Soʻng xatni skan yonida yozib olasiz.
    .from = Kim yozgan
    .from-hint = Ism xatda qanday yozilgan boʻlsa, shunday.
    .scan = Xat va unga ilova qilingan hujjatlar skani
    .scan-hint = Suratlar yoki PDF, har biri { $limit } MB gacha. Bir nechtasini tanlab, qolganini keyin qoʻshish mumkin.
    .button = Xatga oʻtish
# review: native speaker
page-letter = Xatni yozib olish
    .country = Yashash mamlakati
    .answer = Yuboruvchiga qanday javob beriladi?
    .birth-place = Tugʻilgan joyi
    .known = Qatagʻon haqida nima deyilgan
    .scans = Skan
    .picture = Skan
    .new-tab = yangi ichki oynada ochiladi
    .no-scan = Skan hali qoʻshilmagan.
    .add-scan = Skan qoʻshish
    .sender = Yuboruvchi
    .letter = Xat
    .language = Xat va javoblar tili
    .received = Kelgan kuni
    .postmarked = Pochta tamgʻasi
    .postmarked-hint = Masalan, 14.04.2026. Oʻqib boʻlmasa, boʻsh qoldiring.
    .statement-hint = Xatda nima soʻralgani; muhimi — xatning oʻz soʻzlari bilan.
    .person = Qatagʻon qilingan shaxs { $number }
    .name = Ismi, xatdagidek
    .empty = Boʻsh qoldirilgan shaxs saqlanmaydi.
    .send = Saqlash va takrorini tekshirish
    .complete = Saqlash: toʻldirildi
    .another = Saqlash va shaxs qoʻshish
    .save = Saqlash
    .saved = Saqlandi
    .saved-text = Xat saqlandi. Istalgan vaqtda davom ettirishingiz mumkin.
# review: native speaker
page-papers = Hujjat qoʻshish
    .button = Qoʻshish
    .title-hint = Boʻsh qolsa, fayl nomi olinadi.
# review: native speaker
page-receipt = Ariza beruvchi uchun tilxat
    .code = Holatini bilish uchun kod
    .lead = Chop etib, qoʻliga bering yoki pochta orqali yuboring. Tilxat ariza beruvchi bilan yozishuv tilida; unda qatagʻon qilinganlarning ismi yoʻq.
    .heading = Arizangiz qabul qilindi
    .number = Raqami
    .from = Kimdan
    .arrived = Kelgan kuni
    .registered = Roʻyxatga olingan kuni
    .people = Kim haqida
    .papers = Hujjatlar
    .decision = Qaror muddati
    .told = Javob qanday beriladi
    .ask = Arizangiz haqida soʻrasangiz, raqamini ayting.
    .signature = Imzo
# review: native speaker
page-count-ahead = Muddati { $count } kun ichida
# review: native speaker
page-keys = Tez ishlash uchun tugmalar
    .lead = Bu tugmalar maydonga yozmayotganingizda ishlaydi.
    .search = Sahifadagi qidiruv yoki saralashga oʻtish
    .next = Roʻyxatning keyingi qatoriga oʻtish
    .previous = Oldingi qatorga oʻtish
    .open = Oʻsha qatorni ochish
    .help = Bu yordamni ochish yoki yopish
    .on = Bu tugmalar yoqilgan
    .on-hint = Kompyuterni ovoz bilan boshqarsangiz, ekrandan oʻquvchi dasturdan foydalansangiz yoki ular xalaqit bersa, oʻchirib qoʻying. Bu brauzer buni eslab qoladi.
# review: native speaker
page-work-assign = Ishlarni topshirish
    .mark = Belgilash
    .mark-all = Shu sahifadagilarning hammasini belgilash
    .unmark-all = Shu sahifadagi belgilarning hammasini olib tashlash
    .together = Birdaniga bir nechta ish
    .whom = Endi kim masʼul boʻladi?
    .choose = Xodimni tanlang
    .nobody = Hech kim: masʼulni olib tashlash
    .preview = Nima oʻzgarishini koʻrish
    .to = Endi masʼul: { $who }
    .now = Hozir masʼul
    .then = Nima qilinadi
    .given = Topshiriladi
    .left-out = Kirmaydi
    .changed = Shu orada oʻzgartirilgan
    .none-marked = Avval roʻyxatdan kamida bitta ishni belgilang.
    .nothing = Bu ishlarning hech birida hech narsa oʻzgarmaydi.
    .button = Aynan shu ishlarni topshirish
# review: native speaker
page-count-work-given = { $count } ta ish topshiriladi. Hozircha hech narsa oʻzgartirilmadi.
# review: native speaker
page-count-work-done = { $count } ta ishning masʼuli almashtirildi.
# review: native speaker
page-work-filter = Bu saralashni saqlash
    .button = Saqlash
    .name = Uni qanday nomlaymiz?
    .name-hint = Odamlar ismisiz. Nomi bir xil saralash almashtiriladi.
    .kept = Mening saralashlarim
    .remove = Olib tashlash
# review: native speaker
page-office-cards = Arxiv kartochkalari
    .family = Oila aytadi:
    .lead = Arizada nomi keltirilgan odamlarga tegishli boʻlishi mumkin boʻlgan kartochkalar. Qidiruv emas, inson qaror qiladi.
    .searched = Oxirgi qidiruv:
    .waiting = Kartochkalar hali qidirilmagan.
    .petition = Arizada
# review: native speaker
page-card-decision = Bu kartochka boʻyicha qaror qilish
    .line = { $what }: arizada «{ $said }», kartochkada «{ $card }».
    .decision = Kartochka shu odamnikimi?
    .reason = Nima uchun?
    .reason-hint = Nima tasdiqlaydi va nima zid. Qaror sizning nomingizdan imzolanadi.
    .button = Qarorni imzolash
# review: native speaker
page-card-undo = Qarorni qaytarib olish
    .lead = Qaror tarixda qoladi: kim va nima uchun qaytarib olgani ham yoziladi.
    .button = Qaytarib olish
# review: native speaker
page-open-review =
    .people = Shaxs
    .lead = Ish oʻz raqamini oladi, asosiy muddat unda davom etadi. Unga faqat siz koʻrsatganlar kiradi; qolganlarini keyin qoʻshish mumkin.
    .title = Ish roʻyxatlarda qanday nomlanadi?
    .title-hint = Qatagʻon qilingan shaxs ismisiz. Boʻsh qolsa, ariza raqami olinadi.
    .officer = Kim masʼul?
    .later = Keyin hal qilish
    .not-yet = Hozircha ishga kirmaydi
    .class = { $name }: qatagʻon turi
    .line = { $name }: hukm, manbadagidek
    .line-hint = Organ, kun, modda, chora bir qatorda. Undan oʻqilganini keyin tuzatish mumkin. Turi tanlansa, boʻsh qoldirish mumkin.
    .name = { $name }: ismi, ishda yozilganidek
    .name-hint = Ishda yoki koʻchirmada qanday yozilgan boʻlsa, harfma-harf shunday. Boʻsh qoldirib, keyin yozish mumkin; maʼlumotnoma berish uchun u kerak.
# review: native speaker
page-link-review =
    .lead = Ariza yuritilayotgan ishga qoʻshiladi; muddati oʻsha ishniki. Ishdagi kim haqida ekanini koʻrsating.
    .none = Ismi oʻxshash odam haqida yuritilayotgan ish topilmadi. Shu ariza boʻyicha ish yuritishni boshlang.
    .who = Arizada nomi keltirilgan { $name } kim?
    .nobody = Bulardan hech kim
    .choice = { $name } { $birth } – { $band }
    .one = Tanlangan odamlar turli ishlarda. Bitta ishdagilarni tanlang.
# review: native speaker
page-tasks = Vazifalar
    .lead = Idorangizdan kimdir koʻrib chiqishi kerak: yuboriladigan xatlar, qaytib kelgan xabarlar, muddatlar.
    .open = Bajariladigan
    .finished = Bajarilgan
    .done = Bajarilgan kuni
    .case = Ishga oʻtish
# review: native speaker
page-task-done = Vazifani yakunlash
    .note = Nima qilindi?
    .note-hint = Ism va manzillarsiz.
    .button = Yakunlash
# review: native speaker
page-count-tasks = { $count } ta vazifa
