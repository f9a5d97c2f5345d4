### Чӣ нодуруст буда метавонад ва чӣ бояд кард. Рамзҳо ҳамон рамзҳои API, бо нимтире.

# review: native speaker
error-not-found = Дар ин ҷо чизе нест ё он ба шумо кушода нест. Суроғаро санҷед.
# review: native speaker
error-unauthenticated = Аввал ба система дароед.
# review: native speaker
error-wrong-credentials = Суроға ва парол мувофиқ нестанд ё суроға ҳанӯз тасдиқ нашудааст. Пас аз чанд хато даромадан муддате баста мешавад.
# review: native speaker
error-denied = Шумо инро мебинед, вале нақши шумо ин корро иҷозат намедиҳад. Агар ин дуруст набошад, ба маъмури муассисаи худ муроҷиат кунед.
# review: native speaker
error-invalid = Чизеро ислоҳ кардан лозим аст. Ҳоло ҳеҷ чиз нигоҳ дошта нашудааст.
# review: native speaker
error-wrong-state = Ҳоло ин қадам имкон надорад: парванда дар марҳилаи дигар аст. Саҳифаро нав кунед ва бинед, ки чӣ кардан мумкин аст.
# review: native speaker
error-blocked = Пеш аз ин қадам ҳанӯз чизе намерасад.
# review: native speaker
error-stale = Вақте ки саҳифа кушода буд, касе тағйир даровард. Он чи фиристодед, нигоҳ дошта нашуд. Саҳифаро нав кунед ва бинед, ки чӣ тағйир ёфт.
# review: native speaker
error-conflict = Ин ба он чи пештар карда шудааст, мухолиф аст. Саҳифаро нав кунед ва бинед.
# review: native speaker
error-too-many = Дар муддати кӯтоҳ кӯшишҳо хеле зиёд шуданд. Каме сабр кунед ва боз кӯшиш кунед.
    .minutes = Дар муддати кӯтоҳ кӯшишҳо хеле зиёд шуданд. Дертар кӯшиш кунед. Интизор шудан лозим, дақиқа: { $minutes }.
# review: native speaker
error-too-large = Файл хеле калон аст. Файли хурдтар фиристед ё онро ба чанд файл тақсим кунед.
    .megabytes = Файл хеле калон аст. На бештар аз { $megabytes } МБ фиристед ё онро ба чанд файл тақсим кунед.
# review: native speaker
error-starting = Ҷустуҷӯ аз рӯи номҳо ҳанӯз омода мешавад. Пас аз як дақиқа кӯшиш кунед.
# review: native speaker
error-unavailable = Ҳоло ин дастнорас аст. Ҳеҷ чиз тағйир наёфт. Каме дертар боз кӯшиш кунед.
# review: native speaker
error-internal = Дар мо чизе вайрон шуд. Ҳеҷ чиз тағйир наёфт. Пас аз чанд дақиқа боз кӯшиш кунед.

# review: native speaker
error-field-after-the-file = Файл пеш аз тавсифи худ омад. Онро дар охир ва яктогӣ фиристед.
# review: native speaker
error-field-bad-idempotency-key = Дар дархост нишони дуруст бар зидди ду бор фиристодан нест. Саҳифаро нав кунед ва аз нав фиристед.
# review: native speaker
error-field-before-first-day = Рӯзи охирин пеш аз рӯзи аввал аст. Рӯзи дертарро интихоб кунед.
# review: native speaker
error-field-before-the-hearing = Суд пеш аз маҷлис қарор карда наметавонад. Рӯзро ислоҳ кунед.
# review: native speaker
error-field-blank = Парол набояд танҳо аз фосилаҳо бошад. Дигарашро интихоб кунед.
# review: native speaker
error-field-broken-file = Як қисми файлро хондан намешавад. Файли пурраро гиред ва боз фиристед: ҳеҷ чиз ду бор илова намешавад.
    .line = Пас аз сатри { $line } файлро хондан намешавад. Файли пурраро гиред ва боз фиристед: ҳеҷ чиз ду бор илова намешавад.
# review: native speaker
error-field-card-in-review = Ин корточка дар парвандаи кушода ҳаст. Онро аз рӯйхат гиред.
# review: native speaker
error-field-circle = Муассиса болотар аз худ ё ҷонишини худ мешуд. Дигарашро интихоб кунед.
# review: native speaker
error-field-closed-office = Ин муассиса дигар нест. Ҷонишини онро интихоб кунед.
# review: native speaker
error-field-control-character = Дар матн аломатҳои ноаён ҳастанд. Матнро нест кунед ва аз нав нависед.
# review: native speaker
error-field-date-order = Рӯзҳо ба ҳам мухолифанд. Санҷед, ки кадомаш пештар буд.
    .earliest = Ин рӯз пеш аз { $earliest } буда наметавонад. Ҳар ду рӯзро санҷед.
    .latest = Ин рӯз пас аз { $latest } буда наметавонад. Ҳар ду рӯзро санҷед.
