### Sud sahifalari: ishlar, majlislar, qarorlar.

# review: native speaker
page-count-heard = { $count } kishi
# review: native speaker
page-count-waiting = { $count } ta qaror sizni kutmoqda
# review: native speaker
page-count-to-rule = Qaror { $count } kishiga tegishli.
# review: native speaker
page-count-more = va yana { $count } kishi
# review: native speaker
page-court =
    .unnamed = Ismi nomaʼlum
    .fond = { $number }-fond
    .opis = { $number }-roʻyxat
    .delo = { $number }-ish
    .motion = Muddatni tiklash toʻgʻrisidagi iltimosnoma
    .open-case = Ishni ochish
    .case = Ish
    .people = Odamlar
    .person = Kishi
    .search = Qidirish
    .unnumbered = Hozircha raqamsiz
    .show = Koʻrsatish
# review: native speaker
page-confirmations = Tasdiqlashga
    .none = Sizni kutayotgan qaror yoʻq.
    .one = Sud qarorini tasdiqlang
    .nothing-proposed = Koʻrsatilmagan
    .proposed = Nima taklif qilingan
    .entered = Kotib nima kiritgan
    .differ-from-proposed = { $total } kishidan { $differing } nafari boʻyicha qaror organ xulosasida taklif qilinganidan farq qiladi.
    .differ-from-most = { $total } kishidan { $differing } nafari boʻyicha qaror koʻpchiliknikidan boshqacha.
    .differing = Farq qiladiganlar
    .parts = Sud nimani hal qildi
    .whole = Qaror
    .facts = Raqami, kuni va qatnashchilar
    .others = Qolganlar
    .lead = Siz qarorni unda nomi keltirilgan barcha kishilar boʻyicha birdaniga imzolaysiz. Shikoyat muddati boshlanadi, oilalarga xabar beriladi.
    .button = Qarorni tasdiqlash
# review: native speaker
page-confirmed-ruling = Qaror tasdiqlandi
    .text-1 = Endi har bir kishi boʻyicha qaror bor. Oilalarga va prokuraturaga xabar berildi.
    .text-2 = Shikoyat muddati tugagach, qaror oʻzi kuchga kiradi.
    .next = Keyingi qarorga
# review: native speaker
page-return-ruling = Kotibga qaytarish
    .lead = Qarorda nomi keltirilgan kishilar uchun hech narsa oʻzgarmaydi. Kotib tuzatilgan qarorni kiritadi.
    .reason = Nimani tuzatish kerak?
    .button = Qaytarish
# review: native speaker
page-ruling = Sud qarorini kiriting
    .number = Qaror raqami
    .ruled-on = Qaror chiqarilgan kun
    .ruled-on-hint = Faqat sud qarorni oldinroq chiqargan boʻlsa, masalan 14.04.2026. Shikoyat muddati shu kundan hisoblanadi.
    .composition = Sud tarkibi
    .attendance = Kim qatnashdi
    .entered-by = Kim kiritdi
    .entered-at = Kiritildi
    .motion = Muddatni tiklash toʻgʻrisidagi iltimosnoma
    .text = Qaror matni
    .outcome = Sud hamma yoki koʻpchilik boʻyicha nimani hal qildi?
    .ground = Rad etish asosi
    .ground-hint = Faqat sud rad etgan boʻlsa.
    .no-ground = Rad etilmagan
    .findings = Oqlashni nima tasdiqlaydi
    .operative = Rezolyutiv qism
    .sent-back = Sudya qarorni qaytardi: { $reason }
    .saved = Qoralama, oxirgi saqlagan: { $name }, { $at }.
    .open = Hozircha koʻrsatilmagan
# review: native speaker
page-ruling-forget = Qoralamani oʻchirish
    .warning = Bu qoralamada yozilganlarning hammasi yoʻqoladi.
    .button = Oʻchirish
# review: native speaker
page-differing = Sud kim boʻyicha boshqacha hal qildi?
    .lead = Faqat boshqacha hal qilinganlarni belgilang. Bunday kishi boʻlmasa, davom eting.
    .summary = Farq qiladiganlar: { $few }. Hamma bilan bir xil: { $many }.
    .usual = Qolganlar boʻyicha: { $outcome }.
    .differing = Farq qiladiganlar
    .others = Qolganlar
    .same = Hamma bilan bir xil
    .ready = Davom etish, tekshirishga
    .find = Ismi yoki ish raqami
    .no-others = Hech kim topilmadi.
    .tick = Kerakli kishilarni belgilang
    .choose = Belgilanganlar boʻyicha sud boshqacha hal qildi
    .one = Sud ular boʻyicha nimani hal qildi?
    .nobody = Kamida bitta kishini belgilang.
    .outcome-missing = Sud nimani hal qilganini koʻrsating.
