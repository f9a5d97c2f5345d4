### Words for terms: what is due, and how a due day came about.

# review: native speaker
code-deadline-rule =
    .registration = Өтінішті тіркеу
    .completion = Өтінішті толықтыру
    .main-term = Істі қарау
    .archive-answer = Мұрағаттың жауабы
    .archive-reminder = Мұрағатқа еске салу
    .court-acceptance = Соттың істі қабылдауы
    .hearing = Соттың істі қарауы
    .appeal = Шешімге шағым беру
    .certificate = Анықтама беру
    .notice = Отбасыға шешімді хабарлау

# review: native speaker
code-deadline-state =
    .running = Жүріп жатыр
    .paused = Тоқтап тұр
    .met = Орындалды
    .cancelled = Күші жойылды

# review: native speaker
code-pause-cause =
    .returned = өйткені өтініште бірдеңе жетіспеді
    .archive-request = өйткені мұрағат құжат іздеді
    .suspended = өйткені істі қарау тоқтап тұрды
    .legal-fact-court = өйткені азаматтық сот фактіні анықтады
    .court = өйткені іс сотта болды

# review: native speaker
code-recompute-cause =
    .calendar-changed = өйткені мереке күндері өзгерді
    .paused = өйткені мерзім тоқтап тұрды
    .extended = өйткені мерзім ұзартылды
    .start-corrected = өйткені мерзімнің басталған күні түзетілді
    .rule-corrected = өйткені ереже түзетілді

# review: native speaker
code-start-event =
    .submitted = өтініш түсті
    .registered = өтініш тіркелді немесе іс ашылды
    .returned = өтініш толықтыруға қайтарылды
    .archive-request-sent = мұрағатқа сұрау жіберілді
    .court-referred = іс сотқа жіберілді
    .court-accepted = сот істі қабылдады
    .ruled = сот шешім шығарды
    .decided = шешім қабылданды

# review: native speaker
code-weekday =
    .mon = дүйсенбі
    .tue = сейсенбі
    .wed = сәрсенбі
    .thu = бейсенбі
    .fri = жұма
    .sat = сенбі
    .sun = жексенбі

# review: native speaker
deadline-term = { $start } күнінен бастап { $term } ({ $event }): соңғы күні { $due }

# review: native speaker
deadline-extended = мерзімге { $term } қосылды: соңғы күні { $due }

# review: native speaker
deadline-extended-often = мерзімге барлығы { $term } қосылды (ұзарту саны: { $times }): соңғы күні { $due }

# review: native speaker
deadline-extension-none = заң мұнда ұзартуға жол бермейді, сондықтан ол есепке алынбады

# review: native speaker
deadline-extension-capped = заң рұқсат еткен, есепке алынған ұзарту саны: { $allowed }

# review: native speaker
deadline-paused = мерзім { $term } тоқтап тұрды, { $cause }: соңғы күні { $due }

# review: native speaker
deadline-pauses-capped = мерзім тоқтап тұрған уақыттан заң тек мынаны есептейді: { $term }

# review: native speaker
deadline-standing = { $since } күнінен бері мерзім тоқтап тұр, { $cause }; ол қайта жүргенде күн жылжиды

# review: native speaker
deadline-total-capped = заң бірінші күннен бастап ең көбі { $term } береді: соңғы күні { $due }

# review: native speaker
deadline-moved = бұл күн жұмыс күні емес, сондықтан мерзім келесі жұмыс күні бітеді: { $weekday }, { $due }

# review: native speaker
deadline-moved-holiday = бұл күн мереке ({ $holiday }), сондықтан мерзім келесі жұмыс күні бітеді: { $weekday }, { $due }

# review: native speaker
deadline-holidays-unknown = { $year } жылғы мереке күндері әлі енгізілген жоқ: тек сенбі мен жексенбі демалыс деп есептелді

# review: native speaker
deadline-recomputed = қайта есептелді, { $cause }; бұрын { $before } күні көрсетілген

# review: native speaker
deadline-kept = бұрын көрсетілген күн қалады: { $due }, қазір { $other } шыққанымен

# review: native speaker
deadline-shortened = қысқартылды, соңғы күні { $due }; көрсетілген себебі: { $reason }

deadline-amount-month = { $count } ай

deadline-amount-calendar-day = { $count } күн

deadline-amount-working-day = { $count } жұмыс күні