# review: native speaker
error-field-date-reversed = Рӯзи аввал пас аз рӯзи охирин аст. Ҷояшонро иваз кунед ё ислоҳ кунед.
# review: native speaker
error-field-dead-link = Ин пайванд дигар кор намекунад. Навашро пурсед.
# review: native speaker
error-field-direction-control = Дар матн аломатҳое ҳастанд, ки самти навиштро дигар мекунанд. Матнро нест кунед ва аз нав нависед.
# review: native speaker
error-field-doubled = Ин дар ин ҷо ду бор аст. Танҳо якеашро монед.
# review: native speaker
error-field-drafter-files = Касе, ки ҳуҷҷатро навиштааст, худаш онро дода наметавонад. Бигзор каси дигар диҳад.
# review: native speaker
error-field-empty-file = Файл холӣ аст. Дигарашро интихоб кунед.
# review: native speaker
error-field-excluded = Ин судя бинобар бархӯрди манфиатҳо аз парванда дур карда шудааст. Дигарашро интихоб кунед.
# review: native speaker
error-field-entered-elsewhere = Номи аризадиҳандаро, ки ҳисоб надорад, танҳо мақоме ислоҳ мекунад, ки ӯро ворид кардааст. Ба ҷойи он маълумоти тамосро ислоҳ кунед.
# review: native speaker
error-field-fixed = Муассисаро дигар иваз кардан намешавад. Аз муассиса хоҳиш кунед, ки дархостро ба ҷои дигар супорад.
# review: native speaker
error-field-foreign = Ин ба ин парванда тааллуқ надорад ё ҳалли он дар дасти шумо нест. Аз он чи саҳифа пешниҳод мекунад, интихоб кунед.
# review: native speaker
error-field-hidden-marks = Дар матн аломатҳои ноаён ҳастанд. Матнро нест кунед ва аз нав нависед.
# review: native speaker
error-field-in-future = Ин рӯз ҳанӯз наомадааст. Рӯзеро нишон диҳед, ки омадааст.
# review: native speaker
error-field-in-the-future = Ин рӯз ҳанӯз наомадааст. Рӯзеро нишон диҳед, ки омадааст.
# review: native speaker
error-field-in-the-past = Ин рӯз гузаштааст. Имрӯз ё рӯзи дертарро интихоб кунед.
# review: native speaker
error-field-incomplete = Файл пурра наомад. Онро боз фиристед.
# review: native speaker
error-field-kept-out = Ин шахс аз ин парванда дур карда шудааст. Каси дигарро интихоб кунед ё ин парвандаро дохил накунед.
# review: native speaker
error-field-led-elsewhere = Ин парвандаро муассисаи дигар мебарад. Онро дохил накунед.
# review: native speaker
error-field-lower-level = Он муассиса аз ин поёнтар аст. Муассисаи ҳамсатҳ ё болотарро интихоб кунед.
# review: native speaker
error-field-markup = Ин файл саҳифа ё расмест, ки дар дохилаш барнома буда метавонад. Онро чун PDF нигоҳ доред ва фиристед.
# review: native speaker
error-field-macros = Дар дохили ҳуҷҷат барнома ҳаст. Онро чун PDF нигоҳ доред ва фиристед.
# review: native speaker
error-field-missing = Чизе монда шудааст. Ҳар як сатрро пур кунед.
# review: native speaker
error-field-no-appeal = Дар ин парванда чунин шикояти ҳалношуда нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-named-twice = Ин шахс дар ин ҷо ду бор аст. Танҳо якеашро монед.
# review: native speaker
error-field-no-applicant = Ин шахс аризадиҳандаи ин парванда нест. Яке аз аризадиҳандагонро интихоб кунед.
# review: native speaker
error-field-no-court = Дар ин кишвар имрӯз чунин суд нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-no-judge = Ин шахс судяи ин суд нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-no-letters = Дар ин ҷо ҳарф нест. Номро бо ҳарф нависед.
# review: native speaker
error-field-no-official = Ин шахс корманди ин муассиса нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-no-representative = Дар ин ариза аризадиҳанда намоянда надорад. Аризадиҳандаро интихоб кунед.
# review: native speaker
error-field-not-a-web-address = Ин суроға дар интернет нест. Онро аз браузер нусха бардоред.
    .begins = Суроға бояд бо { $begins } оғоз шавад.
