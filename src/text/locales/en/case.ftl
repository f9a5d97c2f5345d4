### Pages on which a review is worked on.

page-case =
    .heading = Review { $number }
    .overview = Overview
    .subjects = Persons
    .letters = Letters
    .tabs = Parts of the review
    .nobody = Nobody yet
    .holder = Responsible
    .due = Due
    .done-title = Done
    .done = Done: { $what }
    .done-for = Done: { $what } ({ $persons })
    .saved = Your change is saved.
    .next = What you can do next
    .no-steps = Nothing is yours to do here at the moment.
    .blocked = Not possible yet:
    .clocks = Deadlines
    .no-clocks = No deadline is running.
    .facts = About this review
    .basis = Why it was opened
    .opened = Opened on
    .country = Law of
    .profile = Version of the law
    .counts = Where the persons stand
    .requests = Archive requests
    .conclusions = Conclusion
    .cards = Archive cards
    .documents = Documents
    .court = Court
    .history = History
page-count-case-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } persons
    }
page-count-case-open =
    { $count ->
        [one] Possible for { $count } person
       *[other] Possible for { $count } persons
    }
page-count-case-flagged =
    { $count ->
        [one] { $count } person has to be looked at again: a case that theirs rests on has changed.
       *[other] { $count } persons have to be looked at again: a case that theirs rests on has changed.
    }
page-count-case-warnings =
    { $count ->
        [one] { $count } contradiction in the sources
       *[other] { $count } contradictions in the sources
    }
page-count-case-matching =
    { $count ->
        [one] { $count } person found
       *[other] { $count } persons found
    }
page-count-case-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
page-count-case-would =
    { $count ->
        [one] This will be done for { $count } person.
       *[other] This will be done for { $count } persons.
    }
page-case-subjects =
    .name = Name
    .state = Where it stands
    .conclusion = Conclusion
    .no-conclusion = None yet
    .any = All
    .filter = Show
    .mark = Mark
    .person = Person
    .class = Class of the case
    .outcome = Decision
    .unnamed = Name not known
    .flagged = Has to be looked at again
    .together = A step for several persons at once
    .of-marked = For the persons marked above
    .of-all = For all that the filter shows, also on other pages ({ $total })
    .step = Step
    .preview = See what would be done
page-case-subject =
    .to-list = To the list of persons
    .unconditional = Cleared whatever the proof
    .unconditional-yes = Yes, by the law itself
    .yes = Yes
    .decided = Decided on
    .in-force = In force since
    .published = Name published on
    .file = Historical file
    .warnings = The sources contradict each other
    .earlier = Earlier decisions in this review
    .until = until { $day }
page-case-act = The repressive act
    .none = No decision on this person alone is known.
    .body = Body that decided
    .seat = Where it sat
    .decided = Day of the decision
    .number = Number of the decision
    .article = Article
    .charge = Charge
    .measure = Measure
    .residence = Lived then in
    .source = Where this stands
page-case-settings = Change class or dependence
    .button = Save
    .depends-on = Rests on the case of another person
    .on-nobody = On nobody’s case
    .sought = Look for a person of this review
    .sought-hint = By a part of the name, or by the number in the list. Then choose among those found.
    .found-none = Nobody of this review has such a name or number. Look once more.
    .find = Look
page-case-step = Step
    .button = Do this
    .grave = This ends the case for these persons. It is recorded with your name.
    .left-out = Left out, and why
    .not-here = The step does not begin there: { $state }
    .changed = The list has changed since you looked at it. Look at it again and send the form once more.
    .reason = Reason
    .evidence = New evidence it rests on
    .nobody = This can be done for nobody of them now.
page-case-fact =
    .court = Civil court
    .number = Number of the decision
    .date = Day of the decision
    .established = What the court established
    .document = The document that holds it
    .no-document = Not in the file yet
