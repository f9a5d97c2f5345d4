### Саҳифаҳои бойгонӣ: дархостҳо, варақаҳо, файлҳои варақаҳо.

# review: native speaker
page-count-requests = { $count } дархост
# review: native speaker
page-count-names = ва боз { $count } ном
# review: native speaker
page-count-cards = { $count } варақа
# review: native speaker
page-count-remarks = { $count } эзоҳ.
# review: native speaker
page-requests = Дархостҳо
    .office = Мунтазири ҷавоб
    .overdue = Мӯҳлаташон гузашта
    .closed = Ҷавобдода
    .question = Савол
    .names = Номҳо
    .due = Мӯҳлат
    .state = Ҳолат
# review: native speaker
page-request = Дархост ба бойгонии шумо
    .all-names = Нишон додани ҳамаи номҳо
    .sent = Фиристода шуд
    .asked-by = Кӣ мепурсад
    .reminded = Ёдрас шуд
    .answered = Ҷавоби шумо
    .papers = Ҳуҷҷатҳо
    .deeds = Чӣ кардан мумкин аст
# review: native speaker
page-answer = Ҷавоб додан
    .lead = Ба мақомот ва оилаҳо хабар дода мешавад, ки шумо ҷавоб додед.
    .answer = Ҷавоб чист?
    .text = Чӣ ёфт шуд
    .text-hint = Агар чизе ёфт шавад ё бошад, вале махфӣ бошад, лозим аст.
    .searched = Чӣ дида шуд
    .searched-hint = Фондҳо, картотекаҳо, солҳо. Агар чизе ёфт нашавад, лозим аст.
    .spellings = Кадом навиштаҳо ҷуста шуданд
    .spellings-hint = Дар ҳар сатр якто. Агар чизе ёфт нашавад, лозим аст.
    .forward-kind = Ба куҷо равона шуд
    .forward-archive = Бойгонии ҳамин низом
    .forward-name = Номи бойгонии дигар
    .not-forwarded = Равона нашуд
    .forwarded = Равона шуд
    .act = Рақами санади нест кардан
    .act-hint = Танҳо агар парванда нест карда шуда бошад.
    .button = Фиристодани ҷавоб
# review: native speaker
page-scans = Илова кардани нусхаҳои скан ва ҳуҷҷатҳо
    .lead = Онҳоро пеш аз ҷавоб илова кунед. Интихоб кунед, ки кӣ дида метавонад: дар бисёр парвандаҳо номи дигарон ҳаст.
    .kind = Ин чист?
    .title = Чӣ ном дорад?
    .visibility = Кӣ дида метавонад?
    .fond = Фонд
    .opis = Феҳрист
    .delo = Парванда
    .sheets = Варақҳо
    .files = Файлҳо
    .files-hint = Суратҳо ё PDF, ҳар кадом то { $limit } Мбайт.
    .button = Илова кардан
    .none = Ақаллан як файл интихоб кунед.
# review: native speaker
page-imports = Файлҳои варақаҳо
    .none = Ҳоло файле фиристода нашудааст.
# review: native speaker
page-import-new = Фиристодани файли варақаҳо
    .lead = Файл сатр ба сатр хонда мешавад. Сатрҳое, ки варақа шуда наметавонанд, бо рақами сатр ва сутун гуфта мешаванд; дигарон варақа мешаванд.
    .source = Манбаъ
    .mapping = Дар кадом сутун чист?
    .open-list = Рӯйхати кушодаи таъқибшудагон
    .memorial-disk = Диски ҷамъияти «Мемориал»
    .memory-book = Китоби хотира
    .simple = Ҷадвали оддӣ
    .own = Тавсифи худам
    .own-text = Тавсифи шумо
    .own-hint = Дар шакли TOML, танҳо барои тавсифи худатон.
    .file = Файл
    .file-hint = CSV, TSV, XLSX, JSONL ё сабтҳои матнӣ, фишурда (GZIP) низ мешавад.
    .button = Фиристодан
    .no-file = Файлро интихоб кунед.
# review: native speaker
page-import = Файли варақаҳо
    .format = Формат
    .size = Андоза
    .stored = Хонда шуд
    .read = Сатрҳои хондашуда
    .added = Варақаҳои иловашуда
    .known = Пештар буданд
    .repeated = Дар файл ду бор
    .flagged = Санҷидан лозим
    .refused = Қабул нашуд
    .started = Оғоз шуд
    .finished = Анҷом ёфт
    .running = Он худ идома меёбад; саҳифаро бастан мумкин аст.
    .again = Аз нав дидан
# review: native speaker
page-remarks = Эзоҳҳо ба сатрҳо
    .csv = Боргирӣ ҳамчун ҷадвал (CSV)
    .line = Сатр
    .severity = Ин чиро мефаҳмонад
    .field = Сутун
    .text = Чӣ бояд кард