# review: native speaker
error-field-not-a-card = Сатр қайд шудааст, вале дар он корточка нишон дода нашудааст. Корточкаро нишон диҳед ё қайдро гиред.
# review: native speaker
error-field-not-a-code = Аз 2 то 20 ҳарфи калони лотинӣ, рақам ва нимтире истифода баред.
# review: native speaker
error-field-not-a-country = Ин кишвар дар ин ҷо маълум нест. Аз рӯйхат интихоб кунед.
# review: native speaker
error-field-not-a-cursor = Ин қисми рӯйхатро кушодан намешавад. Аз саҳифаи аввали он сар кунед.
# review: native speaker
error-field-not-a-date = Дар тақвим чунин рӯз нест. Рӯз, моҳ ва солро санҷед.
# review: native speaker
error-field-not-a-time = Ин вақти шабонарӯз нест. Масалан, 10:30 нависед.
# review: native speaker
error-field-not-a-digest = Ин адади санҷишии файл нест. Онро пурра нусха гиред.
# review: native speaker
error-field-not-a-flag = «Ҳа» ё «не» ҷавоб диҳед.
# review: native speaker
error-field-not-a-language = Ин забон дар ин ҷо маълум нест. Аз рӯйхат интихоб кунед.
# review: native speaker
error-field-not-a-region = Ин вилоят дар ин ҷо маълум нест. Аз рӯйхат интихоб кунед.
# review: native speaker
error-field-not-an-email = Ин суроғаи почтаи электронӣ нест. Санҷед: дар он аломати @ ва пас аз он нуқта ҳаст.
# review: native speaker
error-field-not-an-export = Ин таърихи нигоҳдошташудаи парванда нест. Файли дигарро интихоб кунед.
# review: native speaker
error-field-not-competent = Аз рӯи қонун ин парвандаро суди дигар мебинад. Онро интихоб кунед.
# review: native speaker
error-field-not-expected = Дар ин ҷо ин лозим нест. Холӣ монед.
# review: native speaker
error-field-not-for-officials = Ин нақш барои кормандон нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-not-here = Ин ба он чи дар боло интихоб шуд, мувофиқ нест. Холӣ монед ё интихобро дигар кунед.
# review: native speaker
error-field-not-in-force = Дар он рӯз ин эътибор надорад. Дигарашро интихоб кунед.
# review: native speaker
error-field-not-in-review = Ин шахс дар парванда нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-not-in-this-office = Дар чунин муассиса ин нақш нест. Нақш ё муассисаи дигарро интихоб кунед.
# review: native speaker
error-field-not-of-office = Ин шахс дар муассисае, ки парвандаро мебарад, кор намекунад. Корманди ҳамон муассисаро интихоб кунед.
# review: native speaker
error-field-not-utf8 = Матнро хондан намешавад. Онро бо рамзгузории UTF-8 нигоҳ доред ва боз фиристед.
# review: native speaker
error-field-not-wanted = Инро холӣ монед.
# review: native speaker
error-field-not-yes-or-no = «Ҳа» ё «не» нависед.
# review: native speaker
error-field-not-yours-to-give = Нақши шумо наметавонад ин тавр ҳал кунад, ки ин ҳуҷҷатро кӣ мебинад. Ҷавоби дигарро интихоб кунед.
# review: native speaker
error-field-nothing-changed = Ҳеҷ чиз иваз нашудааст. Чизеро иваз кунед ё аз саҳифа бароед.
# review: native speaker
error-field-nothing-changes = Дар ин ҷо чизе тағйир намеёбад. Ин парвандаро дохил накунед.
# review: native speaker
error-field-offices-below = Муассисаҳои поёнӣ дигар мувофиқ намеоянд. Аввал онҳоро иваз кунед.
# review: native speaker
error-field-one-of = Аз ин ду танҳо якеро нишон додан мумкин аст. Дигарашро холӣ монед.
# review: native speaker
error-field-one-of-two = Аз ин ду маҳз якеаш лозим аст. Якеро пур кунед ва дигарашро холӣ монед.
# review: native speaker
error-field-order = Соли охирин пеш аз соли аввал аст. Ҷояшонро иваз кунед ё ислоҳ кунед.
# review: native speaker
error-field-other-country = Он муассиса дар кишвари дигар аст. Муассисаи ҳамин кишварро интихоб кунед.
# review: native speaker
error-field-other-document = Чунин ҳуҷҷатҳо қабул намешаванд. Онро чун PDF нигоҳ доред ва фиристед.
# review: native speaker
error-field-other-office = Мактубҳо танҳо барои муассисаи худатон дохил карда мешаванд. Онро интихоб кунед.
# review: native speaker
error-field-out-of-range = Ин хеле кам ё хеле зиёд аст. Қимати дигар нишон диҳед.
    .from = Қимати дар ин ҳудуд бударо нишон диҳед: { $from } — { $to }.
