### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

# review: native speaker
code-case-class =
    .court-conviction = Маҳкумшуда аз ҷониби суд
    .extrajudicial = Қарори ғайрисудӣ («сегона», «дугона», ОСО, Коллегияи ОГПУ, ВЧК)
    .administrative = Чораи маъмурӣ: бадарға, маҳалли махсуси зист, кулаккунонӣ, артиши меҳнатӣ, маҳрум кардан аз ҳуқуқи интихобот
    .psychiatric = Табобати маҷбурии равонӣ
    .prosecuted-not-convicted = Ба ҷавобгарӣ кашида, вале маҳкум нашудааст
    .group-by-act = Намояндаи халқи бадарғашуда
    .child-with-parents = Кӯдаке, ки бо падару модар дар бадарға ё маҳбас буд
    .child-left-without-care = Кӯдаке, ки бе парастории падару модар монд
    .family-of-executed = Оилаи шахси парронда кушташуда

# review: native speaker
code-body-kind =
    .court = Суд
    .military = Суди ҳарбӣ ё трибунал
    .extrajudicial = Мақоми ғайрисудӣ
    .administrative = Мақоми маъмурӣ
    .political = Мақоми сиёсӣ
    .prosecution = Прокуратура мақомоти
    .unknown = Номаълум

# review: native speaker
code-body =
    .vchk = ВЧК (Комиссияи фавқулодаи Умумирусиягӣ)
    .vchk-presidium = Раёсат ё Коллегияи ВЧК
    .local-chk = ЧК-и маҳаллӣ
    .turkfront-special-dept = Шуъбаи махсуси Фронти Туркистон
    .special-dept = Шуъбаи махсус
    .revtribunal = Трибунали инқилобӣ
    .supreme-tribunal = Трибунали Олӣ
    .gpu = ГПУ
    .ogpu = ОГПУ
    .ogpu-collegium = Коллегияи ОГПУ
    .oso-ogpu = Машварати махсуси (ОСО) назди ОГПУ
    .commission-admin-exile = Комиссияи НКВД оид ба бадарғаи маъмурӣ
    .troika-ogpu = «Сегона»-и ОГПУ
    .troika-nkvd-00447 = «Сегона»-и НКВД аз рӯи фармони № 00447
    .troika-militia = «Сегона»-и милитсия
    .special-troika-1938 = «Сегона»-и махсуси соли 1938
    .troika-unspecified = «Сегона» (кадомаш нишон дода нашудааст)
    .dvoika = Комиссияи НКВД ва Прокурори ИҶШС («дугона»)
    .oso-nkvd = Машварати махсуси (ОСО) назди НКВД
    .oso-mgb = Машварати махсуси (ОСО) назди МГБ
    .oso-mvd = Машварати махсуси (ОСО) назди МВД
    .oso-unspecified = Машварати махсус (ОСО), назди кадом мақом буданаш нишон дода нашудааст
    .military-collegium = Коллегияи ҳарбии Суди Олии ИҶШС
    .ussr-supreme-court = Суди Олии ИҶШС
    .republic-supreme-court = Суди Олии (Асосии) ҷумҳурӣ
    .supreme-court-unspecified = Суди Олӣ (аз они кӣ буданаш нишон дода нашудааст)
    .special-board = Коллегияи махсуси суд
    .oblast-court = Суди вилоятӣ, кишварӣ, округӣ ё шаҳрӣ
    .military-tribunal = Трибунали ҳарбӣ
    .nkvd-tribunal = Трибунали ҳарбии қӯшунҳои НКВД, МГБ ё МВД
    .transport-tribunal = Трибунали ҳарбии роҳи оҳан ё ҳавза
    .transport-court = Суди хаттии роҳи оҳан ё нақлиёти обӣ
    .peoples-court = Суди халқӣ
    .camp-court = Суди лагерӣ
    .court-unspecified = Суд (кадомаш нишон дода нашудааст)
    .dekulakisation-troika = «Сегона» ё комиссияи ноҳиявии кулаккунонӣ
    .local-executive = Кумитаи иҷроияи шӯрои маҳаллӣ
    .village-soviet = Шӯрои деҳот ё ҷамъомад
    .central-executive = Кумитаи Иҷроияи Марказӣ
    .government = Ҳукумат (Шӯрои Комиссарони Халқ, Шӯрои Вазирон, Кумитаи Давлатии Мудофиа)
    .special-commandant = Комендатураи махсус
    .nkvd-mgb = НКВД, НКГБ ё МГБ (мақомаш аниқ нест)
    .politburo-list = Рӯйхати тасдиқкардаи Бюрои сиёсӣ
    .supreme-soviet-act = Санади Шӯрои Олӣ ё Раёсати он
    .psychiatric-commission = Комиссия ё беморхонаи равонӣ
    .party-body = Мақоми ҳизбӣ
    .prosecutor-office = Прокуратура мақомоти
    .military-prosecutor = Прокуратураи ҳарбӣ
    .interior-department = Вазорат ё раёсати корҳои дохилӣ
    .kgb = КГБ ва мақомоти амнияти баъдӣ
    .review-commission = Комиссияи бознигарии парвандаҳо ё реабилитатсия
    .president = Президент (сарвари давлат)
    .military-command = Қисми ҳарбӣ ё фармондеҳӣ
    .unrecognised = Шинохта нашуд: ба навишташ нигаред

