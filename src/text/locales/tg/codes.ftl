### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

# review: native speaker
code-role =
    .applicant = аризадиҳанда
    .representative = намоянда
    .registry-clerk = бақайдгиранда
    .case-officer = прокурори парванда
    .senior-prosecutor = прокурори калон
    .commission-member = аъзои комиссия
    .commission-chair = раиси комиссия
    .archive-officer = корманди бойгонӣ
    .court-clerk = котиби суд
    .judge = судя
    .statistician = омор
    .auditor = муфаттиш
    .administrator = маъмур
    .system = система
    .public = меҳмон

# review: native speaker
code-case-kind =
    .petition = Ариза
    .review = Парванда
    .archive-request = Дархост ба бойгонӣ
    .court-case = Парванда дар суд

# review: native speaker
code-petition-state =
    .draft = Сиёҳнавис
    .submitted = Супорида шуд
    .registered = Ба қайд гирифта шуд
    .returned-for-completion = Барои такмил баргардонида шуд
    .linked = Ба парванда ҳамроҳ карда шуд
    .transferred = Ба мақоми салоҳиятдор фиристода шуд
    .inadmissible = Бе баррасӣ монда шуд
    .withdrawn = Бозпас гирифта шуд
    .closed = Пӯшида шуд

# review: native speaker
code-petition-state-family =
    .draft = Ҳанӯз фиристода нашудааст
    .submitted = Фиристода шуд; идора ба он рақам медиҳад
    .registered = Рақам дода шуд; идора аризаро меомӯзад
    .returned-for-completion = Чизе намерасад: лутфан илова кунед
    .linked = Парванда баррасӣ мешавад
    .transferred = Ба идораи масъул фиристода шуд
    .inadmissible = Идора онро баррасӣ карда наметавонад
    .withdrawn = Шумо онро бозпас гирифтед
    .closed = Ҳама чиз анҷом ёфт

# review: native speaker
code-petition-step =
    .submit = Супоридан
    .register = Ба қайд гирифтан
    .return-for-completion = Барои такмил баргардонидан
    .complete = Чизи намерасидаро ворид кардан
    .open-review = Парванда кушодан
    .link = Ба парвандаи ҷорӣ ҳамроҳ кардан
    .transfer = Ба мақоми салоҳиятдор фиристодан
    .declare-inadmissible = Бе баррасӣ мондан
    .withdraw = Бозпасгириро сабт кардан
    .close = Пӯшидан

# review: native speaker
code-petition-step-family =
    .submit = Аризаро фиристодан
    .complete = Чизи намерасидаро фиристодан
    .withdraw = Аризаро бозпас гирифтан

# review: native speaker
code-subject-state =
    .opened = Кушода шуд
    .reopened = Аз нав кушода шуд
    .evidence = Ҷамъоварии далелҳо
    .evidence-exhausted = Дар бойгониҳо маълумот нест
    .legal-fact-court = Дар суди гражданӣ: муқаррар намудани факти ҳуқуқӣ
    .suspended = Боздошта шуд
    .examination = Омӯзиши моҳияти парванда
    .conclusion-drafted = Лоиҳаи хулоса тайёр
    .conclusion-positive = Хулосаи реабилитатсия имзо шуд
    .conclusion-negative = Хулосаи радди реабилитатсия имзо шуд
    .protest-filed = Эътироз ба суд пешниҳод шуд
    .court-referred = Ба суд фиристода шуд
    .remanded = Барои баррасии нав фиристода шуд
    .court-accepted = Аз ҷониби суд қабул шуд
    .hearing = Маҷлиси суд таъин шуд
    .adjourned = Маҷлис мавқуф гузошта шуд
    .ruled = Қарор бароварда шуд, ба қувва надаромадааст
    .appealed = Шикоят дода шуд
    .upheld = Суди болоӣ бетағйир монд
    .changed = Суди болоӣ тағйир дод
    .in-force = Қарор ба қувваи қонунӣ даромад
    .decided = Ҳал шуд
    .certified = Маълумотнома дода шуд
    .delivered = Маълумотнома супорида шуд
    .notified = Ба мақомоти дигар хабар дода шуд
    .revoked = Реабилитатсия бекор карда шуд
    .closed = Пӯшида шуд