# review: native speaker
error-field-own-address = Ин суроғаи худи шумост. Суроғаи каси дигарро нишон диҳед.
# review: native speaker
error-field-own-office = Ариза дар ҳамин муассиса аст. Дигарашро интихоб кунед.
# review: native speaker
error-field-own-parent = Парвандаи шахс ба худаш такя карда наметавонад. Дигарашро интихоб кунед.
# review: native speaker
error-field-paper-only = Танҳо барои аризаҳое, ки дар коғаз омадаанд. Холӣ монед.
# review: native speaker
error-field-program = Ин файл барнома аст. Барномаҳо қабул намешаванд. Файли дигарро интихоб кунед.
# review: native speaker
error-field-archive = Дар дохили ин файл файлҳои дигар баста шудаанд. Онро кушоед ва файлҳоро яктогӣ фиристед.
# review: native speaker
error-field-redact-first = Дар аксҳои парвандаи кӯҳна номи одамони дигар буда метавонад. Аввал барои оила нусхаеро илова кунед, ки он номҳо пӯшидаанд.
# review: native speaker
error-field-required = Дар ин ҷо чизе нест. Пур кунед.
# review: native speaker
error-field-same-archive = Аз ин бойгонӣ пурсида шудааст. Дигарашро интихоб кунед.
# review: native speaker
error-field-same-as-email = Парол ҳамон суроғаи почта аст. Дигарашро интихоб кунед.
# review: native speaker
error-field-same-card = Ин ҳамон як корточка аст. Ду корточкаи гуногунро интихоб кунед.
# review: native speaker
error-field-script = Ин файл барнома аст. Барномаҳо қабул намешаванд. Файли дигарро интихоб кунед.
# review: native speaker
error-field-taken = Чунин рамз аллакай ҳаст. Дигарашро интихоб кунед.
# review: native speaker
error-field-too-long = Хеле дароз аст. Кӯтоҳ кунед.
    .max = Хеле дароз аст. Кӯтоҳ кунед. Шумораи зиёдтарини аломатҳо: { $max }.
# review: native speaker
error-field-too-many = Хеле зиёд аст. Зиёдатиашро гиред ё қисм-қисм фиристед.
    .max = Хеле зиёд аст. Зиёдатиашро гиред ё қисм-қисм фиристед. На бештар аз: { $max }.
# review: native speaker
error-field-too-short = Хеле кӯтоҳ аст. Пурратар нависед.
    .min = Хеле кӯтоҳ аст. Пурратар нависед. Шумораи камтарини аломатҳо: { $min }.
# review: native speaker
error-field-too-soon = Маҷлис хеле наздик аст: ба ҳама бояд сари вақт хабар дод. Рӯзи дертарро интихоб кунед.
    .days = Маҷлис хеле наздик аст: ба ҳама бояд сари вақт хабар дод. Рӯзи дертарро интихоб кунед. То маҷлис камтарин рӯзҳо: { $days }.
# review: native speaker
error-field-twice = Ин дар ин ҷо ду бор аст. Танҳо якеашро монед.
    .row = Ин дар сатри { $row } ҳаст. Танҳо якеашро монед.
# review: native speaker
error-field-type-not-allowed = Чунин файлҳо қабул намешаванд. Онро чун PDF нигоҳ доред ва фиристед.
# review: native speaker
error-field-type-unknown = Ин навъи файл ба мо маълум нест. Онро чун PDF нигоҳ доред ва фиристед.
# review: native speaker
error-field-unknown = Дар ин ҷо чунин сабт нест ё он ба шумо кушода нест. Аз он чи саҳифа пешниҳод мекунад, интихоб кунед.
# review: native speaker
error-field-unknown-act = Дар ин ҷо чунин қарор нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-unknown-applicant = Дар ин ҷо чунин аризадиҳанда нест ё имрӯз шумо аз номи ӯ навишта наметавонед. Дигарашро интихоб кунед.
# review: native speaker
error-field-unknown-card = Чунин корточка нест ё он ба шумо кушода нест. Онро аз рӯйхат гиред.
# review: native speaker
error-field-unknown-case = Парвандаи чунин намуд бо ин рақам нест. Рақамро бо мактуб муқоиса кунед ва бинед, ки он парванда аст ё ариза.
# review: native speaker
error-field-unknown-code = Ин ҷавоб дар ин ҷо маълум нест. Аз рӯйхат интихоб кунед.
# review: native speaker
error-field-unknown-column = Сарлавҳаи сутун нест, номаълум аст ё ду бор омадааст. Ҷадвалро бо намуна муқоиса кунед.
    .column = Сарлавҳаи { $column } номаълум аст ё ду бор омадааст. Ҷадвалро бо намуна муқоиса кунед.
