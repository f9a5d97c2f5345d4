### Words for figures: what offices and countries count.

# review: native speaker
code-figure =
    .states = Ачык иштер абалы боюнча
    .ages = Ачык иштер ачылганына канча болгону боюнча
    .overdue = Ачык иштер мөөнөтү боюнча
    .archives = Архивдердин жооптору
    .outcomes = Чечимдер жылдар боюнча
    .bodies = Чечимдер жазалаган органдар боюнча
    .articles = Чечимдер беренелер боюнча
# review: native speaker
code-age =
    .under-30 = 30 күндөн аз
    .under-90 = 30 күндөн 89 күнгө чейин
    .under-180 = 90 күндөн 179 күнгө чейин
    .under-365 = 180 күндөн 364 күнгө чейин
    .under-730 = 1 жылдан 2 жылга чейин
    .older = 2 жыл жана андан көп
# review: native speaker
code-lateness =
    .no-term = мөөнөт жүрүп жаткан жок
    .in-time = мөөнөтүндө
    .late-30 = 1–30 күнгө кечиккен
    .late-90 = 31–90 күнгө кечиккен
    .late-more = 90 күндөн ашык кечиккен
# review: native speaker
figure-none-archives = азырынча жооп жок
# review: native speaker
figure-none-bodies = органдын чечими жок
# review: native speaker
figure-none-articles = беренеси жок
# review: native speaker
figure-total = Баары
# review: native speaker
figure-fewer = { $number } санынан аз
# review: native speaker
figure-withheld = көрсөтүлбөйт
# review: native speaker
figure-column-kind = Иштин түрү
# review: native speaker
figure-column-year = Жыл
# review: native speaker
figure-column-line = Сап
# review: native speaker
figure-column-line-name = Саптын аталышы
# review: native speaker
figure-column-part = Тилке
# review: native speaker
figure-column-part-name = Тилкенин аталышы
# review: native speaker
figure-column-counted = Саны
# review: native speaker
figure-column-persons = Ар башка адам
# review: native speaker
figure-column-files = Ар башка архив иши
# review: native speaker
figure-column-note = Эскертүү
# review: native speaker
page-figures = Статистика
    .figure = Эмне саналат
    .country = Өлкө
    .office = Мекеме
    .office-hint = Бир гана мекеме керек болсо, анын коду. Бүт өлкө үчүн бош калтырыңыз.
    .kind = Иштин түрү
    .year = Жыл
    .all-years = Бардык жылдар
    .show = Көрсөтүү
    .total = Баары
    .persons = Ар башка адам
    .files = Ар башка архив иши
    .fewer = { $number } санынан аз
    .withheld = көрсөтүлбөйт
    .none = Бул жерде саналчу эч нерсе жок.
    .never = Бул өлкөнүн статистикасы азырынча эсептелген жок.
    .as-of = Эсептелген убактысы: { $at }
    .kept-back = { $number } санынан аз сандар көрсөтүлбөйт, анткени алардан адамдарды таанууга болот; аларды эсептеп чыгууга мүмкүн болгон сандар да көрсөтүлбөйт.
    .further = Файлда дагы саптар: { $count }
    .chart = Тилкелер саптардын жыйынтыгын көрсөтөт; бардык сандар төмөнкү таблицада.
    .csv = CSV жүктөп алуу
    .xlsx = XLSX жүктөп алуу
# review: native speaker
page-figures-line =
    .states = Абалы
    .ages = Ачык убактысы
    .overdue = Жакынкы мөөнөт
    .archives = Жооп
    .outcomes = Жыл
    .bodies = Жазалаган орган
    .articles = Берене
