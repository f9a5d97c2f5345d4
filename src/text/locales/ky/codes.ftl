### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

# review: native speaker
code-role =
    .applicant = арыз ээси
    .representative = өкүлү
    .registry-clerk = каттоочу
    .case-officer = ишти жүргүзгөн прокурор
    .senior-prosecutor = улук прокурор
    .commission-member = комиссия мүчөсү
    .commission-chair = комиссиянын төрагасы
    .archive-officer = архив кызматкери
    .court-clerk = сот катчысы
    .judge = судья
    .statistician = статистикачы
    .auditor = текшерүүчү
    .administrator = администратор
    .system = тутум
    .public = келген адам

# review: native speaker
code-case-kind =
    .petition = Арыз
    .review = Иш
    .archive-request = Архивге суроо-талап
    .court-case = Соттогу иш

# review: native speaker
code-petition-state =
    .draft = Долбоор
    .submitted = Берилди
    .registered = Катталды
    .returned-for-completion = Толуктоого кайтарылды
    .linked = Каралып жаткан ишке кошулду
    .transferred = Ыйгарым укуктуу органга өткөрүлдү
    .inadmissible = Кароосуз калтырылды
    .withdrawn = Кайтарылып алынды
    .closed = Жабылды

# review: native speaker
code-petition-state-family =
    .draft = Азырынча жөнөтүлгөн жок
    .submitted = Жөнөтүлдү; мекеме номер берет
    .registered = Номер берилди; мекеме арызды иликтеп жатат
    .returned-for-completion = Бир нерсе жетишпейт: толуктап коюңуз
    .linked = Иш каралып жатат
    .transferred = Буга жооптуу мекемеге берилди
    .inadmissible = Мекеме аны карай албайт
    .withdrawn = Сиз аны кайтарып алгансыз
    .closed = Баары аяктады

# review: native speaker
code-petition-step =
    .submit = Берүү
    .register = Каттоо
    .return-for-completion = Толуктоого кайтаруу
    .complete = Жетишпегенин киргизүү
    .open-review = Иш козгоо
    .link = Каралып жаткан ишке кошуу
    .transfer = Ыйгарым укуктуу органга өткөрүү
    .declare-inadmissible = Кароосуз калтыруу
    .withdraw = Кайтарып алууну киргизүү
    .close = Жабуу

# review: native speaker
code-petition-step-family =
    .submit = Арызды жөнөтүү
    .complete = Жетишпегенин жөнөтүү
    .withdraw = Арызды кайтарып алуу

# review: native speaker
code-subject-state =
    .opened = Ачылды
    .reopened = Кайра ачылды
    .evidence = Далилдер чогултулууда
    .evidence-exhausted = Архивдерде маалымат жок
    .legal-fact-court = Жарандык сотто: юридикалык фактыны аныктоо
    .suspended = Токтотулуп турат
    .examination = Маңызы боюнча иликтенүүдө
    .conclusion-drafted = Корутундунун долбоору даяр
    .conclusion-positive = Актоо жөнүндө корутундуга кол коюлду
    .conclusion-negative = Актоодон баш тартуу жөнүндө корутундуга кол коюлду
    .protest-filed = Протест сотко киргизилди
    .court-referred = Сотко жөнөтүлдү
    .remanded = Кайра кароого жөнөтүлдү
    .court-accepted = Сот өндүрүшкө кабыл алды
    .hearing = Сот отуруму дайындалды
    .adjourned = Отурум кийинкиге калтырылды
    .ruled = Чечим чыкты, күчүнө кире элек
    .appealed = Даттанылды
    .upheld = Жогору турган сот өзгөртүүсүз калтырды
    .changed = Жогору турган сот өзгөрттү
    .in-force = Чечим мыйзамдуу күчүнө кирди
    .decided = Чечилди
    .certified = Маалымкат берилди
    .delivered = Маалымкат тапшырылды
    .notified = Башка органдарга билдирилди
    .revoked = Актоо жокко чыгарылды
    .closed = Жабылды

