### Words for figures: what offices and countries count.

# review: native speaker
code-figure =
    .states = Ашық істер күйі бойынша
    .ages = Ашық істер ашылғанына қанша болғаны бойынша
    .overdue = Ашық істер мерзімі бойынша
    .archives = Мұрағаттардың жауаптары
    .outcomes = Шешімдер жылдар бойынша
    .bodies = Шешімдер жазалаған органдар бойынша
    .articles = Шешімдер баптар бойынша
# review: native speaker
code-age =
    .under-30 = 30 күннен аз
    .under-90 = 30 күннен 89 күнге дейін
    .under-180 = 90 күннен 179 күнге дейін
    .under-365 = 180 күннен 364 күнге дейін
    .under-730 = 1 жылдан 2 жылға дейін
    .older = 2 жыл және одан көп
# review: native speaker
code-lateness =
    .no-term = мерзім жүріп тұрған жоқ
    .in-time = мерзімінде
    .late-30 = 1–30 күнге кешіккен
    .late-90 = 31–90 күнге кешіккен
    .late-more = 90 күннен астам кешіккен
# review: native speaker
figure-none-archives = әлі жауап жоқ
# review: native speaker
figure-none-bodies = органның шешімі жоқ
# review: native speaker
figure-none-articles = бабы жоқ
# review: native speaker
figure-total = Барлығы
# review: native speaker
figure-fewer = { $number } санынан кем
# review: native speaker
figure-withheld = көрсетілмейді
# review: native speaker
figure-column-kind = Іс түрі
# review: native speaker
figure-column-year = Жыл
# review: native speaker
figure-column-line = Жол
# review: native speaker
figure-column-line-name = Жолдың атауы
# review: native speaker
figure-column-part = Баған
# review: native speaker
figure-column-part-name = Бағанның атауы
# review: native speaker
figure-column-counted = Саны
# review: native speaker
figure-column-persons = Әртүрлі адам
# review: native speaker
figure-column-files = Әртүрлі мұрағат ісі
# review: native speaker
figure-column-note = Ескертпе
# review: native speaker
page-figures = Статистика
    .figure = Не саналады
    .country = Ел
    .office = Мекеме
    .office-hint = Бір мекеме ғана керек болса, оның коды. Бүкіл ел үшін бос қалдырыңыз.
    .kind = Іс түрі
    .year = Жыл
    .all-years = Барлық жылдар
    .show = Көрсету
    .total = Барлығы
    .persons = Әртүрлі адам
    .files = Әртүрлі мұрағат ісі
    .fewer = { $number } санынан кем
    .withheld = көрсетілмейді
    .none = Мұнда санайтын ештеңе жоқ.
    .never = Бұл елдің статистикасы әлі есептелген жоқ.
    .as-of = Есептелген уақыты: { $at }
    .kept-back = { $number } санынан кем сандар көрсетілмейді, өйткені олардан адамдарды тануға болады; оларды есептеп шығаруға болатын сандар да көрсетілмейді.
    .further = Файлда тағы жолдар: { $count }
    .chart = Бағандар жолдардың қорытындысын көрсетеді; барлық сандар төмендегі кестеде.
    .csv = CSV жүктеп алу
    .xlsx = XLSX жүктеп алу
# review: native speaker
page-figures-line =
    .states = Күйі
    .ages = Ашық уақыты
    .overdue = Жақын мерзім
    .archives = Жауап
    .outcomes = Жыл
    .bodies = Жазалаған орган
    .articles = Бап
