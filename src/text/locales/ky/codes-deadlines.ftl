### Words for terms: what is due, and how a due day came about.

# review: native speaker
code-deadline-rule =
    .registration = Арызды каттоо
    .completion = Арызды толуктоо
    .main-term = Ишти кароо
    .archive-answer = Архивдин жообу
    .archive-reminder = Архивге эскертүү
    .court-acceptance = Соттун ишти кабыл алышы
    .hearing = Соттун ишти карашы
    .appeal = Чечимге даттануу
    .certificate = Маалымкат берүү
    .notice = Үй-бүлөгө чечимди билдирүү

# review: native speaker
code-deadline-state =
    .running = Жүрүп жатат
    .paused = Токтоп турат
    .met = Аткарылды
    .cancelled = Күчүн жоготту

# review: native speaker
code-pause-cause =
    .returned = себеби арызда бир нерсе жетишкен жок
    .archive-request = себеби архив документ издеди
    .suspended = себеби ишти кароо токтоп турду
    .legal-fact-court = себеби жарандык сот фактыны аныктады
    .court = себеби иш сотто болду

# review: native speaker
code-recompute-cause =
    .calendar-changed = себеби майрам күндөрү өзгөрдү
    .paused = себеби мөөнөт токтоп турду
    .extended = себеби мөөнөт узартылды
    .start-corrected = себеби мөөнөттүн башталган күнү оңдолду
    .rule-corrected = себеби эреже оңдолду

# review: native speaker
code-start-event =
    .submitted = арыз түштү
    .registered = арыз катталды же иш ачылды
    .returned = арыз толуктоого кайтарылды
    .archive-request-sent = архивге суроо-талап жөнөтүлдү
    .court-referred = иш сотко жөнөтүлдү
    .court-accepted = сот ишти кабыл алды
    .ruled = сот чечим чыгарды
    .decided = чечим кабыл алынды

# review: native speaker
code-weekday =
    .mon = дүйшөмбү
    .tue = шейшемби
    .wed = шаршемби
    .thu = бейшемби
    .fri = жума
    .sat = ишемби
    .sun = жекшемби

# review: native speaker
deadline-term = { $start } күнүнөн баштап { $term } ({ $event }): акыркы күнү { $due }

# review: native speaker
deadline-extended = мөөнөткө { $term } кошулду: акыркы күнү { $due }

# review: native speaker
deadline-extended-often = мөөнөткө баары болуп { $term } кошулду (узартуу саны: { $times }): акыркы күнү { $due }

# review: native speaker
deadline-extension-none = мыйзам мында узартууга жол бербейт, ошондуктан ал эсепке алынган жок

# review: native speaker
deadline-extension-capped = мыйзам уруксат берген, эсепке алынган узартуу саны: { $allowed }

# review: native speaker
deadline-paused = мөөнөт { $term } токтоп турду, { $cause }: акыркы күнү { $due }

# review: native speaker
deadline-pauses-capped = мөөнөт токтоп турган убакыттан мыйзам мынчаны гана эсептейт: { $term }

# review: native speaker
deadline-standing = { $since } күнүнөн бери мөөнөт токтоп турат, { $cause }; ал кайра жүргөндө күн жылат

# review: native speaker
deadline-total-capped = мыйзам биринчи күндөн тартып эң көп дегенде { $term } берет: акыркы күнү { $due }

# review: native speaker
deadline-moved = бул күн жумуш күнү эмес, ошондуктан мөөнөт кийинки жумуш күнү бүтөт: { $weekday }, { $due }

# review: native speaker
deadline-moved-holiday = бул күн майрам ({ $holiday }), ошондуктан мөөнөт кийинки жумуш күнү бүтөт: { $weekday }, { $due }

# review: native speaker
deadline-holidays-unknown = { $year }-жылдын майрам күндөрү азырынча киргизиле элек: ишемби менен жекшемби гана эс алуу деп эсептелди

# review: native speaker
deadline-recomputed = кайра эсептелди, { $cause }; мурда { $before } күнү көрсөтүлгөн

# review: native speaker
deadline-kept = мурда көрсөтүлгөн күн калат: { $due }, азыр { $other } чыкса да

# review: native speaker
deadline-shortened = кыскартылды, акыркы күнү { $due }; көрсөтүлгөн себеби: { $reason }

deadline-amount-month = { $count } ай

deadline-amount-calendar-day = { $count } күн

deadline-amount-working-day = { $count } жумуш күнү