# review: native speaker
error-field-unknown-country = Ин кишвар дар ин ҷо маълум нест. Аз рӯйхат интихоб кунед.
# review: native speaker
error-field-unknown-document = Дар ин парванда чунин ҳуҷҷат нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-unknown-entry = Дар ариза чунин сабт нест. Саҳифаро нав кунед.
# review: native speaker
error-field-unknown-field = Варақа чизеро фиристод, ки дар ин ҷо маълум нест. Саҳифаро нав кунед.
# review: native speaker
error-field-unknown-format = Ин навъи ҷадвал дар ин ҷо маълум нест. Яке аз пешниҳодшудаҳоро интихоб кунед.
# review: native speaker
error-field-unknown-office = Чунин муассиса нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-unknown-person = Ин шахс дар парванда нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-unknown-scan = Дар корточка чунин акс нест. Саҳифаро нав кунед.
# review: native speaker
error-field-unreadable = Файлро то охир хондан намешавад. Санҷед ва боз фиристед.
# review: native speaker
error-field-unreadable-file = Файлро хондан намешавад. Санҷед ва боз фиристед.
# review: native speaker
error-field-wrong = Ин пароли ҳозираи шумо нест. Онро боз нависед.
# review: native speaker
error-field-wrong-form = Ин тавре ки лозим аст, навишта нашудааст. Ҳарфҳои лотинӣ, рақам ва нимтире истифода баред.
# review: native speaker
error-field-wrong-mapping = Тавсифи сутунҳо ба ҷадвал мувофиқ нест. Ҳар дуро муқоиса кунед ва ислоҳ кунед.
# review: native speaker
error-field-wrong-number = Инҳо хеле кам ё хеле зиёданд. Шумораи интихобшударо дигар кунед.
    .from = Инҳо хеле кам ё хеле зиёданд. Ин қадар интихоб кунед: { $from } — { $to }.
# review: native speaker
error-field-wrong-office = Чунин муассиса ба ин кор машғул нест. Дигарашро интихоб кунед.
# review: native speaker
error-field-wrong-shape = Он чи браузер фиристод, хонда натавонистем. Саҳифаро нав кунед ва аз нав пур кунед.

# review: native speaker
error-conflict-account-disabled = Ин ҳисоб баста шудааст. Аввал онро аз нав кушоед.
# review: native speaker
error-conflict-already-invited = Ин шахс даъват шудааст. Ҳамон даъватро боз фиристед ё бозпас гиред.
# review: native speaker
error-conflict-already-redacted = Мазмуни ин сабт пештар нест карда шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-already-revoked = Эътибори ин ваколатнома пештар қатъ шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-answers-itself = Ин бойгонӣ дар ин ҷо худаш ҷавоб медиҳад. Ҷавоби онро интизор шавед.
# review: native speaker
error-conflict-appeal-decided = Аз рӯи ин шикоят қарор ҳаст. Барои дидани он саҳифаро нав кунед.
# review: native speaker
error-conflict-assertion-withdrawn = Ин маълумот бозпас гирифта шудааст. Навашро дохил кунед.
# review: native speaker
error-conflict-capacity-ended = Ин нақш ба охир расидааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-capacity-exists = Ин шахс аллакай ин нақшро дорад. Пеш аз даъвати нав онро ба охир расонед.
# review: native speaker
error-conflict-card-decided = Дар бораи ин шахс ва ин корточка қарор ҳаст. Аввал он қарорро бозпас гиред.
# review: native speaker
error-conflict-card-source-taken = Чунин рамз дар манбаи дигар ҳаст. Рамзи дигарро интихоб кунед ё корточкаҳоро ба ҳамон манба илова кунед.
# review: native speaker
error-conflict-cards-changed = Як қисми корточкаҳоро каси дигар дигар кард. Саҳифаро нав кунед.
    .numbers = Ин корточкаҳоро каси дигар дигар кард: { $numbers }. Саҳифаро нав кунед.
# review: native speaker
error-conflict-cards-decided = Дар бораи ин ду корточка қарор ҳаст. Аввал он қарорро бозпас гиред.
# review: native speaker
error-conflict-case-closed = Ба ин парванда дигар ҳуҷҷат илова намешавад. Ҳуҷҷатро ба парвандае илова кунед, ки давоми он аст.
# review: native speaker
error-conflict-certificate-delivered = Супоридани ин маълумотнома қайд шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-certificate-exists = Ин шахс маълумотномаи эътибордор дорад. Онро иваз кунед ё аввал беэътибор донед.
# review: native speaker
error-conflict-certificate-not-valid = Ин маълумотнома дигар эътибор надорад. Онеро интихоб кунед, ки имрӯз эътибор дорад.
# review: native speaker
error-conflict-conclusion-in-hand = Дар ҳамин асос хулоса навишта шудааст. Пеш аз тағйири ин онро баргардонед.
# review: native speaker
error-conflict-day-not-over = Рӯз ҳанӯз тамом нашудааст. Инро пагоҳ кунед.
# review: native speaker
error-conflict-deadline-ended = Ин муҳлат тамом шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-decision-revoked = Ин қарор бозпас гирифта шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-document-damaged = Ҳуҷҷат тавре нест, ки нигоҳ дошта шуда буд. Ба онҳое, ки системаро нигоҳубин мекунанд, хабар диҳед.
# review: native speaker
error-conflict-document-missing = Ҳуҷҷат дар анбор нест. Ба онҳое, ки системаро нигоҳубин мекунанд, хабар диҳед.
# review: native speaker
error-conflict-email-taken = Ба ин суроға ҳисоб кушода шудааст. Суроғаи дигарро интихоб кунед.
# review: native speaker
error-conflict-entry-decided = Муассиса дар бораи корточкаи шахсе, ки шумо гирифтед, аллакай қарор кардааст. Он шахсро монед ва нависед, ки чӣ нодуруст аст.
# review: native speaker
error-conflict-evidence-needed = Барои рад кардан оид ба ҳар шахс далел лозим аст. Аввал онро илова кунед.
    .count = Барои рад кардан оид ба ҳар шахс далел лозим аст. Аввал онро илова кунед. Шахсони бе далел: { $count }.