# review: native speaker
page-preview-ruling = Qarorni tekshiring
    .nobody = Hech kim. Hamma boʻyicha bir xil hal qilingan.
    .all = Hammaga tegishlisi
    .lead = Qaror sudyaga boradi. Sudya tasdiqlamaguncha odamlar uchun hech narsa oʻzgarmaydi.
    .button = Kiritish va sudyaga berish
# review: native speaker
page-entered-ruling = Qaror sudyani kutmoqda
    .text-1 = U shu ishdagi barcha kishilar boʻyicha birdaniga kiritildi.
    .text-2 = Sudya qaytarsa, sizga xabar beriladi.
# review: native speaker
page-count-cases = { $count } ta ish
# review: native speaker
page-docket = Sud ishlari
    .office = Sudda
    .overdue = Muddati oʻtgan
    .closed = Tugagan
    .state = Holati
    .any = Har qanday
    .since = Bizga kelgan kuni
    .due = Muddati
# review: native speaker
page-court-case =
    .review = Ish yurituvi
    .basis = Qanday kelgan
    .instance = Instansiya
    .referred = Sudga yuborilgan
    .accepted = Qabul qilingan
    .panel = Sud tarkibi
    .file = Arxiv ishi
    .hearings = Majlislar
    .rulings = Qarorlar
    .deeds = Nima qilish mumkin
# review: native speaker
page-panel = Sud tarkibini tayinlash
    .judges = Ishni kim koʻradi?
# review: native speaker
page-hearing = Majlis tayinlash
    .lead = Oilalarga, prokuraturaga va sud tarkibiga kuni, vaqti va joyi xabar qilinadi.
    .day = Kuni
    .time = Vaqti
    .time-hint = Davlatning mahalliy vaqti boʻyicha, masalan 10:30
    .place = Manzil va zal
    .open = Kim kelishi mumkin?
    .open-law = Qonunda aytilganidek
    .open-yes = Hamma
    .open-no = Faqat taklif etilganlar
    .announced = Hammaga qogʻozda xabar berilgan kun
    .announced-hint = Faqat oldinroq xabar berilgan boʻlsa; aks holda hozir xabar beriladi.
    .button = Tayinlash
# review: native speaker
page-adjourn = Majlisni keyinga qoldirish
    .lead = Majlis haqida xabar berilganlarning hammasiga yana xabar beriladi.
    .reason = Nima uchun?
    .button = Keyinga qoldirish
# review: native speaker
page-appeals = Shikoyatlar
    .change = Uni oʻzgartiradigan qarorni kiritish
    .number = Yuqori sud qarorining raqami
    .text = Asoslari
# review: native speaker
page-term = Shikoyat uchun oʻtkazib yuborilgan muddatni tiklash
    .link = Shikoyat muddatini tiklash
    .lead = Siz koʻrsatgan oxirgi kungacha bu shaxslar uchun shikoyat berish mumkin, prokuror ham bera oladi, ular toʻgʻrisidagi qaror esa kuchga kirmaydi.
    .whom = Kim uchun?
    .marked = Quyida belgilanganlar uchun
    .nobody = Bu ajrimning qarorlari kuchga kirgan yoki ular ustidan shikoyat berilgan. Tiklanadigan muddat yoʻq.
    .until = Shikoyat uchun oxirgi kun
    .until-hint = Bugundan boshlab, koʻpi bilan bir yilgacha. Masalan, 14.04.2026
    .reason-hint = Muddat qanday uzrli sabab bilan oʻtkazib yuborilgan.
    .next = Keyingi shaxslarni koʻrsatish
    .button = Muddatni tiklash
# review: native speaker
page-count-term = Qarori hali kuchga kirmagan { $count } kishining hammasi uchun
# review: native speaker
page-calendar = Majlislar taqvimi
    .before = Oldinroq
    .later = Keyinroq
    .week = Hafta boʻyicha
    .month = Oy boʻyicha
    .now = Bugun
    .today = bugun
    .none = Bu kunlarda majlis yoʻq.
    .nothing = Majlis yoʻq.
    .closed = Yopiq
    .feed = Oʻz taqvimingizda
    .feed-lead = Majlislarni taqvim dasturi ham koʻrsatishi mumkin.
    .feed-since = Taqvimingiz manzili { $day } kuni yaratilgan.
# review: native speaker
page-feed = Taqvim dasturi uchun manzil
    .lead = Taqvim dasturi maxfiy manzildan raqam, vaqt va joyni oʻqiydi, ismlarsiz. Manzilni bilgan kishi shuni koʻradi: uni boshqaga bermang.
    .make = Manzil yaratish
    .renew = Yangi manzil yaratish; eskisi yopiladi
    .revoke = Manzilni yopish
    .made = Yangi manzilingiz
    .once = Hozir nusxalab oling. U qayta koʻrsatilmaydi.
    .summary = Majlis { $number }
