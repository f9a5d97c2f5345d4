### What anybody reads: the choices of the first page, and where a petition stands by its number and code.

page-track = Where a petition is
    .link = See where a petition is, by its number and code
    .lead = Anybody who has the number and the code of a petition can see here where it is. Names and papers are not shown.
    .number = Number of the petition
    .number-hint = The nine digits you got when the petition was sent, or the number of the office. Capital or small letters, spaces and hyphens between the digits do not matter.
    .code = Code
    .code-hint = Eight letters and digits, for example 7KMD-Q2XH. The digit 0 and the letter O count as the same.
    .button = Show where it is
    .no-number = Enter the number of the petition
    .no-code = Enter the code
    .unknown = No petition has this number and this code. Compare both with your paper once more.
    .lost = If you have lost the code: sign in, it stands with your petition. Whoever has no account can ask the office to which the petition was sent; it tells the code to the applicant only.
    .more = The applicant sees more: papers, terms and letters.
    .another = Look up another petition

page-track-next =
    .submitted = The office gives the petition a number and looks whether it is responsible for it.
    .registered = The office opens a case, or adds the petition to a case that is open already, and writes to the family.
    .returned-for-completion = The office waits for what is missing. Its letter to the family says what that is.
    .transferred = The other office goes on with it and writes to the family.
    .inadmissible = The office's letter to the family says why, and how to complain.
    .withdrawn = The office does not work on it any more. A new petition can be sent at any time.
    .closed = Nothing more is needed.
    .draft = The family can finish and send it at any time.
    .linked = The office asks archives and studies what they find.
    .opened = The office asks the archives for the old file.
    .archives = When the archives have answered, the prosecutor studies what was found.
    .civil-court = The family can ask a civil court to establish the fact. The office has prepared papers for that and written to the family.
    .suspended = The case goes on as soon as the reason for the pause is gone. The office writes to the family then.
    .examination = The office writes down its conclusion.
    .conclusion = The office decides, or the case goes to court: as the law of the country says.
    .court = The court hears the case. The family is told the day.
    .ruling = The decision comes into force when the time for an appeal is over and nobody has appealed.
    .decided = The family gets the decision in writing and, if the person was cleared, a certificate.
    .certificate = The certificate is handed over or sent to the family.
    .finished = Nothing more is needed. If something new is found, the family can ask to look at the case again.

page-count-wait =
    { $count ->
        [one] Wait { $count } second and try again.
       *[other] Wait { $count } seconds and try again.
    }

page-start-choice =
    .begin = Write a petition
    .begin-text = For somebody of your family, or for somebody whom you help. You can stop at any point and go on later.
    .follow = Go on with your petition
    .follow-text = Sign in to write on, add papers, see what is needed and read letters.
    .track-text = With the number and the code of the petition, without an account.
    .published-text = Whose rehabilitation was published, where the law publishes names.

page-published = Published names
    .lead = The law of some countries publishes the names of people who were rehabilitated. Look here for a name; no account is needed.
    .name = Name
    .name-hint = The surname, or the surname and the first name, in any letters. Names that sound the same are found, too.
    .country = Country whose law publishes the name
    .any = All
    .birth = Year of birth, if you know it
    .year = Year in which the person was rehabilitated, if you know it
    .button = Look
    .found = What was found
    .none = No such name is published. Many names are never published: that tells nothing about a person.
    .who = Name
    .born = Born in
    .body = Who had decided
    .outcome = Rehabilitation
    .paper = Paper
    .unknown = not known
