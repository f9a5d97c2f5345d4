### Words for terms: what is due, and how a due day came about.

code-deadline-rule =
    .registration = Register the petition
    .completion = Complete the petition
    .main-term = Examine the case
    .archive-answer = Answer of the archive
    .archive-reminder = Remind the archive
    .court-acceptance = The court accepts the case
    .hearing = The court hears the case
    .appeal = Appeal against the ruling
    .certificate = Issue the certificate
    .notice = Tell the family of the decision

code-deadline-state =
    .running = Running
    .paused = Standing still
    .met = Done
    .cancelled = Fell away

code-pause-cause =
    .returned = because something was missing in the petition
    .archive-request = because an archive was searching
    .suspended = because the case rested
    .legal-fact-court = because a civil court was establishing a fact
    .court = because the case was at court

code-recompute-cause =
    .calendar-changed = because the holidays changed
    .paused = because the term stood still
    .extended = because the term was extended
    .start-corrected = because the first day was corrected
    .rule-corrected = because the rule was corrected

code-start-event =
    .submitted = the petition arrived
    .registered = the petition was registered or the case opened
    .returned = the petition was returned for completion
    .archive-request-sent = the archive was asked
    .court-referred = the case was sent to court
    .court-accepted = the court accepted the case
    .ruled = the court ruled
    .decided = the decision was made

code-weekday =
    .mon = Monday
    .tue = Tuesday
    .wed = Wednesday
    .thu = Thursday
    .fri = Friday
    .sat = Saturday
    .sun = Sunday

deadline-term = { $term } from { $start } ({ $event }): until { $due }

deadline-extended = the term was extended by { $term }: until { $due }

deadline-extended-often = the term was extended by { $term } in all (number of extensions: { $times }): until { $due }

deadline-extension-none = the law allows no extension here, so none was counted

deadline-extension-capped = extensions that the law allows and that were counted: { $allowed }

deadline-paused = the term stood still for { $term }, { $cause }: until { $due }

deadline-pauses-capped = of all the time the term stood still, the law counts only { $term }

deadline-standing = since { $since } the term stands still, { $cause }; when it runs again, the day moves

deadline-total-capped = the law allows at most { $term } from the first day: until { $due }

deadline-moved = that day is not a working day, so the term ends on the next working day: { $weekday }, { $due }

deadline-moved-holiday = that day is a holiday ({ $holiday }), so the term ends on the next working day: { $weekday }, { $due }

deadline-holidays-unknown = the holidays of { $year } are not known yet: only Saturdays and Sundays were counted as free

deadline-recomputed = counted anew, { $cause }; before, the day was { $before }

deadline-kept = the day that was shown stays: { $due }, although { $other } would follow now

deadline-shortened = shortened to { $due }; the reason given: { $reason }

deadline-amount-month =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

deadline-amount-calendar-day =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

deadline-amount-working-day =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