# review: native speaker
error-conflict-excluded = Ин шахс аз парванда дур карда шудааст. Дигарашро интихоб кунед.
# review: native speaker
error-conflict-extensions-used-up = Қонун дарозтар кардани ин муҳлатро дигар иҷозат намедиҳад. То охири он қарор кунед.
    .granted = Қонун дарозтар кардани ин муҳлатро дигар иҷозат намедиҳад. Дароз карда шуд, бор: { $granted }. То охири он қарор кунед.
# review: native speaker
error-conflict-figures-renewed = Омор дар ин миён аз нав ҳисоб шуд. Онро аз нав бор кунед.
# review: native speaker
error-conflict-hearing-not-held = Маҷлис ҳанӯз сар нашудааст. Қарорро пас аз он дохил кунед ё маҷлисро ба рӯзи дигар гузаронед.
# review: native speaker
error-conflict-holder-gone = Соҳиби маълумотнома дигар аризадиҳандаи ин парванда нест. Ба яке аз аризадиҳандагон маълумотномаи нав диҳед.
# review: native speaker
error-conflict-idempotency-key-reused = Ин варақа пештар бо мазмуни дигар фиристода шудааст. Саҳифаро нав кунед ва аз нав фиристед.
# review: native speaker
error-conflict-import-ended = Ин боркунӣ тамом шудааст. Навашро сар кунед.
# review: native speaker
error-conflict-import-runs = Ин файл хонда мешавад. То охираш интизор шавед.
# review: native speaker
error-conflict-in-use = Ба ин ҳуҷҷат далел, маълумот ё ваколатнома такя мекунад. Аввал онро бозпас гиред.
# review: native speaker
error-conflict-invitation-closed = Ин даъват қабул ё бозпас гирифта шудааст. Навашро пурсед.
# review: native speaker
error-conflict-job-not-dead = Ин кор меравад, интизор аст ё тамом шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-job-repeated = Ҳамин гуна кор интизор аст ё меравад. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-link-revoked = Ин қарор бозпас гирифта шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-no-capacity = Ҳеҷ яке аз нақшҳои шумо имрӯз эътибор надорад. Ба маъмур муроҷиат кунед.
# review: native speaker
error-conflict-no-names = Ҳеҷ як навишти ном дохил нашудааст. Номҳоеро нишон диҳед, ки ҷустан лозим аст.
# review: native speaker
error-conflict-no-panel = Судяҳо ҳанӯз нишон дода нашудаанд. Пеш аз таъини маҷлис онҳоро нишон диҳед.
# review: native speaker
error-conflict-no-profile = Қонуни ин кишвар барои ин рӯз дар ин ҷо дохил нашудааст. Ба онҳое, ки системаро нигоҳубин мекунанд, хабар диҳед.
# review: native speaker
error-conflict-no-subjects = Дар парванда шахсе нест, ки барояш ҳоло ин корро кардан мумкин бошад. Шахс илова кунед ё бинед, ки парванда дар кадом марҳила аст.
# review: native speaker
error-conflict-not-accepted = Суд парвандаро ҳанӯз қабул накардааст. Пеш аз нишон додани судяҳо парвандаро қабул кунед.
# review: native speaker
error-conflict-not-extendable = Қонун дароз кардани ин муҳлатро иҷозат намедиҳад. То охири он қарор кунед.
# review: native speaker
error-conflict-not-latest = Ин ҳуҷҷат иваз шудааст. Нусхаи охиринро иваз кунед.
# review: native speaker
error-conflict-not-redactable = Ин сабт танҳо мегӯяд, ки чизе нест карда шудааст. Дигарашро интихоб кунед.
# review: native speaker
error-conflict-other-office = Ин парвандаро муассисаи дигар мебарад. Аризаро ба он супоред.
# review: native speaker
error-conflict-own-account = Инро бо ҳисоби худатон карда наметавонед. Аз маъмури дигар хоҳиш кунед.
# review: native speaker
error-conflict-own-capacity = Шумо ҳоло дар ҳамин нақш кор мекунед. Аз маъмури дигар хоҳиш кунед, ки онро ба охир расонад.
# review: native speaker
error-conflict-papers-not-built = Ин система бе чопи ҳуҷҷатҳо насб шудааст. Ба касоне муроҷиат кунед, ки ба он хизмат мерасонанд.
# review: native speaker
error-conflict-password-changed = Дар ин муддат парол иваз шуд. Аз нав дароед.
# review: native speaker
error-conflict-petition-draft = Ариза ҳанӯз навишта мешавад. Пас аз фиристодан ҳал кунед.
# review: native speaker
error-conflict-profile-changed = Қонуни дохилшуда аз қонуне, ки парвандаҳои кушода ба он такя мекунанд, фарқ дорад. Ба қонуни тағйирёфта версияи нав диҳед.
# review: native speaker
error-conflict-redacted-version = Дар ин нусха номҳо пӯшидаанд. Онҳоро дар асли ҳуҷҷат пӯшед ё ин нусхаро иваз кунед.
# review: native speaker
error-conflict-review-ended = Ин парванда тамом шудааст. Навашро кушоед ё хоҳиш кунед, ки ҳамин аз нав кушода шавад.
# review: native speaker
error-conflict-reviews-changed = Баъзе аз ин парвандаҳоро дигарон тағйир додаанд. Онҳоро боз бинед; чизе иҷро нашуд.
    .numbers = Ин парвандаҳоро дигарон тағйир додаанд: { $numbers }. Онҳоро боз бинед; чизе иҷро нашуд.