# review: native speaker
code-measure =
    .execution = Паронда куштан
    .camp = Лагер
    .colony = Колонияи ислоҳию меҳнатӣ
    .prison = Маҳбас
    .confinement = Маҳрум кардан аз озодӣ (ҷояш нишон дода нашудааст)
    .katorga = Каторга (корҳои вазнин)
    .suspended = Маҳкумияти шартӣ
    .exile = Бадарға
    .banishment = Ронда баровардан аз ҷойи зист
    .eviction = Кӯчонидан (депортатсия)
    .special-settlement = Маҳалли махсуси зист
    .labour-army = Артиши меҳнатӣ
    .dekulakisation = Кулаккунонӣ
    .disfranchisement = Маҳрум кардан аз ҳуқуқи интихобот
    .loss-of-citizenship = Маҳрум кардан аз шаҳрвандӣ
    .confiscation = Мусодираи молу мулк
    .psychiatric = Табобати маҷбурии равонӣ
    .loss-of-rights = Маҳрум кардан аз ҳуқуқҳо (баъди ҷазо)
    .residence-ban = Манъи зист дар ҷойҳои муайян
    .loss-of-rank = Маҳрум кардан аз рутба ё мукофот
    .corrective-labour = Корҳои ислоҳӣ бе маҳрум кардан аз озодӣ
    .fine = Ҷарима
    .sent-to-front = Ба ҷои ҷазо ба ҷанг фиристода шуд
    .detention = Дар ҳабс нигоҳ дошта шуд; чораи баъдӣ нишон дода нашудааст
    .supervision = Назорати милитсия
    .recognizance = Забонхат дар бораи нарафтан
    .case-closed = Парванда қатъ карда шуд
    .acquitted = Суд сафед кард
    .released = Озод карда шуд
    .not-sentenced = Ҳукм бароварда нашудааст
    .death-in-custody = Дар ҳабс, маҳбас ё бадарға вафот кардааст
    .unspecified = Репрессия шудааст (чӣ гуна буданаш нишон дода нашудааст)
    .unrecognised = Шинохта нашуд: ба навишташ нигаред

# review: native speaker
code-measure-role =
    .imposed = Дар аввал таъин шуда
    .changed = Баъдтар тағйир дода шуда

# review: native speaker
code-code-family =
    .rsfsr-1922 = Кодекси ҷиноятии РСФСР соли 1922
    .rsfsr-1926 = Кодекси ҷиноятии РСФСР соли 1926
    .rsfsr-1960 = Кодекси ҷиноятии РСФСР соли 1960
    .ukrainian-ssr-1927 = Кодекси ҷиноятии РСС Украина соли 1927
    .byelorussian-ssr-1928 = Кодекси ҷиноятии РСС Белоруссия соли 1928
    .uzbek-ssr-1926 = Кодекси ҷиноятии РСС Ӯзбекистон соли 1926
    .turkmen-ssr-1927 = Кодекси ҷиноятии РСС Туркманистон соли 1927
    .tajik-ssr-1935 = Кодекси ҷиноятии РСС Тоҷикистон соли 1935
    .georgian-ssr-1928 = Кодекси ҷиноятии РСС Гурҷистон соли 1928
    .armenian-ssr-1927 = Кодекси ҷиноятии РСС Арманистон соли 1927
    .azerbaijan-ssr-1927 = Кодекси ҷиноятии РСС Озарбойҷон соли 1927
    .kazakh-ssr-1959 = Кодекси ҷиноятии РСС Қазоқистон соли 1959
    .kyrgyz-ssr-1960 = Кодекси ҷиноятии РСС Қирғизистон соли 1960
    .criminal-procedure = Кодекси мурофиавии ҷиноятӣ (айб нест)
    .unstated = Кодекс дар сарчашма номбар нашудааст
    .unrecognised = Кодекс шинохта нашуд: ба навишташ нигаред