# review: native speaker
code-subject-step =
    .begin-evidence = Далилдерди чогултууну баштоо
    .begin-examination = Маңызы боюнча иликтөөнү баштоо
    .exhaust-evidence = Архивдерде маалымат жоктугун каттоо
    .refer-to-legal-fact-court = Үй-бүлөнү жарандык сотко жөнөтүү
    .record-legal-fact = Жарандык соттун чечимин киргизүү
    .suspend = Токтотуп туруу
    .resume = Улантуу
    .draft-conclusion = Корутундунун долбоорун түзүү
    .send-back-conclusion = Долбоорду иштеп чыгууга кайтаруу
    .sign-positive = Актоо жөнүндө корутундуга кол коюу
    .sign-negative = Баш тартуу жөнүндө корутундуга кол коюу
    .decide = Актоо жөнүндө чечим кабыл алуу
    .decide-refusal = Баш тартуу жөнүндө чечим кабыл алуу
    .terminate = Маңызы боюнча чечимсиз токтотуу
    .refer-to-court = Сотко жөнөтүү
    .file-protest = Протест киргизүү
    .accept-in-court = Ишти өндүрүшкө кабыл алуу
    .schedule-hearing = Отурум дайындоо
    .adjourn = Отурумду кийинкиге калтыруу
    .confirm-ruling = Соттун чечимин ырастоо
    .appeal = Даттануу
    .uphold-ruling = Чечимди өзгөртүүсүз калтыруу
    .change-ruling = Чечимди өзгөртүү
    .remand = Кайра кароого жөнөтүү
    .enter-into-force = Күчүнө кирүү
    .record-decision = Чечимди каттоо
    .certify = Маалымкат берүү
    .deliver = Тапшырылганын белгилөө
    .notify = Башка органдарга билдирилгенин белгилөө
    .publish = Ысмын жарыялоо
    .close = Жабуу
    .close-refused = Жабуу: баш тартылды же токтотулду
    .reopen = Жаңы далил боюнча кайра ачуу
    .revoke = Актоону жокко чыгаруу

# review: native speaker
code-subject-step-family =
    .appeal = Чечимге даттануу

# review: native speaker
code-stage =
    .opened = Иш ачылды
    .archives = Архивдер документ издеп жатат
    .civil-court = Архивдерде эч нерсе жок; фактыны сот аныктай алат
    .suspended = Ишти кароо азырынча токтоп турат
    .examination = Прокурор табылган документтерди иликтеп жатат
    .conclusion = Мекеме корутундуга кол койду
    .court = Иш сотто
    .ruling = Сот чечим чыгарды; ал азырынча күчүнө кире элек
    .decided = Акыркы чечим бар
    .certificate = Маалымкат даяр
    .finished = Баары аяктады

# review: native speaker
code-family-need =
    .civil-court = Мекеме даярдаган документтерди жарандык сотко алып барыңыз.
    .certificate = Маалымкатты алыңыз же мекемеден аны жөнөтүүнү сураныңыз.
    .complete = Жетишпегенин кошуп, арызды кайра жөнөтүңүз.

# review: native speaker
code-request-state =
    .drafted = Даярдалды
    .sent = Жөнөтүлдү
    .answered = Жооп берилди
    .closed = Ишке тиркелди

# review: native speaker
code-request-step =
    .send = Жөнөтүү
    .remind = Эскертүү жөнөтүү
    .answer = Жооп берүү
    .record-answer = Архивдин жообун киргизүү
    .close = Ишке тиркөө

# review: native speaker
code-request-answer =
    .positive = Табылды
    .negative = Эч нерсе табылган жок
    .partial = Жарым-жартылай табылды
    .classified = Бар, бирок купуя
    .forwarded = Башка архивге жөнөтүлдү
    .destroyed = Акт боюнча жок кылынган

# review: native speaker
code-addressee =
    .own = Ушул тутумда иштеген архив
    .other-agency = Башка ведомствонун архиви
    .foreign = Чет өлкөдөгү архив

# review: native speaker
stage-archives = Архивдер документ издеп жатат: { $asked } архивдин { $answered } жооп берди
