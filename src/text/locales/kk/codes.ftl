### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

# review: native speaker
code-role =
    .applicant = өтініш беруші
    .representative = өкіл
    .registry-clerk = тіркеуші
    .case-officer = істі жүргізуші прокурор
    .senior-prosecutor = аға прокурор
    .commission-member = комиссия мүшесі
    .commission-chair = комиссия төрағасы
    .archive-officer = мұрағат қызметкері
    .court-clerk = сот хатшысы
    .judge = судья
    .statistician = статист
    .auditor = тексеруші
    .administrator = әкімші
    .system = жүйе
    .public = келуші

# review: native speaker
code-case-kind =
    .petition = Өтініш
    .review = Іс жүргізу
    .archive-request = Мұрағатқа сұрау салу
    .court-case = Сот ісі

# review: native speaker
code-petition-state =
    .draft = Жоба
    .submitted = Берілді
    .registered = Тіркелді
    .returned-for-completion = Толықтыруға қайтарылды
    .linked = Іс жүргізуге қосылды
    .transferred = Құзыретті органға берілді
    .inadmissible = Қараусыз қалдырылды
    .withdrawn = Қайтарып алынды
    .closed = Жабылды

# review: native speaker
code-petition-state-family =
    .draft = Әлі жіберілген жоқ
    .submitted = Жіберілді; мекеме нөмір береді
    .registered = Нөмір берілді; мекеме өтінішті зерделеп жатыр
    .returned-for-completion = Бірдеңе жетіспейді: толықтырыңыз
    .linked = Іс қаралып жатыр
    .transferred = Бұған жауапты мекемеге берілді
    .inadmissible = Мекеме оны қарай алмайды
    .withdrawn = Сіз оны қайтарып алдыңыз
    .closed = Бәрі аяқталды

# review: native speaker
code-petition-step =
    .submit = Беру
    .register = Тіркеу
    .return-for-completion = Толықтыруға қайтару
    .complete = Жетіспегенін енгізу
    .open-review = Іс жүргізуді бастау
    .link = Жүріп жатқан іске қосу
    .transfer = Құзыретті органға беру
    .declare-inadmissible = Қараусыз қалдыру
    .withdraw = Қайтарып алуды енгізу
    .close = Жабу

# review: native speaker
code-petition-step-family =
    .submit = Өтінішті жіберу
    .complete = Жетіспегенін жіберу
    .withdraw = Өтінішті қайтарып алу

# review: native speaker
code-subject-state =
    .opened = Ашылды
    .reopened = Қайта ашылды
    .evidence = Дәлелдемелер жиналуда
    .evidence-exhausted = Мұрағаттарда мәлімет жоқ
    .legal-fact-court = Азаматтық сотта: заңдық маңызы бар фактіні анықтау
    .suspended = Тоқтатыла тұрды
    .examination = Мәні бойынша зерделенуде
    .conclusion-drafted = Қорытындының жобасы дайын
    .conclusion-positive = Ақтау туралы қорытындыға қол қойылды
    .conclusion-negative = Ақтаудан бас тарту туралы қорытындыға қол қойылды
    .protest-filed = Наразылық сотқа келтірілді
    .court-referred = Сотқа жіберілді
    .remanded = Жаңадан қарауға жіберілді
    .court-accepted = Сот іс жүргізуіне қабылдады
    .hearing = Сот отырысы тағайындалды
    .adjourned = Отырыс кейінге қалдырылды
    .ruled = Шешім шықты, күшіне енген жоқ
    .appealed = Шағым берілді
    .upheld = Жоғары тұрған сот өзгеріссіз қалдырды
    .changed = Жоғары тұрған сот өзгертті
    .in-force = Шешім заңды күшіне енді
    .decided = Шешілді
    .certified = Анықтама берілді
    .delivered = Анықтама табыс етілді
    .notified = Басқа органдарға хабарланды
    .revoked = Ақтау күші жойылды
    .closed = Жабылды

