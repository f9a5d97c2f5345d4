### Words for the codes of cases: who, states, steps. Attributes are the codes, with hyphens.

code-role =
    .applicant = applicant
    .representative = representative
    .registry-clerk = registry clerk
    .case-officer = case officer
    .senior-prosecutor = senior prosecutor
    .commission-member = member of the commission
    .commission-chair = chair of the commission
    .archive-officer = archive officer
    .court-clerk = court clerk
    .judge = judge
    .statistician = statistician
    .auditor = auditor
    .administrator = administrator
    .system = system
    .public = visitor

code-case-kind =
    .petition = Petition
    .review = Review
    .archive-request = Request to an archive
    .court-case = Case at court

code-petition-state =
    .draft = Draft
    .submitted = Submitted
    .registered = Registered
    .returned-for-completion = Returned for completion
    .linked = Joined to a review
    .transferred = Transferred to the competent office
    .inadmissible = Declared inadmissible
    .withdrawn = Withdrawn
    .closed = Closed

code-petition-state-family =
    .draft = Not sent yet
    .submitted = Sent; the office will give it a number
    .registered = It has a number; the office is studying it
    .returned-for-completion = Something is missing: please add it
    .linked = The case is being examined
    .transferred = Sent to the office that is responsible
    .inadmissible = The office cannot examine it
    .withdrawn = You have taken it back
    .closed = Everything is done

code-petition-step =
    .submit = Submit
    .register = Register
    .return-for-completion = Return for completion
    .complete = Record what was missing
    .open-review = Open a review
    .link = Join to a running review
    .transfer = Transfer to the competent office
    .declare-inadmissible = Declare inadmissible
    .withdraw = Record the withdrawal
    .close = Close

code-petition-step-family =
    .submit = Send the petition
    .complete = Send what was missing
    .withdraw = Take the petition back

code-subject-state =
    .opened = Opened
    .reopened = Opened again
    .evidence = Collecting evidence
    .evidence-exhausted = No archive holds anything
    .legal-fact-court = At a civil court: establishing the fact
    .suspended = Suspended
    .examination = Being examined on the merits
    .conclusion-drafted = Conclusion drafted
    .conclusion-positive = Conclusion signed: to be rehabilitated
    .conclusion-negative = Conclusion signed: no grounds
    .protest-filed = Protest filed with the court
    .court-referred = Sent to court
    .remanded = Sent back for a new trial
    .court-accepted = Accepted by the court
    .hearing = A hearing is set
    .adjourned = The hearing was adjourned
    .ruled = Ruled; not in force yet
    .appealed = Under appeal
    .upheld = Upheld by the higher court
    .changed = Changed by the higher court
    .in-force = Ruling in force
    .decided = Decided
    .certified = Certificate issued
    .delivered = Certificate handed over
    .notified = Other bodies informed
    .revoked = Rehabilitation revoked
    .closed = Closed

code-subject-step =
    .begin-evidence = Begin collecting evidence
    .begin-examination = Begin the examination
    .exhaust-evidence = Record that the archives hold nothing
    .refer-to-legal-fact-court = Refer the family to a civil court
    .record-legal-fact = Record the civil court's finding
    .suspend = Suspend
    .resume = Resume
    .draft-conclusion = Draft a conclusion
    .send-back-conclusion = Send the draft back
    .sign-positive = Sign: to be rehabilitated
    .sign-negative = Sign: no grounds to rehabilitate
    .decide = Decide to rehabilitate
    .decide-refusal = Decide to refuse
    .terminate = Terminate without a decision on the merits
    .refer-to-court = Send to court
    .file-protest = File the protest
    .accept-in-court = Accept the case
    .schedule-hearing = Set a hearing
    .adjourn = Adjourn the hearing
    .confirm-ruling = Confirm the ruling
    .appeal = Appeal
    .uphold-ruling = Uphold the ruling
    .change-ruling = Change the ruling
    .remand = Send back for a new trial
    .enter-into-force = Enter into force
    .record-decision = Record the decision
    .certify = Issue the certificate
    .deliver = Record the handing over
    .notify = Record that other bodies were informed
    .publish = Publish the name
    .close = Close
    .close-refused = Close: refused or terminated
    .reopen = Open again on new evidence
    .revoke = Revoke the rehabilitation

code-subject-step-family =
    .appeal = Appeal against the decision

code-stage =
    .opened = The case was opened
    .archives = Archives are searching
    .civil-court = The archives hold nothing; a court can establish the fact
    .suspended = The case rests for the time being
    .examination = The prosecutor is studying what was found
    .conclusion = The office has signed its conclusion
    .court = The case is at court
    .ruling = The court has decided; it is not in force yet
    .decided = There is a final decision
    .certificate = The certificate is ready
    .finished = Everything is done

code-family-need =
    .civil-court = Take the papers that the office has prepared to the civil court.
    .certificate = Collect the certificate, or ask the office to send it.
    .complete = Add what is missing and send the petition again.

code-request-state =
    .drafted = Drafted
    .sent = Sent
    .answered = Answered
    .closed = Put to the file

code-request-step =
    .send = Send
    .remind = Send a reminder
    .answer = Answer
    .record-answer = Record the archive's letter
    .close = Put to the file

code-request-answer =
    .positive = Found
    .negative = Nothing found
    .partial = Found in part
    .classified = Exists, but is classified
    .forwarded = Sent on to another archive
    .destroyed = Destroyed under an act

code-addressee =
    .own = Archive that works with this system
    .other-agency = Archive of another agency
    .foreign = Archive abroad

stage-archives = Archives are searching: { $answered } of { $asked } have answered
