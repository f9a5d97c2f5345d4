### Arxiv kartochkasi nega shu odam haqida boʻlishi mumkin.

# review: native speaker
match-part =
    .whole = ism-familiyasi
    .given = ismi
    .patronymic = otasining ismi
    .surname = familiyasi
    .maiden = avvalgi familiyasi
    .alias = boshqa ismi

# review: native speaker
match-relation =
    .exact = harfma-harf bir xil
    .swapped = aynan oʻsha, ism-familiyaning boshqa oʻrnida
    .joined = aynan oʻsha, qoʻshib yoki ajratib yozilgan
    .script = boshqa yozuvda aynan oʻsha
    .form = oʻzagi bir, qoʻshimchasi boshqa
    .spelling = biroz boshqacha yozilgan
    .alias = oʻsha ismning boshqa shakli
    .initial = bosh harfi mos keladi
    .other-name = bu odamning boshqa ismi

# review: native speaker
match-rarity =
    .rare = kam uchraydigan ism
    .usual = uchraydigan ism
    .common = koʻp uchraydigan ism

# review: native speaker
match-band =
    .strong = kuchli moslik
    .possible = mos boʻlishi mumkin
    .weak = zaif moslik

# review: native speaker
match-name = { $part } { $found }: { $relation }; { $rarity }
# review: native speaker
match-missing = { $asked } kartochkada yoʻq
# review: native speaker
match-extra = kartochkada yana bor: { $part } { $found }
# review: native speaker
match-year-same = tugʻilgan yili bir xil
# review: native speaker
match-year-other = tugʻilgan yillari orasidagi farq, yil: { $years }
# review: native speaker
match-place-same = umumiy joy bor
# review: native speaker
match-place-other = joylari boshqa
# review: native speaker
match-none = Bunday qidiruvda kartochka topilmadi. Bu kartochka yoʻq degani emas: boshqacha yozib koʻring, faqat otasining ismini yozing yoki yilni olib tashlang.
# review: native speaker
match-exhausted = Variantlar juda koʻp, hammasi koʻrib chiqilmadi. Qidiruvni aniqlashtiring: otasining ismi, yil yoki joyni qoʻshing.
# review: native speaker
match-decide = Roʻyxat faqat taklif qiladi. Kartochkani solishtirib, qarorni inson qabul qiladi.
# review: native speaker
match-place =
    .same = aynan oʻsha joy: { $unit }
    .successor = bir joyning ikki nomi yoki vorisi: { $unit }
    .within = bir joy ikkinchisining tarkibida boʻlgan: { $unit }
    .neighbour = bir viloyat joylari: { $unit }
    .other = boshqa joy: { $unit }
# review: native speaker
match-place-unknown = { $place } degan joy bu yerda maʼlum emas va qidiruvda hisobga olinmadi. Tuman yoki viloyatni oʻsha vaqtdagi nomi bilan yozing.
# review: native speaker
match-partial = Ismlar koʻrsatkichi hali yuklanmoqda, kartochkalarning faqat bir qismi koʻrildi. Bir daqiqadan keyin qayta qidiring.
# review: native speaker
match-nothing = bunday yozilishlar bilan hech narsa topilmadi
# review: native speaker
match-weaker = faqat soʻralganidan kamroq ishonchli mosliklar topildi
