### Саҳифаҳое, ки дар онҳо парванда пеш бурда мешавад.

# review: native speaker
page-case =
    .heading = Парвандаи { $number }
    .overview = Шарҳи умумӣ
    .subjects = Шахсон
    .letters = Номаҳо
    .tabs = Қисмҳои парванда
    .nobody = Ҳоло ҳеҷ кас
    .holder = Масъул
    .due = Мӯҳлат
    .done-title = Иҷро шуд
    .done = Иҷро шуд: { $what }
    .done-for = Иҷро шуд: { $what } ({ $persons })
    .saved = Тағйироти шумо нигоҳ дошта шуд.
    .next = Акнун чӣ кор карда метавонед
    .no-steps = Ҳоло дар ин ҷо барои шумо коре нест.
    .blocked = Ҳоло имкон надорад:
    .clocks = Мӯҳлатҳо
    .no-clocks = Ҳеҷ мӯҳлат намегузарад.
    .facts = Дар бораи парванда
    .basis = Асос
    .opened = Рӯзи кушодан
    .country = Қонуни кишвар
    .profile = Таҳрири қонун
    .counts = Шахсон дар кадом марҳила
    .requests = Дархостҳо ба бойгонӣ
    .conclusions = Хулоса
    .cards = Варақаҳои бойгонӣ
    .documents = Ҳуҷҷатҳо
    .court = Суд
    .history = Таърих
# review: native speaker
page-count-case-persons = { $count } нафар
# review: native speaker
page-count-case-open = Барои { $count } нафар имкон дорад
# review: native speaker
page-count-case-flagged = { $count } нафарро аз нав дидан лозим: парвандае, ки ба он такя доранд, тағйир ёфт.
# review: native speaker
page-count-case-warnings = Дар сарчашмаҳо { $count } ихтилоф
# review: native speaker
page-count-case-matching = { $count } нафар ёфт шуд
# review: native speaker
page-count-case-more = ва боз { $count }
# review: native speaker
page-count-case-would = Ин барои { $count } нафар иҷро мешавад.
# review: native speaker
page-case-subjects =
    .name = Ном
    .state = Марҳила
    .conclusion = Хулоса
    .no-conclusion = Ҳоло нест
    .any = Ҳама
    .filter = Нишон додан
    .mark = Қайд кардан
    .person = Шахс
    .class = Категорияи парванда
    .outcome = Қарор
    .unnamed = Ном маълум нест
    .flagged = Аз нав дидан лозим
    .together = Амал барои якчанд шахс якбора
    .of-marked = Барои дар боло қайдшудагон
    .of-all = Барои ҳама аз рӯи филтр, аз ҷумла дар саҳифаҳои дигар ({ $total })
    .step = Амал
    .preview = Дидан, ки чӣ иҷро мешавад
# review: native speaker
page-case-subject =
    .to-list = Ба рӯйхати шахсон
    .unconditional = Сарфи назар аз асоснокии айб реабилитатсия мешавад
    .unconditional-yes = Бале, аз рӯи худи қонун
    .yes = Бале
    .decided = Рӯзи ҳал
    .in-force = Аз ин рӯз эътибор дорад
    .published = Рӯзи нашри ном
    .file = Парвандаи бойгонӣ
    .warnings = Сарчашмаҳо ба ҳам мухолифанд
    .earlier = Қарорҳои пешина дар ин парванда
    .until = то { $day }
# review: native speaker
page-case-act = Санади репрессия
    .none = Қарори алоҳида дар бораи ин шахс маълум нест.
    .body = Кӣ қарор баровард
    .seat = Дар куҷо буд
    .decided = Рӯзи қарор
    .number = Рақами қарор
    .article = Модда
    .charge = Айб
    .measure = Чора
    .residence = Ҷойи зист то репрессия
    .source = Сарчашма
