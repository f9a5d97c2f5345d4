### Pages of a court: its cases, sittings and rulings.

page-count-heard =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
page-count-waiting =
    { $count ->
        [one] { $count } ruling waits for you
       *[other] { $count } rulings wait for you
    }
page-count-to-rule =
    { $count ->
        [one] The ruling is about { $count } person.
       *[other] The ruling is about { $count } people.
    }
page-count-more =
    { $count ->
        [one] and { $count } more person
       *[other] and { $count } more people
    }
page-court =
    .unnamed = Name not known
    .fond = fond { $number }
    .opis = opis { $number }
    .delo = delo { $number }
    .motion = Motion to restore the term
    .open-case = Open the case
    .case = Case
    .people = People
    .person = Person
    .search = Search
    .unnumbered = Without a number yet
    .show = Show
page-confirmations = To be confirmed
    .none = No ruling waits for you.
    .one = Confirm a ruling
    .nothing-proposed = Not stated
    .proposed = Asked for
    .entered = Entered by the clerk
    .differ-from-proposed = For { $differing } of { $total } people the ruling differs from what the office proposed in its conclusion.
    .differ-from-most = { $differing } of { $total } people got another decision than most.
    .differing = They differ
    .parts = What the court decided
    .whole = The ruling
    .facts = Number, day and people
    .others = All the others
    .lead = Your confirmation signs the ruling for all people named in it. The term for an appeal begins, and the families are told.
    .button = Confirm the ruling
page-confirmed-ruling = The ruling is confirmed
    .text-1 = Everybody in it has a decision now. The families and the prosecutor's office are told.
    .text-2 = When the term for an appeal is over, it enters into force by itself.
    .next = To the next ruling
page-return-ruling = Send it back to the clerk
    .lead = Nothing changes for the people in the ruling. The clerk enters a corrected one.
    .reason = What has to be corrected?
    .button = Send it back
page-ruling = Enter the ruling
    .number = Number of the ruling
    .ruled-on = Day of the ruling
    .ruled-on-hint = Only when the court ruled on an earlier day, for example 14.04.2026. The term for an appeal counts from it.
    .composition = Who sat
    .attendance = Who was present
    .entered-by = Entered by
    .entered-at = Entered
    .motion = Motion to restore the term
    .text = Text of the ruling
    .outcome = What did the court decide on everybody, or on most?
    .ground = Ground of the refusal
    .ground-hint = Only when the court refused.
    .no-ground = No refusal
    .findings = What speaks for clearing
    .operative = Operative part
    .sent-back = The judge sent the ruling back: { $reason }
    .saved = Draft, last saved by { $name }, { $at }.
    .open = Still open
page-ruling-forget = Throw the draft away
    .warning = Everything written in this draft is gone then.
    .button = Throw it away
page-differing = On whom did the court decide otherwise?
    .lead = Tick only those for whom something else applies. If there is nobody, go on.
    .summary = { $few } differ. For { $many } it applies.
    .usual = For everybody else: { $outcome }.
    .differing = They differ
    .others = All the others
    .same = Same as all
    .ready = Go on and check
    .find = Name, or number of the file
    .no-others = Nobody was found.
    .tick = Tick whom you mean
    .choose = The court decided otherwise on those ticked
    .one = What did the court decide on them?
    .nobody = Tick at least one person.
    .outcome-missing = Say what the court decided.
page-preview-ruling = Check the ruling
    .nobody = Nobody. One decision applies to all.
    .all = What applies to all
    .lead = The ruling goes to the judge. Nothing changes for the people in it before the judge has confirmed it.
    .button = Enter it and send it to the judge
page-entered-ruling = The ruling waits for the judge
    .text-1 = It was entered for everybody in the case, in one step.
    .text-2 = You are told if the judge sends it back.
page-count-cases =
    { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
page-docket = Docket
    .office = With the court
    .overdue = Overdue
    .closed = Finished
    .state = State
    .any = Every state
    .since = With us since
    .due = Due
page-court-case =
    .review = Review
    .basis = How it came
    .instance = Instance
    .referred = Sent to the court
    .accepted = Accepted
    .panel = Panel
    .file = File
    .hearings = Sittings
    .rulings = Rulings
    .deeds = What you can do
page-panel = Name the panel
    .judges = Who sits?
page-hearing = Set a hearing
    .lead = Families, the prosecutor's office and the panel are told day, time and place.
    .day = Day
    .time = Time
    .time-hint = As clocks show it in the country, for example 10:30
    .place = Address and room
    .open = Who may come?
    .open-law = As the law says
    .open-yes = Everybody
    .open-no = Only those who are invited
    .announced = Day on which all were told on paper
    .announced-hint = Only when that was earlier; otherwise they are told now.
    .button = Set the hearing
page-adjourn = Put the hearing off
    .lead = Everybody who was told of it is told again.
    .reason = Why?
    .button = Put it off
page-appeals = Appeals
    .change = Enter a ruling that changes it
    .number = Number of the decision
    .text = Its reasons
page-term = Restore a missed term for an appeal
    .link = Restore the term for an appeal
    .lead = Until the last day you give, these persons and the prosecutor can appeal, and the decision about them does not enter into force.
    .whom = For whom?
    .marked = For those who are marked below
    .nobody = The decisions of this ruling are in force or appealed already. There is no term to restore.
    .until = Last day for the appeal
    .until-hint = From today on, at most a year ahead. For example 14.04.2026
    .reason-hint = Why the term was missed for good cause.
    .next = Show the next persons
    .button = Restore the term
page-count-term =
    { $count ->
        [one] For the one person of this ruling whose decision is not in force yet
       *[other] For all { $count } persons of this ruling whose decision is not in force yet
    }
page-calendar = Hearing calendar
    .before = Earlier
    .later = Later
    .week = By week
    .month = By month
    .now = Today
    .today = today
    .none = No sittings in these days.
    .nothing = No sittings.
    .closed = Not open to everybody
    .feed = In your own calendar
    .feed-lead = A calendar program can show the sittings, too.
    .feed-since = Your calendar address was made on { $day }.
page-feed = Address for your calendar program
    .lead = A calendar program reads number, time and place at a secret address, no names. Whoever has the address sees the same: do not pass it on.
    .make = Make an address
    .renew = Make a new address; the old one ends
    .revoke = End the address
    .made = Your new address
    .once = Copy it now. It is not shown again.
    .summary = Sitting { $number }