# review: native speaker
page-remark =
    .control-character = Дар қимат аломатҳои ноаён ҳастанд. Онҳоро гиред ва сатрро аз нав фиристед.
    .date-as-number = Сана ҳамчун рақами барномаи ҷадвал навишта шудааст. Бо асл муқоиса кунед.
    .direction-control = Дар қимат аломатҳое ҳастанд, ки самти матнро тағйир медиҳанд. Онҳоро гиред ва сатрро аз нав фиристед.
    .formula = Ин ҷо формула аст. Он ҳамчун матн нигоҳ дошта шуд; санҷед.
    .lost-letter = Ҳарф пештар гум шудааст. Дар асл нигаред.
    .name-too-long = Ном хеле дароз аст. Шояд ин сутуни дигар аст? Тавсифро санҷед.
    .no-letters-in-name = Дар ном ҳарф нест. Санҷед.
    .no-name = Дар сатр ном нест. Нависед ва сатрро аз нав фиристед.
    .not-json = Сатр дар шакли JSON нест. Ислоҳ кунед ва аз нав фиристед.
    .number-too-long = Рақам хеле дароз аст. Шояд ин сутуни дигар аст? Тавсифро санҷед.
    .odd-signs-in-name = Дар ном аломатҳои ғайриоддӣ ҳастанд. Санҷед.
    .one-letter-name = Ном аз як ҳарф аст. Санҷед.
    .unknown-secrecy = Дараҷаи махфият номаълум аст. Ин сутунро санҷед.
    .unnamed-column = Қимат дар сутуни беном истодааст. Сутунро ном диҳед.
    .value-too-long = Қимат хеле дароз аст. Нохунак баста нашудааст? Кӯтоҳ кунед ва сатрро аз нав фиристед.
    .zero-byte = Дар сатр байти сифр ҳаст. Онро гиред ва сатрро аз нав фиристед.
# review: native speaker
page-source-new = Манбаи нави варақаҳо
    .lead = Манбаъ картотека, рӯйхат ё китобест, ки варақаҳояш ба ҳам тааллуқ доранд.
    .name = Чӣ ном дорад?
    .code = Рамзи кӯтоҳ
    .code-hint = Ҳарфҳои лотинӣ, рақамҳо ва нимтире, масалан KZ-1937.
    .country = Кишвар
    .provenance = Аз куҷо ва кай гирифта шудааст?
    .licence = Бо кадом шарт истифода бурдан мумкин аст?
    .secrecy = Варақаҳояшро кӣ дида метавонад?
    .families = Оилаҳо
    .families-yes = Оилаҳо варақаҳои кушодаашро дида метавонанд
# review: native speaker
page-source-change = Иваз кардани маълумот дар бораи ин манбаъ
    .secrecy-hint = Ин ба варақаҳое дахл дорад, ки аз ин пас қабул мешаванд ва дар онҳо чизи дигар гуфта нашудааст.
    .families-hint = Ин фавран эътибор пайдо мекунад, барои варақаҳои мавҷуда низ.
    .families-no = Оилаҳо варақаҳои онро намебинанд
    .reason-hint = Ин дар таърихи манбаъ бо номи шумо мемонад.
# review: native speaker
page-card-links = Бо варақаҳои дигар муқоиса шудааст
    .other = Ба варақаи дигар
    .revoked = { $day } бозпас гирифта шуд: { $reason }
# review: native speaker
page-cards-beside = Ду варақа паҳлӯи ҳам
    .marked = Муқоиса кардани ду варақаи нишоншуда
    .two = Маҳз ду варақаро нишон кунед, баъд онҳоро муқоиса кунед.
    .which = Кадом ду варақа?
    .button = Муқоиса кардан
    .decided = Дар бораи ин ду варақа чӣ қарор шудааст
    .lead = Ҳар қароре ки шавад, варақаҳо дуто мемонанд: қарор танҳо мегӯяд, ки оё онҳо аз они як шахсанд. Онро бозпас гирифтан мумкин аст.
    .decision = Оё ҳарду варақа аз они як шахсанд?
# review: native speaker
page-cards-search = Варақаҳои бойгонӣ
    .lead = Номро чунон ки медонед, бо ҳар ҳарф нависед. Варақаҳои ҳамовоз низ ёфт мешаванд.
    .names = Ном
    .names-hint = Навиштаҳои дигар – дар сатрҳои оянда.
    .father = Номи падар
    .from = Соли таваллуд (аз)
    .to = Соли таваллуд (то)
    .place = Ҷойи зиндагии шахс
    .sources = Танҳо ин манбаъҳо
    .fates = Танҳо ин тақдирҳо
    .born = таваллуд: { $date }
    .found = Ёфт шуд
    .own = Варақаҳои бойгонии шумо
# review: native speaker
page-card = Варақаи бойгонӣ
    .birth = Таваллуд
    .fate = Тақдир
    .reading = Чӣ хонда шуд
    .field = Чӣ
    .written = Чӣ тавр навишта шудааст
    .read = Чӣ тавр хонда шуд
    .unread = Чӣ нофаҳмо монд
    .scans = Нусхаҳои скан
    .scan = Нусхаи варақа
    .keeping = Дар куҷо нигоҳ дошта мешавад
    .source = Манбаъ
    .number = Рақам
    .custody = Варақа дар куҷост
    .secrecy = Кӣ дида метавонад
    .taken-in = Ворид шуд
    .archive = Бойгоние, ки парванда дар он аст
    .call-number = Шифри парванда
    .changed = Тағйири охирин
    .row = Сатри манбаъ
    .row-show = Айнан нишон додан
    .history = Бо он чӣ карда шуд
# review: native speaker
page-correct-reading = Ислоҳи хониш
    .kind = Навъи ном
    .name = Ном
    .birth = Таваллуд
    .arrest = Ҳабс
    .decided = Қарор
    .death = Марг
    .body = Кӣ қарор кард
    .articles = Моддаҳо
    .sentence = Ҳукм
    .stays = Ҳамон тавр
    .reason = Чаро?
# review: native speaker
page-correct-custody = Нишон додани ҷойи варақа
    .note = Ин ба чӣ асос ёфтааст?
# review: native speaker
page-correct-secrecy = Нишон додани он ки кӣ дида метавонад
# review: native speaker
page-correct-scans = Нусхаҳои варақа
    .add = Нусхаҳои илова
    .add-hint = Суроға ё аломати худатон, дар ҳар сатр якто.
    .remove = Нусхаҳои гирифташаванда