page-case-conclusion =
    .kind = What the conclusion says
    .findings = Findings that speak for rehabilitation
    .findings-hint = At least one, unless the conclusion is negative.
    .ground = Ground of the refusal
    .no-ground = No refusal
    .ground-hint = Needed for a negative conclusion only.
    .outcome = Decision it proposes
    .usual-outcome = What follows from the conclusion
    .outcome-hint = Change this only when the person was injured by the repression of somebody else.
    .reasoning = Reasoning
    .reasoning-hint = What was established, by which papers, and what follows from it.
    .draft = Draft a conclusion
    .none = No conclusion is drafted yet.
    .to-list = To the list of conclusions
    .drafted = Waits for the signature
    .signed = Signed
    .sent-back = Sent back
    .drafted-by = Drafted
    .signed-by = Signed
    .persons = Persons
    .mend = What has to be mended
    .signature = This is recorded with your name, and the family is told.
    .keep = Save for later
    .kept = You saved this on { $at }. Only you see it.
page-case-court =
    .court = Court
    .choose = Choose the court
    .court-hint = The court that the law names for these persons; another one is refused with the reason.
    .files = Files that are sent
    .files-hint = One on each line: holder, fond, opis, delo, volumes.
    .none = The case is not at court.
    .desk = Open at the court’s desk
    .basis = How it came to court
    .instance = Instance
    .sent = Sent on
    .hearings = Hearings
    .ruling = Ruling { $number }
    .ruling-text = Text of the ruling
    .appeal = Appeal against this ruling
    .complaint = Complaint
page-case-protest =
    .kind = What is filed
    .text = Text
    .motion = Motion to restore the term
    .motion-hint = Where the law of the country asks for it.
    .drafter = Drafted by
    .choose = Choose a colleague
    .drafter-hint = Somebody else than you: who drafts does not file.
page-case-certify =
    .language = Language of the certificate
    .holder-of = Issued for { $name } to
    .holder = Issued to
    .nobody = No relative has asked for them: nobody can hold the certificate
    .lang-uz-latn = Uzbek, Latin letters
    .lang-uz-cyrl = Uzbek, Cyrillic letters
    .lang-kaa = Karakalpak
    .lang-tk = Turkmen
page-case-notify =
    .bodies = Who was told
    .bodies-hint = One on each line: registry office, information centre, social office.
    .reference = Number of the letter
    .day = Day of the letter
page-case-assign = Who is responsible
    .link = Change who is responsible
    .who = Person
    .button = Assign
page-case-exclusions = Conflict of interest
    .link = Who is kept out
    .none = Nobody is kept out of this review.
    .new = Keep somebody out
    .who = Colleague
    .reason = The conflict of interest
    .button = Keep out
    .readmit = Let in again
    .readmit-reason = Why there is no conflict any more
page-case-extend = More time
    .link = Extend
    .lead = The family is told that more time is needed, not why.
    .amount = By how many units of the rule (months or days)
    .reason = Why more time is needed
    .button = Extend the deadline
page-case-cards =
    .link = Compare archive cards
    .lead = Choose a person to compare their archive cards field by field.
    .none = No card that you may see looks alike. That does not mean that there is none.