# review: native speaker
page-case-settings = Тағйири категория ё вобастагӣ
    .button = Нигоҳ доштан
    .depends-on = Ба парвандаи шахси дигар вобаста аст
    .on-nobody = Ба парвандаи касе вобаста нест
    .sought = Ҷустуҷӯи шахс дар ин парванда
    .sought-hint = Аз рӯи қисми ном ё рақам дар рӯйхат. Баъд аз байни ёфташудагон интихоб кунед.
    .found-none = Дар ин парванда шахсе бо чунин ном ё рақам нест. Боз ҷустуҷӯ кунед.
    .find = Ҷустуҷӯ
# review: native speaker
page-case-step = Амал
    .button = Иҷро кардан
    .grave = Ин парвандаро барои ин шахсон ба охир мерасонад. Амал бо номи шумо сабт мешавад.
    .left-out = Кӣ дохил намешавад ва чаро
    .not-here = Амал аз ин марҳила оғоз намешавад: { $state }
    .changed = Ҳангоми дидани шумо рӯйхат тағйир ёфт. Аз нав бинед ва шаклро боз фиристед.
    .reason = Сабаб
    .evidence = Далели нав, ки асос мешавад
    .nobody = Ҳоло инро барои ҳеҷ кадоми онҳо иҷро кардан мумкин нест.
# review: native speaker
page-case-fact =
    .court = Суди гражданӣ
    .number = Рақами ҳалнома
    .date = Рӯзи ҳалнома
    .established = Суд чиро муқаррар кард
    .document = Ҳуҷҷати ҳалнома
    .no-document = Ҳоло ба парванда ҳамроҳ нашудааст
# review: native speaker
page-case-conclusion =
    .kind = Хулоса чӣ мегӯяд
    .findings = Ҳолатҳое, ки реабилитатсияро асоснок мекунанд
    .findings-hint = Ҳадди ақал яке, ба ғайр аз хулосаи манфӣ.
    .ground = Асоси рад
    .no-ground = Рад нест
    .ground-hint = Танҳо барои хулосаи манфӣ лозим.
    .outcome = Қарори пешниҳодшаванда
    .usual-outcome = Он чи аз хулоса бармеояд
    .outcome-hint = Танҳо вақте иваз кунед, ки шахс аз репрессияи каси дигар зарар дидааст.
    .reasoning = Асоснок
    .reasoning-hint = Чӣ муқаррар шуд, бо кадом ҳуҷҷатҳо ва аз он чӣ бармеояд.
    .draft = Хулоса тартиб додан
    .none = Ҳоло хулоса нест.
    .to-list = Ба рӯйхати хулосаҳо
    .drafted = Имзоро интизор аст
    .signed = Имзо шуд
    .sent-back = Баргардонида шуд
    .drafted-by = Тартиб дода шуд
    .signed-by = Имзо шуд
    .persons = Шахсон
    .mend = Чиро ислоҳ кардан лозим
    .signature = Ин бо номи шумо сабт мешавад ва ба оила хабар дода мешавад.
    .keep = Барои баъд нигоҳ доштан
    .kept = Шумо инро { $at } нигоҳ доштед. Инро танҳо шумо мебинед.
# review: native speaker
page-case-court =
    .court = Суд
    .choose = Судро интихоб кунед
    .court-hint = Суде, ки қонун номидааст; дигараш бо сабаб рад мешавад.
    .files = Парвандаҳои фиристодашаванда
    .files-hint = Дар ҳар сатр яке: нигоҳдор, фонд, рӯйхат, парванда, ҷилдҳо.
    .none = Парванда дар суд нест.
    .desk = Дар ҷойи кории суд кушодан
    .basis = Ба суд чӣ гуна омад
    .instance = Марҳила
    .sent = Рӯзи фиристодан
    .hearings = Маҷлисҳо
    .ruling = Таъиноти { $number }
    .ruling-text = Матни таъинот
    .appeal = Аз ин таъинот шикоят кардан
    .complaint = Шикоят
# review: native speaker
page-case-protest =
    .kind = Чӣ пешниҳод мешавад
    .text = Матн
    .motion = Дархостнома дар бораи барқарор кардани мӯҳлат
    .motion-hint = Агар қонуни кишвар талаб кунад.
    .drafter = Кӣ тайёр кард
    .choose = Ҳамкорро интихоб кунед
    .drafter-hint = На шумо: тартибдиҳанда пешниҳод намекунад.
