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
