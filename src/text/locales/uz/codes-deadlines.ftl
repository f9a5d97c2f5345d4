### Words for terms: what is due, and how a due day came about.

# review: native speaker
code-deadline-rule =
    .registration = Arizani roʻyxatga olish
    .completion = Arizani toʻldirish
    .main-term = Ishni koʻrib chiqish
    .archive-answer = Arxiv javobi
    .archive-reminder = Arxivga eslatish
    .court-acceptance = Sudning ishni qabul qilishi
    .hearing = Sudning ishni koʻrishi
    .appeal = Qaror ustidan shikoyat berish
    .certificate = Maʼlumotnoma berish
    .notice = Oilaga qarorni xabar qilish

# review: native speaker
code-deadline-state =
    .running = Oʻtmoqda
    .paused = Toʻxtatilgan
    .met = Bajarildi
    .cancelled = Bekor boʻldi

# review: native speaker
code-pause-cause =
    .returned = chunki arizada nimadir yetishmadi
    .archive-request = chunki arxiv hujjat qidirdi
    .suspended = chunki ish toʻxtatib turildi
    .legal-fact-court = chunki fuqarolik sudi faktni aniqladi
    .court = chunki ish sudda boʻldi

# review: native speaker
code-recompute-cause =
    .calendar-changed = chunki bayram kunlari oʻzgardi
    .paused = chunki muddat toʻxtab turdi
    .extended = chunki muddat uzaytirildi
    .start-corrected = chunki muddat boshlangan kun tuzatildi
    .rule-corrected = chunki qoida tuzatildi

# review: native speaker
code-start-event =
    .submitted = ariza kelib tushdi
    .registered = ariza roʻyxatga olindi yoki ish ochildi
    .returned = ariza toʻldirish uchun qaytarildi
    .archive-request-sent = arxivga soʻrov yuborildi
    .court-referred = ish sudga yuborildi
    .court-accepted = sud ishni qabul qildi
    .ruled = sud qaror chiqardi
    .decided = qaror qabul qilindi

# review: native speaker
code-weekday =
    .mon = dushanba
    .tue = seshanba
    .wed = chorshanba
    .thu = payshanba
    .fri = juma
    .sat = shanba
    .sun = yakshanba

# review: native speaker
deadline-term = { $start } dan boshlab { $term } ({ $event }): oxirgi kuni { $due }

# review: native speaker
deadline-extended = muddatga { $term } qoʻshildi: oxirgi kuni { $due }

# review: native speaker
deadline-extended-often = muddatga jami { $term } qoʻshildi (uzaytirishlar soni: { $times }): oxirgi kuni { $due }

# review: native speaker
deadline-extension-none = qonun bu yerda uzaytirishga yoʻl qoʻymaydi, shuning uchun u hisobga olinmadi

# review: native speaker
deadline-extension-capped = qonun ruxsat bergan va hisobga olingan uzaytirishlar soni: { $allowed }

# review: native speaker
deadline-paused = muddat { $term } toʻxtab turdi, { $cause }: oxirgi kuni { $due }

# review: native speaker
deadline-pauses-capped = muddat toʻxtab turgan vaqtdan qonun faqat shuncha qismini hisoblaydi: { $term }

# review: native speaker
deadline-standing = { $since } dan beri muddat toʻxtab turibdi, { $cause }; u yana oʻta boshlaganda kun suriladi

# review: native speaker
deadline-total-capped = qonun birinchi kundan boshlab koʻpi bilan { $term } beradi: oxirgi kuni { $due }

# review: native speaker
deadline-moved = bu kun ish kuni emas, shuning uchun muddat keyingi ish kunida tugaydi: { $weekday }, { $due }

# review: native speaker
deadline-moved-holiday = bu kun bayram ({ $holiday }), shuning uchun muddat keyingi ish kunida tugaydi: { $weekday }, { $due }

# review: native speaker
deadline-holidays-unknown = { $year } yilning bayram kunlari hali kiritilmagan: faqat shanba va yakshanba dam olish kuni deb hisoblandi

# review: native speaker
deadline-recomputed = qaytadan hisoblandi, { $cause }; avval { $before } kuni koʻrsatilgan edi

# review: native speaker
deadline-kept = avval koʻrsatilgan kun qoladi: { $due }, hozir { $other } chiqsa ham

# review: native speaker
deadline-shortened = qisqartirildi, oxirgi kuni { $due }; koʻrsatilgan sabab: { $reason }

deadline-amount-month = { $count } oy

deadline-amount-calendar-day = { $count } kun

deadline-amount-working-day = { $count } ish kuni