# review: native speaker
error-conflict-ruling-closed = Ин қарори суд тасдиқ ё баргардонида шудааст. Саҳифаро нав кунед.
# review: native speaker
error-conflict-ruling-entered = Қарори дохилшуда судяро интизор аст. Аввал онро тасдиқ ё баргардондан лозим аст.
# review: native speaker
error-conflict-subject-exists = Ин шахс бо ҳамон қарор дар парванда ҳаст. Ҳамон сабтро интихоб кунед.
# review: native speaker
error-conflict-task-finished = Ин супоришро корманди дигар иҷро кард. Қайди ӯро хонед; дигар ҳеҷ кор лозим нест.
    .at = Ин супоришро корманди дигар { $at } иҷро кард. Қайди ӯро хонед; дигар ҳеҷ кор лозим нест.
# review: native speaker
error-conflict-withdrawn = Ин бозпас гирифта шудааст. Саҳифаро нав кунед ё навашро илова кунед.

# review: native speaker
error-need-named-person = Ақаллан як шахсро номбар кунед.
# review: native speaker
error-need-office-chosen = Муассисаеро интихоб кунед, ки ариза ба он меравад.
# review: native speaker
error-need-duplicates-shown = Аввал рӯйхати парвандаҳои монандро бинед.
# review: native speaker
error-need-assigned = Аввал кормандеро таъин кунед, ки парвандаро мебарад.
# review: native speaker
error-need-answers-complete = Ҳанӯз на ҳамаи бойгониҳо ҷавоб додаанд. Ҷавобҳоро интизор шавед ё қайд кунед, ки бойгонӣ ҷавоб намедиҳад.
    .open = Ҷавобҳои нарасидаи бойгониҳо: { $open }. Онҳоро интизор шавед ё қайд кунед, ки бойгонӣ ҷавоб намедиҳад.
# review: native speaker
error-need-all-answers-negative = Ин қадам барои парвандаҳоест, ки аз бойгониҳо пурсида шуд ва чизе ёфт нашуд. Ба бойгонӣ дархост фиристед ё қадами дигарро интихоб кунед.
    .open = Ҷавобҳои нарасидаи бойгониҳо: { $open }. Онҳоро интизор шавед.
    .other = На ҳамаи бойгониҳо ҷавоб доданд, ки чизе наёфтанд. Ҷавобҳои дигар: { $other }. Қадами дигарро интихоб кунед.