# review: native speaker
code-subject-step =
    .begin-evidence = Оғози ҷамъоварии далелҳо
    .begin-examination = Оғози омӯзиши моҳият
    .exhaust-evidence = Сабт кардан, ки дар бойгониҳо маълумот нест
    .refer-to-legal-fact-court = Оиларо ба суди гражданӣ равона кардан
    .record-legal-fact = Ҳалномаи суди гражданиро ворид кардан
    .suspend = Боздоштан
    .resume = Идома додан
    .draft-conclusion = Лоиҳаи хулоса тартиб додан
    .send-back-conclusion = Лоиҳаро барои такмил баргардонидан
    .sign-positive = Хулосаи реабилитатсияро имзо кардан
    .sign-negative = Хулосаи радро имзо кардан
    .decide = Дар бораи реабилитатсия қарор қабул кардан
    .decide-refusal = Дар бораи рад қарор қабул кардан
    .terminate = Бе қарор аз рӯи моҳият қатъ кардан
    .refer-to-court = Ба суд фиристодан
    .file-protest = Эътироз пешниҳод кардан
    .accept-in-court = Парвандаро ба баррасӣ қабул кардан
    .schedule-hearing = Маҷлис таъин кардан
    .adjourn = Маҷлисро мавқуф гузоштан
    .confirm-ruling = Қарори судро тасдиқ кардан
    .appeal = Шикоят кардан
    .uphold-ruling = Қарорро бетағйир мондан
    .change-ruling = Қарорро тағйир додан
    .remand = Барои баррасии нав фиристодан
    .enter-into-force = Ба қувва даромадан
    .record-decision = Қарорро сабт кардан
    .certify = Маълумотнома додан
    .deliver = Супоридани маълумотномаро сабт кардан
    .notify = Хабардор кардани мақомоти дигарро сабт кардан
    .publish = Номро нашр кардан
    .close = Пӯшидан
    .close-refused = Пӯшидан: рад ё қатъ шуд
    .reopen = Аз рӯи далели нав аз нав кушодан
    .revoke = Реабилитатсияро бекор кардан

# review: native speaker
code-subject-step-family =
    .appeal = Аз болои қарор шикоят кардан

# review: native speaker
code-stage =
    .opened = Парванда кушода шуд
    .archives = Бойгониҳо ҳуҷҷат меҷӯянд
    .civil-court = Дар бойгониҳо чизе нест; фактро суд муқаррар карда метавонад
    .suspended = Баррасии парванда ҳоло боздошта шудааст
    .examination = Прокурор ҳуҷҷатҳои ёфтшударо меомӯзад
    .conclusion = Идора хулосаро имзо кард
    .court = Парванда дар суд аст
    .ruling = Суд қарор баровард; он ҳанӯз ба қувва надаромадааст
    .decided = Қарори ниҳоӣ ҳаст
    .certificate = Маълумотнома тайёр аст
    .finished = Ҳама чиз анҷом ёфт

# review: native speaker
code-family-need =
    .civil-court = Ҳуҷҷатҳоеро, ки идора тайёр кардааст, ба суди гражданӣ баред.
    .certificate = Маълумотномаро гиред ё аз идора фиристодани онро хоҳиш кунед.
    .complete = Чизи намерасидаро илова карда, аризаро аз нав фиристед.

# review: native speaker
code-request-state =
    .drafted = Тайёр карда шуд
    .sent = Фиристода шуд
    .answered = Ҷавоб дода шуд
    .closed = Ба парванда ҳамроҳ шуд

# review: native speaker
code-request-step =
    .send = Фиристодан
    .remind = Ёдрас фиристодан
    .answer = Ҷавоб додан
    .record-answer = Ҷавоби бойгониро ворид кардан
    .close = Ба парванда ҳамроҳ кардан

# review: native speaker
code-request-answer =
    .positive = Ёфт шуд
    .negative = Чизе ёфт нашуд
    .partial = Қисман ёфт шуд
    .classified = Ҳаст, вале махфӣ
    .forwarded = Ба бойгонии дигар фиристода шуд
    .destroyed = Аз рӯи санад нобуд шудааст

# review: native speaker
code-addressee =
    .own = Бойгоние, ки дар ин система кор мекунад
    .other-agency = Бойгонии идораи дигар
    .foreign = Бойгонӣ дар хориҷа

# review: native speaker
stage-archives = Бойгониҳо ҳуҷҷат меҷӯянд: аз { $asked } бойгонӣ { $answered } ҷавоб доданд