# review: native speaker
page-case-certify =
    .language = Забони маълумотнома
    .holder-of = Барои { $name } ба кӣ дода мешавад
    .holder = Ба кӣ дода мешавад
    .nobody = Барои онҳо касе муроҷиат накардааст: маълумотномаро ба кӣ додан нест
    .lang-uz-latn = Ӯзбекӣ, бо ҳарфҳои лотинӣ
    .lang-uz-cyrl = Ӯзбекӣ, бо ҳарфҳои кириллӣ
    .lang-kaa = Қароқалпоқӣ
    .lang-tk = Туркманӣ
# review: native speaker
page-case-notify =
    .bodies = Ба кӣ хабар дода шуд
    .bodies-hint = Дар ҳар сатр яке: САҲШ, маркази иттилоотӣ, ҳифзи иҷтимоӣ.
    .reference = Рақами мактуб
    .day = Рӯзи мактуб
# review: native speaker
page-case-assign = Масъули парванда кист
    .link = Иваз кардани масъул
    .who = Корманд
    .button = Таъин кардан
# review: native speaker
page-case-exclusions = Бархӯрди манфиатҳо
    .link = Кӣ дур карда шудааст
    .none = Ҳеҷ кас дур карда нашудааст.
    .new = Дур кардани корманд
    .who = Ҳамкор
    .reason = Бархӯрд дар чист
    .button = Дур кардан
    .readmit = Аз нав роҳ додан
    .readmit-reason = Чаро бархӯрд нест
# review: native speaker
page-case-extend = Дароз кардани мӯҳлат
    .link = Дароз кардан
    .lead = Ба оила гуфта мешавад, ки вақти бештар лозим, на сабаби он.
    .amount = Ба чанд воҳиди қоида (моҳ ё рӯз)
    .reason = Чаро вақти бештар лозим
    .button = Мӯҳлатро дароз кардан
# review: native speaker
page-case-cards =
    .link = Муқоисаи варақаҳои бойгонӣ
    .lead = Барои муқоисаи варақаҳои бойгонӣ аз рӯи майдонҳо шахсро интихоб кунед.
    .none = Варақаи монанди ба шумо кушода нест. Ин маънои онро надорад, ки умуман нест.
# review: native speaker
page-day-hint = Масалан, 14.04.2026
# review: native speaker
page-count-case-requests = { $count } дархост
# review: native speaker
page-count-case-reminders = { $count } маротиба ёдрас шуд
# review: native speaker
page-case-request = Дархост ба бойгонӣ
    .to-list = Ба рӯйхати дархостҳо
    .kind = Кадом бойгонӣ
    .archive = Бойгонӣ
    .none = Ҳеҷ кадоми инҳо
    .addressee = Номи бойгонӣ
    .addressee-hint = Барои бойгонии идораи дигар ё хориҷа.
    .names = Навиштҳои ҷустуҷӯшаванда
    .written = Рӯзи навишт
    .sent = Рӯзи фиристодан
    .reminded = Ёдраси охирин
# review: native speaker
page-case-ask = Ба бойгонӣ дархост фиристодан
    .lead = Дархост ба ҳамаи шахсони ин парванда дахл дорад.
    .question = Савол
    .question-hint = Инро бойгонӣ мехонад. Дар бораи аризадиҳанда чизе нанависед.
    .names = Кадом навиштро ҷустан лозим
    .names-hint = Дар ҳар сатр яке. Холӣ: ҳамаи навиштҳои сабтшуда.
    .send = Фиристодан
    .send-now = Якбора фиристодан
    .button = Нигоҳ доштан
