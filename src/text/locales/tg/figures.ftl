### Words for figures: what offices and countries count.

# review: native speaker
code-figure =
    .states = Парвандаҳои кушода аз рӯи ҳолат
    .ages = Парвандаҳои кушода аз рӯи муддат
    .overdue = Парвандаҳои кушода аз рӯи мӯҳлат
    .archives = Ҷавобҳои бойгониҳо
    .outcomes = Қарорҳо аз рӯи солҳо
    .bodies = Қарорҳо аз рӯи мақомоти таъқибкунанда
    .articles = Қарорҳо аз рӯи моддаҳо
# review: native speaker
code-age =
    .under-30 = камтар аз 30 рӯз
    .under-90 = 30–89 рӯз
    .under-180 = 90–179 рӯз
    .under-365 = 180–364 рӯз
    .under-730 = 1–2 сол
    .older = 2 сол ва зиёда
# review: native speaker
code-lateness =
    .no-term = мӯҳлат намегузарад
    .in-time = дар мӯҳлат
    .late-30 = 1–30 рӯз дер мондааст
    .late-90 = 31–90 рӯз дер мондааст
    .late-more = зиёда аз 90 рӯз дер мондааст
# review: native speaker
figure-none-archives = ҳанӯз ҷавоб нест
# review: native speaker
figure-none-bodies = қарори мақомот нест
# review: native speaker
figure-none-articles = модда нест
# review: native speaker
figure-total = Ҳамагӣ
# review: native speaker
figure-fewer = камтар аз { $number }
# review: native speaker
figure-withheld = нишон дода намешавад
# review: native speaker
figure-column-kind = Навъи парванда
# review: native speaker
figure-column-year = Сол
# review: native speaker
figure-column-line = Сатр
# review: native speaker
figure-column-line-name = Номи сатр
# review: native speaker
figure-column-part = Сутун
# review: native speaker
figure-column-part-name = Номи сутун
# review: native speaker
figure-column-counted = Шумора
# review: native speaker
figure-column-persons = Шахсони гуногун
# review: native speaker
figure-column-files = Парвандаҳои гуногуни бойгонӣ
# review: native speaker
figure-column-note = Эзоҳ
# review: native speaker
page-figures = Омор
    .figure = Чӣ ҳисоб мешавад
    .country = Кишвар
    .office = Идора
    .office-hint = Рамзи он, агар танҳо як идора лозим бошад. Барои тамоми кишвар холӣ гузоред.
    .kind = Навъи парванда
    .year = Сол
    .all-years = Ҳамаи солҳо
    .show = Нишон додан
    .total = Ҳамагӣ
    .persons = Шахсони гуногун
    .files = Парвандаҳои гуногуни бойгонӣ
    .fewer = камтар аз { $number }
    .withheld = нишон дода намешавад
    .none = Дар ин ҷо чизе барои ҳисоб нест.
    .never = Омори ин кишвар ҳанӯз ҳисоб нашудааст.
    .as-of = Вақти ҳисоб: { $at }
    .kept-back = Рақамҳои хурдтар аз { $number } нишон дода намешаванд, зеро аз онҳо одамонро шинохтан мумкин аст; рақамҳое низ, ки аз онҳо ҳисоб карда мешаванд, нишон дода намешаванд.
    .further = Сатрҳои дигар дар файл: { $count }
    .chart = Сутунҳо ҷамъи сатрҳоро нишон медиҳанд; ҳамаи рақамҳо дар ҷадвали поён ҳастанд.
    .csv = Боргирии CSV
    .xlsx = Боргирии XLSX
# review: native speaker
page-figures-line =
    .states = Ҳолат
    .ages = Муддати кушодагӣ
    .overdue = Мӯҳлати наздик
    .archives = Ҷавоб
    .outcomes = Сол
    .bodies = Мақомоти таъқибкунанда
    .articles = Модда
