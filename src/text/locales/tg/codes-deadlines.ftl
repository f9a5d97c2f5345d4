### Words for terms: what is due, and how a due day came about.

# review: native speaker
code-deadline-rule =
    .registration = Аризаро ба қайд гирифтан
    .completion = Аризаро такмил додан
    .main-term = Баррасии парванда
    .archive-answer = Ҷавоби бойгонӣ
    .archive-reminder = Ба бойгонӣ ёдрас кардан
    .court-acceptance = Қабули парванда аз ҷониби суд
    .hearing = Баррасии парванда дар суд
    .appeal = Шикоят аз болои қарор
    .certificate = Додани маълумотнома
    .notice = Ба оила хабар додани қарор

# review: native speaker
code-deadline-state =
    .running = Идома дорад
    .paused = Боздошта шуд
    .met = Иҷро шуд
    .cancelled = Аз байн рафт

# review: native speaker
code-pause-cause =
    .returned = зеро дар ариза чизе намерасид
    .archive-request = зеро бойгонӣ ҳуҷҷат меҷуст
    .suspended = зеро баррасии парванда боздошта шуд
    .legal-fact-court = зеро суди гражданӣ фактро муқаррар мекард
    .court = зеро парванда дар суд буд

# review: native speaker
code-recompute-cause =
    .calendar-changed = зеро рӯзҳои ид тағйир ёфтанд
    .paused = зеро мӯҳлат боздошта шуда буд
    .extended = зеро мӯҳлат дароз карда шуд
    .start-corrected = зеро рӯзи оғози мӯҳлат ислоҳ шуд
    .rule-corrected = зеро қоида ислоҳ шуд

# review: native speaker
code-start-event =
    .submitted = ариза расид
    .registered = ариза ба қайд гирифта ё парванда кушода шуд
    .returned = ариза барои такмил баргардонида шуд
    .archive-request-sent = ба бойгонӣ дархост фиристода шуд
    .court-referred = парванда ба суд фиристода шуд
    .court-accepted = суд парвандаро қабул кард
    .ruled = суд қарор баровард
    .decided = қарор қабул шуд

# review: native speaker
code-weekday =
    .mon = душанбе
    .tue = сешанбе
    .wed = чоршанбе
    .thu = панҷшанбе
    .fri = ҷумъа
    .sat = шанбе
    .sun = якшанбе

# review: native speaker
deadline-term = аз { $start } сар карда { $term } ({ $event }): рӯзи охирин { $due }

# review: native speaker
deadline-extended = ба мӯҳлат { $term } илова шуд: рӯзи охирин { $due }

# review: native speaker
deadline-extended-often = ба мӯҳлат ҳамагӣ { $term } илова шуд (шумораи дарозкунӣ: { $times }): рӯзи охирин { $due }

# review: native speaker
deadline-extension-none = қонун дар ин ҷо дароз карданро иҷозат намедиҳад, бинобар ин он ба ҳисоб гирифта нашуд

# review: native speaker
deadline-extension-capped = шумораи дарозкуниҳое, ки қонун иҷозат медиҳад ва ба ҳисоб гирифта шуд: { $allowed }

# review: native speaker
deadline-paused = мӯҳлат { $term } боздошта шуд, { $cause }: рӯзи охирин { $due }

# review: native speaker
deadline-pauses-capped = аз вақти боздошти мӯҳлат қонун танҳо ҳаминро ба ҳисоб мегирад: { $term }

# review: native speaker
deadline-standing = аз { $since } мӯҳлат боздошта шудааст, { $cause }; вақте ки он идома ёбад, рӯз мегузарад

# review: native speaker
deadline-total-capped = қонун аз рӯзи аввал ҳадди аксар { $term } медиҳад: рӯзи охирин { $due }

# review: native speaker
deadline-moved = ин рӯз рӯзи корӣ нест, бинобар ин мӯҳлат рӯзи кории оянда ба охир мерасад: { $weekday }, { $due }

# review: native speaker
deadline-moved-holiday = ин рӯз ид аст ({ $holiday }), бинобар ин мӯҳлат рӯзи кории оянда ба охир мерасад: { $weekday }, { $due }

# review: native speaker
deadline-holidays-unknown = рӯзҳои иди соли { $year } ҳанӯз ворид нашудаанд: танҳо шанбе ва якшанбе рӯзи истироҳат ҳисоб шуданд

# review: native speaker
deadline-recomputed = аз нав ҳисоб шуд, { $cause }; пештар рӯзи { $before } нишон дода шуда буд

# review: native speaker
deadline-kept = рӯзи пештар нишондодашуда мемонад: { $due }, гарчанде ҳоло { $other } мебаромад

# review: native speaker
deadline-shortened = кӯтоҳ карда шуд, рӯзи охирин { $due }; сабаби нишондодашуда: { $reason }

deadline-amount-month = { $count } моҳ

deadline-amount-calendar-day = { $count } рӯз

deadline-amount-working-day = { $count } рӯзи корӣ