# review: native speaker
page-case-answer = Ҷавоби бойгонӣ
    .papers = Ҳуҷҷатҳо бо ҷавоб
    .kind = Бойгонӣ чӣ ҷавоб дод
    .day = Рӯзи ҷавоб
    .text = Чӣ ёфт шуд
    .text-hint = Барои ҷавоби мусбат, қисман ё парвандаи махфӣ.
    .searched = Чӣ тафтиш шуд
    .searched-hint = Фондҳо, картотекаҳо, солҳо. Агар чизе ёфт нашавад, ҳатмист.
    .spellings = Кадом навиштҳо тафтиш шуданд
    .spellings-hint = Дар ҳар сатр яке. Агар чизе ёфт нашавад, ҳатмист.
    .forwarded = Ба куҷо фиристода шуд
    .destroyed = Рақами санади нобудсозӣ
    .recorded-for = Мактубро кӣ имзо кард, рақам ва рӯзи он
    .recorded-for-hint = Худи мактубро ба ҳуҷҷатҳо ҳамроҳ кунед.
# review: native speaker
page-count-case-cards = Аз рӯи ариза { $count } варақа ёфт шуд
# review: native speaker
page-count-case-same = { $count } варақа дар бораи ин шахс
# review: native speaker
page-case-card = Дар бораи ин варақа қарор қабул кардан
    .button = Қарорро имзо кардан
    .decision = Оё варақа дар бораи ин шахс аст?
    .reason-hint = Чӣ мувофиқ аст ва чӣ не. Қарор бо номи шумо имзо мешавад.
    .ours = Дар парванда
    .family = Оила мегӯяд:
    .revoked = Бозпас гирифта шуд
    .signature = Имзо
    .raw = Варақа калима ба калима
# review: native speaker
page-case-card-revoke = Қарорро бозпас гирифтан
    .link = Қарорро бозпас гирифтан
    .button = Бозпас гирифтан
# review: native speaker
page-case-document =
    .none = Ҳоло ҳуҷҷат нест.
    .add = Илова кардани ҳуҷҷат
    .kind = Ин чист
    .title = Ном
    .title-hint = Холӣ: номи файл.
    .number = Рақам
    .dated-on = Санаи рӯи ҳуҷҷат
    .issuer = Кӣ додааст
    .visibility = Кӣ мебинад
    .usual = Чун одат
# review: native speaker
page-paper = Дар бораи ҳуҷҷат
    .link = Маълумоти бештар дар бораи ҳуҷҷат
    .open = Кушодани файл
    .deeds = Чӣ кор кардан мумкин
    .custody = Асли ҳуҷҷат дар куҷост
    .note = Муфассал
    .note-hint = Агар асл нобуд шуда бошад (рақам ва санаи санад) ё ба кишвари дигар дода шуда бошад (ба кадом кишвар), ҳатмист.
    .lies = Дар куҷо меистад
    .file = Файл
    .file-hint = На бештар аз { $limit } МБ.
    .came = Ворид шуд
    .digest = Ҷамъи назоратӣ (SHA-256)
    .versions = Нусхаҳо
    .version = Нусхаи { $number }
    .covered = Нусха бо номҳои пӯшида
    .original = Асли ҳуҷҷат
    .looks = Кӣ дидааст
    .replaced = Ин файл бо нусхаи нав иваз шудааст.
    .withdrawn = Санаи { $day } бозпас гирифта шуд.
    .version-lead = Файли фиристода ҷойи инро мегирад. Нусхаи пешина нигоҳ дошта мешавад ва дар таърих мемонад.
    .covered-lead = Ҳуҷҷатеро фиристед, ки дар он номҳои одамони дигар пӯшида шудаанд. Онро ба оила нишон додан мумкин; асл ҳамон тавр мемонад ва оила онро намебинад.
    .send = Фиристодани файл
# review: native speaker
page-paper-withdraw = Бозпас гирифтани ҳуҷҷат
    .warning = Ҳуҷҷат бо нишони «бозпас гирифта шуд» нигоҳ дошта мешавад ва дигар ба он такя кардан мумкин нест. Инро баргардондан мумкин нест.