# review: native speaker
code-outcome =
    .rehabilitated = Реабилитатсия шуд
    .partially-rehabilitated = Қисман реабилитатсия шуд
    .recognised-injured = Зарардида аз репрессияи сиёсӣ шинохта шуд
    .refused = Рад шуд
    .terminated = Бе қарор аз рӯи моҳият қатъ шуд

# review: native speaker
code-refusal-ground =
    .treason-proved = Хиёнат ба Ватан бо маводи парванда исбот шудааст
    .espionage-terror-sabotage-proved = Ҷосусӣ, террор ё диверсия бо маводи парванда исбот шудааст
    .violence-against-civilians-or-pow = Зӯроварӣ нисбат ба аҳолии осоишта ё асирони ҷангӣ
    .band-leader-or-murder = Роҳбарии банда ё одамкушӣ
    .war-crimes = Ҷиноятҳои ҷангӣ
    .collaboration-wwii = Ҳамкорӣ бо душман дар Ҷанги дуюми ҷаҳон
    .falsifier-of-cases = Дар сохтакории парвандаҳо ширкат кардааст
    .ordinary-crime = Ҷинояти оддӣ бе сабаби сиёсӣ
    .no-act-established = Факти репрессия муқаррар нашуд
    .outside-law = Ба қонун дар бораи реабилитатсия дохил намешавад (вақт, ҷой ё навъ)
    .already-rehabilitated = Бо қарори пешина реабилитатсия шудааст
    .not-competent = Қарор дар салоҳияти мақоми дигар аст

# review: native speaker
code-finding =
    .no-verdict = Дар парванда ҳукм нест
    .no-court-record = Дар парванда протоколи маҷлиси суд нест
    .only-troika-extract = Танҳо иқтибос аз протоколи «сегона» ҳаст
    .confession-under-duress = Иқрор бо маҷбуркунӣ гирифта шудааст
    .no-corroboration = Иқрор бо чизи дигар тасдиқ нашудааст
    .no-crime-in-act = Дар кирдор таркиби ҷиноят нест
    .unconditional-article = Модда новобаста аз исбот реабилитатсия мешавад
    .decision-by-illegal-body = Қарорро мақоме баровардааст, ки салоҳияти қонунӣ надошт
    .new-evidence = Далелҳои нав, ки пештар маълум набуданд

# review: native speaker
code-prior-review-result =
    .unchanged = Қарор бетағйир монда шуд
    .reduced = Мӯҳлат кам ё модда сабук карда шуд
    .amnesty = Авф: озод шуд, вале реабилитатсия нашуд
    .rehabilitated = Реабилитатсия шуд
    .refused = Реабилитатсия рад шуд
    .unrecognised = Шинохта нашуд: ба навишташ нигаред

# review: native speaker
code-clearing-reason =
    .no-event = Ҳодисаи ҷиноят набуд
    .no-elements = Таркиби ҷиноят нест
    .not-proved = Айб исбот нашудааст

# review: native speaker
code-fate =
    .executed = Паронда кушта шуд
    .died-in-custody = Дар маҳбас ё бадарға вафот кардааст
    .confined = Лагер, маҳбас ё ҳабси дигар
    .displaced = Бадарға, кӯчонидан ё артиши меҳнатӣ
    .released = Озод, сафед ё парвандааш қатъ шудааст
    .other = Чораи дигар
    .unknown = Маълум нест

# review: native speaker
code-sex =
    .female = Зан
    .male = Мард
    .unknown = Маълум нест

# review: native speaker
code-name-kind =
    .in-file = Чунон ки дар парвандаи бойгонӣ
    .today = Навишти имрӯза
    .at-birth = Ҳангоми таваллуд дода шуда
    .changed = Баъдтар гирифта
    .alias = Номи дигар
    .pseudonym = Тахаллус
    .claimed = Аз рӯи гуфтаи аризадиҳанда
    .unknown = Дар сарчашма нишон дода нашудааст

# review: native speaker
code-script =
    .cyrillic = Кириллӣ
    .latin = Лотинӣ
    .arabic = Хати арабӣ
    .mixed = Якчанд хат
    .other = Хати дигар

