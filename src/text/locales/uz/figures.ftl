### Words for figures: what offices and countries count.

# review: native speaker
code-figure =
    .states = Ochiq ishlar holati boʻyicha
    .ages = Ochiq ishlar qancha vaqtdan beri ochiqligi boʻyicha
    .overdue = Ochiq ishlar muddati boʻyicha
    .archives = Arxivlar javoblari
    .outcomes = Qarorlar yillar boʻyicha
    .bodies = Qarorlar qatagʻon qilgan organlar boʻyicha
    .articles = Qarorlar moddalar boʻyicha
# review: native speaker
code-age =
    .under-30 = 30 kundan kam
    .under-90 = 30–89 kun
    .under-180 = 90–179 kun
    .under-365 = 180–364 kun
    .under-730 = 1–2 yil
    .older = 2 yil va undan koʻp
# review: native speaker
code-lateness =
    .no-term = muddat oʻtmayapti
    .in-time = muddatida
    .late-30 = 1–30 kunga kechikkan
    .late-90 = 31–90 kunga kechikkan
    .late-more = 90 kundan ortiq kechikkan
# review: native speaker
figure-none-archives = hali javob yoʻq
# review: native speaker
figure-none-bodies = organ qarori yoʻq
# review: native speaker
figure-none-articles = moddasi yoʻq
# review: native speaker
figure-total = Jami
# review: native speaker
figure-fewer = { $number } tadan kam
# review: native speaker
figure-withheld = koʻrsatilmaydi
# review: native speaker
figure-column-kind = Ish turi
# review: native speaker
figure-column-year = Yil
# review: native speaker
figure-column-line = Satr
# review: native speaker
figure-column-line-name = Satr nomi
# review: native speaker
figure-column-part = Ustun
# review: native speaker
figure-column-part-name = Ustun nomi
# review: native speaker
figure-column-counted = Soni
# review: native speaker
figure-column-persons = Turli shaxslar
# review: native speaker
figure-column-files = Turli arxiv ishlari
# review: native speaker
figure-column-note = Izoh
# review: native speaker
page-figures = Statistika
    .figure = Nima sanaladi
    .country = Mamlakat
    .office = Idora
    .office-hint = Faqat bitta idora kerak boʻlsa, uning kodi. Butun mamlakat uchun boʻsh qoldiring.
    .kind = Ish turi
    .year = Yil
    .all-years = Barcha yillar
    .show = Koʻrsatish
    .total = Jami
    .persons = Turli shaxslar
    .files = Turli arxiv ishlari
    .fewer = { $number } tadan kam
    .withheld = koʻrsatilmaydi
    .none = Bu yerda sanaydigan narsa yoʻq.
    .never = Bu mamlakat statistikasi hali hisoblanmagan.
    .as-of = Hisoblangan vaqti: { $at }
    .kept-back = { $number } dan kichik sonlar koʻrsatilmaydi, chunki ulardan odamlarni tanib olish mumkin; ularni hisoblab topish mumkin boʻlgan sonlar ham koʻrsatilmaydi.
    .further = Faylda yana satrlar: { $count }
    .chart = Ustunlar satrlar jamini koʻrsatadi; barcha sonlar quyidagi jadvalda.
    .csv = CSV yuklab olish
    .xlsx = XLSX yuklab olish
# review: native speaker
page-figures-line =
    .states = Holati
    .ages = Ochiq vaqti
    .overdue = Yaqin muddat
    .archives = Javob
    .outcomes = Yil
    .bodies = Qatagʻon qilgan organ
    .articles = Modda