page-day-hint = For example 14.04.2026
page-count-case-requests =
    { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
page-count-case-reminders =
    { $count ->
        [one] reminded { $count } time
       *[other] reminded { $count } times
    }
page-case-request = Request to an archive
    .to-list = To the list of requests
    .kind = Which archive
    .archive = Archive
    .none = None of these
    .addressee = Name of the archive
    .addressee-hint = For an archive of another agency or abroad.
    .names = Spellings to be searched
    .written = Written on
    .sent = Sent on
    .reminded = Last reminded on
page-case-ask = Ask an archive
    .lead = The request is about all persons of this review.
    .question = Question
    .question-hint = The archive reads this. Nothing about the applicant belongs here.
    .names = Spellings to search
    .names-hint = One on each line. Empty: every spelling that is recorded.
    .send = Sending
    .send-now = Send it at once
    .button = Save
page-case-answer = Answer of the archive
    .papers = Papers with the answer
    .kind = What the archive answered
    .day = Answered on
    .text = What was found
    .text-hint = For a positive, partial or classified answer.
    .searched = What was searched
    .searched-hint = Fonds, card indexes, years. Needed when nothing was found.
    .spellings = Which spellings were searched
    .spellings-hint = One on each line. Needed when nothing was found.
    .forwarded = Sent on to
    .destroyed = Number of the act of destruction
    .recorded-for = Who signed the letter, its number and day
    .recorded-for-hint = The letter itself is added to the documents.
page-count-case-cards =
    { $count ->
        [one] { $count } card found for the petition
       *[other] { $count } cards found for the petition
    }
page-count-case-same =
    { $count ->
        [one] { $count } card is of this person
       *[other] { $count } cards are of this person
    }
page-case-card = Decide about this card
    .button = Sign the decision
    .decision = Is the card about this person?
    .reason-hint = What agrees and what does not. It is signed with your name.
    .ours = In the case
    .family = The family says:
    .revoked = Taken back
    .signature = Signature
    .raw = The card word for word
page-case-card-revoke = Take the decision back
    .link = Take the decision back
    .button = Take it back
page-case-document =
    .none = There are no documents yet.
    .add = Add documents
    .kind = What it is
    .title = What it is called
    .title-hint = Empty: the name of the file.
    .number = Number
    .dated-on = Date on it
    .issuer = Who issued it
    .visibility = Who sees it
    .usual = As usual
page-paper = About this document
    .link = More about this document
    .open = Open the file
    .deeds = What you can do
    .custody = Where the original is
    .note = More on it
    .note-hint = Needed for what was destroyed (number and date of the act) or given to another country (which).
    .lies = Where it lies
    .file = File
    .file-hint = The largest: { $limit } MB.
    .came = Received
    .digest = Checksum (SHA-256)
    .versions = Versions
    .version = Version { $number }
    .covered = Version with covered names
    .original = Original
    .looks = Who looked at it
    .replaced = It was replaced by a newer version.
    .withdrawn = Withdrawn on { $day }.
    .version-lead = The file you send takes the place of this one. The earlier version is kept and stays in the history.
    .covered-lead = Send the document with the names of other people covered. The family can be shown it; the original stays as it is and is never shown to them.
    .send = Send the file
page-paper-withdraw = Withdraw this document
    .warning = It is kept, marked as withdrawn, and nothing can rest on it any more. This cannot be undone.
page-visibility = Who sees this document
    .covered = In this version the names of other people are covered. The original is kept beside it.
    .has-covered = There is a version of it in which the names of other people are covered. The family can be shown that one; it never sees this original.
    .family = The family reads it too. A scan of an old case may name other people: for the family, a version is needed in which these names are covered.
    .office = Everybody at the offices and courts that work on this case. The family does not see it.
    .restricted = For what names witnesses or informers. Those who only register letters do not see it.
    .secret = For what is still classified. Besides them only whoever brought it sees it.
    .reason-hint = It stands in the history of the case with your name.
    .button = Save who sees it
page-case-evidence = Add an item of evidence
    .heading = Evidence
    .none = There is no evidence yet.
    .description = What it is, in words
    .document = Document
    .proves = The fact it proves or refutes
    .new = New evidence
    .new-yes = Earlier decisions did not have it
    .is-new = New
    .withdrawn = Withdrawn on { $day }
page-case-evidence-withdraw = Withdraw this evidence
    .lead = What was decided with it stands.
    .link = Withdraw
    .button = Withdraw
page-case-certificates = Certificates
    .none = No certificate is issued yet.
    .issued = Issued on { $day }
    .delivered = Handed over on { $day }
page-case-deliver =
    .day = Day of the handing over
    .how = How
    .how-hint = In person, by registered post, to a representative.
page-case-void = Declare the certificate void
    .grave = Whoever checks the certificate will be told that it does not hold. Its holder gets a letter.
page-case-replace = Replace the certificate
    .grave = A new certificate with another number and code is issued. Whoever checks the old one will be told that it was replaced. Its holder gets a letter.
page-case-further = Certificate for another relative
    .link = Issue it to another relative as well
    .lead = Each relative who asked for this person can hold a certificate. The new one gets a number and a code of its own; the others stay valid.
    .nobody = Every relative who asked for this person holds a valid certificate. Another relative has to send a petition first.
    .button = Issue this certificate
page-count-case-events =
    { $count ->
        [one] { $count } entry was computed again, and every link holds.
       *[other] { $count } entries were computed again, and every link holds.
    }
page-case-history =
    .holds = The history holds
    .broken = The history of this review does not hold. Tell your administrator at once.
    .fault-link = A record was changed.
    .fault-head = Records at the end are missing or added.
    .fault-state = A person stands elsewhere than the history says.
    .fault-daily = The signature of a day does not hold.
    .person = To the person
    .hash = Check sum