# review: native speaker
page-visibility = Ин ҳуҷҷатро кӣ мебинад
    .covered = Дар ин нусха номҳои одамони дигар пӯшидаанд. Асли ҳуҷҷат дар паҳлӯ нигоҳ дошта мешавад.
    .has-covered = Нусхае ҳаст, ки дар он номҳои одамони дигар пӯшидаанд. Ба оила танҳо онро нишон додан мумкин; ин аслро оила намебинад.
    .family = Онро оила низ мехонад. Дар аксҳои парвандаи кӯҳна номи одамони дигар буда метавонад: барои оила нусхае лозим, ки он номҳо пӯшидаанд.
    .office = Ҳамаи кормандони идораҳо ва судҳое, ки бо ин парванда кор мекунанд. Оила онро намебинад.
    .restricted = Барои ҳуҷҷате, ки шоҳидон ё хабарчинонро ном мебарад. Онҳое, ки танҳо мактубро сабт мекунанд, онро намебинанд.
    .secret = Барои ҳуҷҷате, ки ҳоло махфӣ аст. Ғайр аз онҳо танҳо касе мебинад, ки онро овардааст.
    .reason-hint = Ин дар таърихи парванда бо номи шумо мемонад.
    .button = Нигоҳ доштани он ки кӣ мебинад
# review: native speaker
page-case-evidence = Илова кардани далел
    .heading = Далелҳо
    .none = Ҳоло далел нест.
    .description = Тавсиф
    .document = Ҳуҷҷат
    .proves = Кадом далелро исбот ё рад мекунад
    .new = Далели нав
    .new-yes = Дар қарорҳои пешина он набуд
    .is-new = Нав
    .withdrawn = { $day } хориҷ шуд
# review: native speaker
page-case-evidence-withdraw = Хориҷ кардани далел
    .lead = Қарорҳои бо он қабулшуда эътибор доранд.
    .link = Хориҷ кардан
    .button = Хориҷ кардан
# review: native speaker
page-case-certificates = Маълумотномаҳо
    .none = Ҳоло маълумотнома дода нашудааст.
    .issued = { $day } дода шуд
    .delivered = { $day } супорида шуд
# review: native speaker
page-case-deliver =
    .day = Рӯзи супоридан
    .how = Чӣ тавр
    .how-hint = Шахсан, бо мактуби фармоишӣ, ба намоянда.
# review: native speaker
page-case-void = Маълумотномаро беэътибор донистан
    .grave = Ҳар кӣ маълумотномаро месанҷад, беэътибории онро медонад. Ба дорандааш мактуб меравад.
# review: native speaker
page-case-replace = Иваз кардани маълумотнома
    .grave = Маълумотномаи нав бо рақам ва рамзи дигар дода мешавад. Ҳар кӣ кӯҳнаашро месанҷад, медонад, ки он иваз шудааст. Ба дорандааш мактуб меравад.
# review: native speaker
page-case-further = Маълумотнома барои хеши дигар
    .link = Ба хеши дигар низ додан
    .lead = Ҳар хеше, ки барои ин шахс муроҷиат кардааст, метавонад маълумотнома гирад. Маълумотномаи нав рақам ва рамзи худро дорад; дигарҳо эътибори худро нигоҳ медоранд.
    .nobody = Ҳамаи хешоне, ки барои ин шахс муроҷиат кардаанд, маълумотномаи эътибордор доранд. Хеши дигар бояд аввал ариза диҳад.
    .button = Додани ин маълумотнома
# review: native speaker
page-count-case-events = { $count } сабт аз нав ҳисоб шуд: ҳамаи ҳалқаҳои занҷир дурустанд.
# review: native speaker
page-case-history =
    .holds = Таърих вайрон нашудааст
    .broken = Таърихи ин парванда вайрон шудааст. Фавран ба маъмур хабар диҳед.
    .fault-link = Сабт тағйир дода шудааст.
    .fault-head = Дар охир сабт намерасад ё зиёд аст.
    .fault-state = Шахс дар марҳилаи дигар аст, на он ки дар таърих.
    .fault-daily = Имзои рӯз нодуруст аст.
    .person = Ба шахс
    .hash = Маблағи санҷишӣ