# review: native speaker
code-subject-step =
    .begin-evidence = Дәлелдемелер жинауды бастау
    .begin-examination = Мәні бойынша зерделеуді бастау
    .exhaust-evidence = Мұрағаттарда мәлімет жоғын тіркеу
    .refer-to-legal-fact-court = Отбасын азаматтық сотқа жіберу
    .record-legal-fact = Азаматтық соттың шешімін енгізу
    .suspend = Тоқтата тұру
    .resume = Жалғастыру
    .draft-conclusion = Қорытынды жобасын жасау
    .send-back-conclusion = Жобаны пысықтауға қайтару
    .sign-positive = Ақтау туралы қорытындыға қол қою
    .sign-negative = Бас тарту туралы қорытындыға қол қою
    .decide = Ақтау туралы шешім қабылдау
    .decide-refusal = Бас тарту туралы шешім қабылдау
    .terminate = Мәні бойынша шешімсіз тоқтату
    .refer-to-court = Сотқа жіберу
    .file-protest = Наразылық келтіру
    .accept-in-court = Істі іс жүргізуге қабылдау
    .schedule-hearing = Отырыс тағайындау
    .adjourn = Отырысты кейінге қалдыру
    .confirm-ruling = Сот шешімін растау
    .appeal = Шағым беру
    .uphold-ruling = Шешімді өзгеріссіз қалдыру
    .change-ruling = Шешімді өзгерту
    .remand = Жаңадан қарауға жіберу
    .enter-into-force = Күшіне ену
    .record-decision = Шешімді тіркеу
    .certify = Анықтама беру
    .deliver = Табыс етуді белгілеу
    .notify = Басқа органдарға хабарлауды белгілеу
    .publish = Есімін жариялау
    .close = Жабу
    .close-refused = Жабу: бас тартылды немесе тоқтатылды
    .reopen = Жаңа дәлелдеме бойынша қайта ашу
    .revoke = Ақтаудың күшін жою

# review: native speaker
code-subject-step-family =
    .appeal = Шешімге шағым беру

# review: native speaker
code-stage =
    .opened = Іс ашылды
    .archives = Мұрағаттар құжат іздеп жатыр
    .civil-court = Мұрағаттарда ештеңе жоқ; фактіні сот анықтай алады
    .suspended = Істі қарау әзірше тоқтап тұр
    .examination = Прокурор табылған құжаттарды зерделеп жатыр
    .conclusion = Мекеме қорытындыға қол қойды
    .court = Іс сотта
    .ruling = Сот шешім шығарды; ол әлі күшіне енген жоқ
    .decided = Түпкілікті шешім бар
    .certificate = Анықтама дайын
    .finished = Бәрі аяқталды

# review: native speaker
code-family-need =
    .civil-court = Мекеме дайындаған құжаттарды азаматтық сотқа апарыңыз.
    .certificate = Анықтаманы алыңыз немесе мекемеден оны жіберуді сұраңыз.
    .complete = Жетіспейтінін қосып, өтінішті қайта жіберіңіз.

# review: native speaker
code-request-state =
    .drafted = Дайындалды
    .sent = Жіберілді
    .answered = Жауап берілді
    .closed = Іске тігілді

# review: native speaker
code-request-step =
    .send = Жіберу
    .remind = Еске салу жіберу
    .answer = Жауап беру
    .record-answer = Мұрағаттың жауабын енгізу
    .close = Іске тігу

# review: native speaker
code-request-answer =
    .positive = Табылды
    .negative = Ештеңе табылмады
    .partial = Ішінара табылды
    .classified = Бар, бірақ құпия
    .forwarded = Басқа мұрағатқа жолданды
    .destroyed = Акт бойынша жойылған

# review: native speaker
code-addressee =
    .own = Осы жүйеде жұмыс істейтін мұрағат
    .other-agency = Басқа ведомствоның мұрағаты
    .foreign = Шетелдегі мұрағат

# review: native speaker
stage-archives = Мұрағаттар құжат іздеп жатыр: { $asked } мұрағаттың { $answered } жауап берді