# review: native speaker
error-need-route-civil-court = Аз рӯи қонуни ин кишвар чунин парвандаҳо ба суди гражданӣ намераванд. Қадами дигарро интихоб кунед.
# review: native speaker
error-need-route-office-decides = Чунин парвандаҳоро муассиса танҳо ҳал намекунад. Парвандаро ба суд супоред.
# review: native speaker
error-need-route-court-referral = Дар ин ҷо чунин парвандаҳо бо хулосаи муассиса ба суд супорида намешаванд. Қадами дигарро интихоб кунед.
# review: native speaker
error-need-route-protest = Дар ин ҷо чунин парвандаҳо бо эътироз ба суд супорида намешаванд. Қадами дигарро интихоб кунед.
# review: native speaker
error-need-route-no-court = Радро дар чунин парвандаҳо суд мебинад. Парвандаро ба он ҷо супоред.
# review: native speaker
error-need-conclusion-clears = Хулосаи ҳозира рад мекунад. Қадами радро интихоб кунед ё хулосаи дигар нависед.
# review: native speaker
error-need-conclusion-refuses = Хулосаи ҳозира рад намекунад. Қадами дигарро интихоб кунед ё хулосаи дигар нависед.
# review: native speaker
error-need-another-signer = Касе, ки хулосаро навиштааст, онро имзо карда наметавонад. Аз каси дигар хоҳиш кунед, ки имзо кунад.
# review: native speaker
error-need-national-office = Инро танҳо муассисаи олии кишвар карда метавонад. Парвандаро ба он супоред.
# review: native speaker
error-need-ruling-complete = Аввал қарори судро оид ба ҳар шахс дохил кунед.
# review: native speaker
error-need-another-confirms = Касе, ки қарори судро дохил кардааст, онро тасдиқ карда наметавонад. Аз каси дигар хоҳиш кунед.
# review: native speaker
error-need-window-over = Муҳлати шикоят тамом нашудааст ё шикоят ҳанӯз ҳал нашудааст. Инро интизор шавед.
# review: native speaker
error-need-window-open = Муҳлати шикоят тамом шуд. Аз суд хоҳиш кунед, ки онро барқарор кунад.
# review: native speaker
error-need-in-force = Қарор ҳанӯз эътибор пайдо накардааст. Он рӯзро интизор шавед.
# review: native speaker
error-need-outcome-clears = Қарор шахсро сафед намекунад. Ин қадам барои чунин парвандаҳо нест.
# review: native speaker
error-need-nothing-to-certify = Дар ин парванда бояд маълумотнома дода шавад. Аввал онро диҳед ва супоред.
# review: native speaker
error-need-no-live-certificate = Ин шахс маълумотномаи эътибордор дорад. Онро иваз кунед ё аввал беэътибор донед.
# review: native speaker
error-need-name-recorded = Аввал номи шахсро нависед: чунон ки дар парванда аст ё чунон ки имрӯз менависанд. Номе, ки танҳо оила мегӯяд, дар маълумотнома чоп намешавад.
# review: native speaker
error-need-not-published = Ном нашр шудааст. Дигар ҳеҷ кор лозим нест.
# review: native speaker
error-need-profile-publishes = Қонуни ин кишвар номҳоро нашр намекунад. Дар ин ҷо ин қадам нест.
# review: native speaker
error-need-profile-revokes = Қонуни ин кишвар бекоркуниро намедонад. Дар ин ҷо ин қадам нест.
# review: native speaker
error-need-new-evidence = Аввал ба парванда далелҳои нав илова кунед.
# review: native speaker
error-need-review-closed = Парванда ҳанӯз тамом нашудааст. Охири онро интизор шавед.
# review: native speaker
error-need-missing-list = Нишон диҳед, ки чӣ намерасад.
# review: native speaker
error-need-reason = Сабабро нишон диҳед.
# review: native speaker
error-need-receiving-office = Муассисаеро нишон диҳед, ки инро мегирад.
# review: native speaker
error-need-running-review = Парвандаи ҷории ҳамон шахсро нишон диҳед.
# review: native speaker
error-need-fact-decision = Қарори суди гражданиро нишон диҳед.
# review: native speaker
error-need-conclusion-text = Хулосаро нависед: чӣ муайян шуд ё чаро рад карда шуд.
# review: native speaker
error-need-protest-and-motion = Эътирозро ва, агар қонун талаб кунад, дархости барқарор кардани муҳлатро дохил кунед.
# review: native speaker
error-need-competent-court = Судеро нишон диҳед, ки ин парвандаро ҳал мекунад.
# review: native speaker
error-need-hearing-date = Рӯз, вақт ва ҷои маҷлисро нишон диҳед.
# review: native speaker
error-need-complaint = Шикоятро дохил кунед.
# review: native speaker
error-need-answer = Ҷавобро ва он чиро, ки дида баромада шуд, нависед.
# review: native speaker
error-need-delivery-record = Нишон диҳед, ки ба кӣ, чӣ тавр ва кай супорида шуд.

# review: native speaker
error-needed-complete = Муассиса хоҳиш мекунад, ки аризаро пурра кунед. Он чиро, ки намерасад, илова кунед ва боз фиристед.
# review: native speaker
error-needed-civil-court = Коғазҳоеро, ки муассиса тайёр кардааст, ба суди гражданӣ баред.
# review: native speaker
error-needed-certificate = Маълумотномаи шумо тайёр аст. Онро гиред ё хоҳиш кунед, ки фиристанд.