# review: native speaker
code-predicate =
    .birth-date = Санаи таваллуд
    .birth-place = Ҷойи таваллуд
    .death-date = Санаи вафот
    .death-place = Ҷойи вафот
    .death-cause = Сабаби вафот
    .burial-place = Ҷойи дафн
    .residence = Ҷойи зист то репрессия
    .occupation = Касб
    .workplace = Ҷойи кор
    .education = Маълумот
    .nationality = Миллат, аз рӯи сарчашма
    .citizenship = Шаҳрвандӣ
    .party-membership = Узвияти ҳизб
    .social-origin = Баромади иҷтимоӣ, аз рӯи сарчашма
    .sex = Ҷинс
    .religion = Дин ё рутбаи рӯҳонӣ
    .arrest-date = Санаи ҳабс
    .arrest-body = Мақоме, ки ҳабс кард
    .detention = Ҷой ва вақти маҳрумият
    .release-date = Санаи озод шудан
    .execution-date = Санаи паронда куштан
    .family-member = Узви оила
    .other = Дигар

# review: native speaker
code-assertion-standing =
    .stated = Дар сарчашма гуфта шуда
    .accepted = Қабул шуд
    .rejected = Бардурӯғ дониста шуд

# review: native speaker
code-contradiction =
    .decision-after-death = Санаи қарор пас аз вафот аст
    .decision-before-birth = Санаи қарор пеш аз таваллуд аст
    .death-before-birth = Санаи вафот пеш аз таваллуд аст
    .arrest-after-death = Санаи ҳабс пас аз вафот аст
    .arrest-before-birth = Санаи ҳабс пеш аз таваллуд аст
    .arrest-after-decision = Санаи ҳабс пас аз қарор аст
    .release-before-arrest = Санаи озод шудан пеш аз ҳабс аст
    .release-after-death = Санаи озод шудан пас аз вафот аст
    .birth-dates-differ = Дар сарчашмаҳо санаи таваллуд гуногун аст
    .death-dates-differ = Дар сарчашмаҳо санаи вафот гуногун аст
    .age-impossible = Синну сол ғайриимкон мебарояд
    .two-accepted = Дар бораи як чиз ду маълумот қабул шудааст
    .body-outside-its-time = Дар он вақт чунин мақом вуҷуд надошт

# review: native speaker
code-date-precision =
    .year = Танҳо сол маълум аст
    .month = Моҳ ва сол маълум аст
    .day = Рӯзи аниқ
    .range = Дар байни ду сана
    .unknown = Маълум нест

# review: native speaker
code-formula =
    .krtd = Фаъолияти зиддиинқилобии троцкистӣ (КРТД)
    .krta = Ташвиқоти зиддиинқилобии троцкистӣ (КРТА)
    .krd = Фаъолияти зиддиинқилобӣ (КРД)
    .kra = Ташвиқоти зиддиинқилобӣ (КРА)
    .kro = Созмони зиддиинқилобӣ (КРО)
    .asa = Ташвиқоти зиддишӯравӣ (АСА)
    .asd = Фаъолияти зиддишӯравӣ (АСД)
    .ase = Унсури зиддишӯравӣ (АСЭ)
    .soe = Унсури барои ҷамъият хавфнок (СОЭ)
    .sve = Унсури барои ҷамъият зараровар (СВЭ)
    .chsir = Узви оилаи хоини Ватан (ЧСИР)
    .chsvn = Узви оилаи душмани халқ (ЧСВН)
    .psh = Гумони ҷосусӣ (ПШ)
    .npg = Ғайриқонунӣ гузаштан аз сарҳад (НПГ)
    .aso = Созмони зиддишӯравӣ (АСО)
    .krpo = Созмони зиддиинқилобии шӯришгарон (КРПО)
    .krpg = Гурӯҳи зиддиинқилобии шӯришгарон (КРПГ)
    .shd = Фаъолияти ҷосусӣ (ШД)

# review: native speaker
reading-article = моддаи { $number }

# review: native speaker
reading-part = қисми { $part }

# review: native speaker
reading-point = банди { $point }

# review: native speaker
reading-measure-changed = баъдтар тағйир дода шуд: { $measure }

# review: native speaker
reading-about = тахминан { $date }

# review: native speaker
reading-not-after = на дертар аз { $date }

# review: native speaker
reading-not-before = на пештар аз { $date }

reading-years = { $count } сол
