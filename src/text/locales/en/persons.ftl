### Pages on which an office records what is known of a person.

page-record = What is recorded of the person
    .link = Names, statements and acts of the person
    .back = To the case of this person
    .names = Names
    .no-names = No name has been recorded yet.
    .language = language of the source: { $language }
    .recorded = recorded on { $day }
    .statements = What sources say
    .no-statements = Nothing that a source says has been recorded yet.
    .document = The document
    .withdrawn = Withdrawn on { $day }
    .accepted = Accepted on { $day }
    .acts = Acts of repression
    .field = Field
    .written = As written
    .read = As read
    .unread = Could not be read
    .months = Term
    .reviews = Earlier reviews of this act

page-record-name = Add a name
    .lead = A name is kept as its source writes it. Those recorded before stay.
    .kind = What name is it?
    .raw = The name, letter for letter
    .raw-hint = In the script of the source. A certificate prints the name as in the file and the one written today.
    .surname = Surname
    .given = Given name
    .patronymic = Patronymic
    .language = Language of the source
    .no-language = Not known
    .button = Record the name

page-record-statement = Add a statement
    .lead = Write down what a source says, also where it contradicts another. Both stand side by side, and none is lost.
    .about = What is it about?
    .value = What does the source say?
    .value-hint = As it is written. Of a date a year is enough: 1898, May 1931, about 1900.
    .document = Which document of this review says so?
    .button = Record the statement

page-record-accept = Accept the statement
    .lead = Papers of the case print what is accepted. Another statement that was accepted for the same question stands beside it again.
    .before = Accepted so far: { $statement }
    .link = Accept

page-record-withdraw = Withdraw the statement
    .lead = For what should not have been recorded. It can still be read, and no longer counts.
    .link = Withdraw

page-record-act = Add an act of repression
    .lead = Write it as the source does: in one line, or field by field. What stands in a field goes before what is read from the line.
    .line = The sentence in one line, as the source has it
    .line-hint = Body, day, article and measure, as in a book of memory or on a card.
    .seat-now = Region of today where the body sat
    .residence-now = Region of today where the person lived
    .region-hint = Its code by ISO 3166-2, for example KZ-75. It tells which office and court are competent.
    .button = Record the act

page-record-review = Add an earlier review
    .lead = Reviewed is not cleared: say what came of it.
    .body = Who reviewed it?
    .decided = When?
    .result = What came of it?
    .note = Anything else
    .button = Record the review

page-record-competence = Who is competent?
    .lead = What the rules of the country say of this act. It is advice: the office decides.
    .office = Office
    .court = Court
    .region = Region
    .needs = What is missing
    .stands-for = In the place of
    .not-verified = Nobody has compared this with the source of the law yet.
    .why = Why: every rule in its order
    .law = Rules: { $profile }

page-record-history = History of the person
    .lead = Everything that was recorded, in this review and in others that you may see.
