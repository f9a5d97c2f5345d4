### Чаро варақаи бойгонӣ метавонад дар бораи ин шахс бошад.

# review: native speaker
match-part =
    .whole = ному насаб
    .given = ном
    .patronymic = номи падар
    .surname = насаб
    .maiden = насаби пештара
    .alias = номи дигар

# review: native speaker
match-relation =
    .exact = ҳарф ба ҳарф якхела
    .swapped = айнан ҳамон, дар ҷои дигари ном
    .joined = айнан ҳамон, якҷоя ё ҷудо навишта шудааст
    .script = дар хати дигар айнан ҳамон
    .form = решааш як, пасвандаш дигар
    .spelling = каме дигар хел навишта шудааст
    .alias = шакли дигари ҳамон ном
    .initial = ҳарфи аввал мувофиқ аст
    .other-name = номи дигари ин шахс

# review: native speaker
match-rarity =
    .rare = номи камёб
    .usual = номи дучоршаванда
    .common = номи паҳншуда

# review: native speaker
match-band =
    .strong = мувофиқати қавӣ
    .possible = мувофиқат имконпазир аст
    .weak = мувофиқати суст

# review: native speaker
match-name = { $part } { $found }: { $relation }; { $rarity }
# review: native speaker
match-missing = { $asked } дар варақа нест
# review: native speaker
match-extra = дар варақа боз ҳаст: { $part } { $found }
# review: native speaker
match-year-same = соли таваллуд якхела аст
# review: native speaker
match-year-other = фарқи солҳои таваллуд, сол: { $years }
# review: native speaker
match-place-same = ҷойи умумӣ ҳаст
# review: native speaker
match-place-other = ҷойҳо дигаранд
# review: native speaker
match-none = Бо чунин ҷустуҷӯ варақа ёфт нашуд. Ин маънои онро надорад, ки варақа нест: тарзи дигари навиштро санҷед, танҳо номи падарро нависед ё солро нагузоред.
# review: native speaker
match-exhausted = Имкониятҳо аз ҳад зиёданд, ҳамааш дида нашуд. Ҷустуҷӯро дақиқтар кунед: номи падар, сол ё ҷойро илова кунед.
# review: native speaker
match-decide = Рӯйхат танҳо пешниҳод мекунад. Варақаро шахс муқоиса мекунад ва қарор медиҳад.
# review: native speaker
match-place =
    .same = ҳамон ҷой: { $unit }
    .successor = як ҷой бо ду ном ё вориси он: { $unit }
    .within = як ҷой дар ҳайати дигаре буд: { $unit }
    .neighbour = ҷойҳои як вилоят: { $unit }
    .other = ҷойи дигар: { $unit }
# review: native speaker
match-place-unknown = Ҷойи { $place } дар ин ҷо маълум нест ва дар ҷустуҷӯ ба назар гирифта нашуд. Ноҳия ё вилоятро бо номи онвақтааш нависед.
# review: native speaker
match-partial = Феҳристи номҳо ҳанӯз бор мешавад, танҳо як қисми варақаҳо дида шуд. Пас аз як дақиқа аз нав ҷӯед.
# review: native speaker
match-nothing = бо чунин навиштҳо чизе ёфт нашуд
# review: native speaker
match-weaker = танҳо мувофиқатҳои камбоварттар аз дархостшуда ёфт шуданд
