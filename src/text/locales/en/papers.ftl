### Papers that the system prints.

paper-certificate =
    .rehabilitated = Certificate of rehabilitation
    .partially-rehabilitated = Certificate of rehabilitation in part
    .injured = Certificate of recognition as injured by political repression
paper-certifies = This is to certify that
paper-states =
    .rehabilitated = has been rehabilitated: cleared in full.
    .partially-rehabilitated = has been rehabilitated in part.
    .injured = has been recognised as injured by political repression.
paper-number = No. { $number }
paper-dated = Issued on { $date }
paper-section =
    .person = The person
    .repression = The repression
    .clearing = What the rehabilitation rests on
    .holder = Issued to
    .check = How to check this certificate
paper-line =
    .name-in-file = Name in the historical file
    .name-today = Name as written today
    .birth-year = Year of birth
    .birth-place = Place of birth
    .residence = Place of residence before the arrest
    .occupation = Occupation before the arrest
    .posthumously = Rehabilitated after death
    .arrested = Date of arrest
    .body = Body that decided
    .decided = Date of its decision
    .decision-number = Number of its decision
    .charge = Charge
    .article = Article of the law
    .measure = Measure
    .term = Term
    .places = Places of detention or exile
    .earlier = Earlier reviews of the decision
    .released = Date of release
    .died = Date of death
    .ground = Legal ground
    .findings = Findings
    .act = Decision that cancels the former one
    .act-by = Made by
    .act-number = Number of the decision
    .act-date = Date of the decision
    .case = Number of the case
    .file = Historical file
    .holder = Name of the holder
    .kinship = Kinship to the person
    .signatory = Signed by
    .code = Code of this certificate
    .signature = Electronic signature (Ed25519)
    .key = Number of the key
paper-answer =
    .yes = yes
    .no = no
paper-not-established = name not established
paper-unverified = The name of the law was not compared with its published text.
paper-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
paper-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
paper-sourced = { $value } (source: { $source })
paper-earlier = { $body }, { $date }: { $result }
paper-result =
    .unchanged = left as it was
    .reduced = reduced
    .amnesty = released under an amnesty
    .rehabilitated = rehabilitated
    .refused = rehabilitation refused
    .unrecognised = result not known
paper-act =
    .ruling = Ruling of a court
    .conclusion = Conclusion of the prosecutor
    .decision-order = Order on the decision
# In the third person; code-kinship is what people choose about themselves.
paper-kinship =
    .oneself = the rehabilitated person
    .spouse = husband or wife
    .child = son or daughter
    .adopted-child = adopted son or daughter
    .stepchild = stepson or stepdaughter
    .parent = father or mother
    .sibling = brother or sister
    .grandchild = grandchild
    .great-grandchild = great-grandchild or later generation
    .nephew-or-niece = nephew or niece
    .grand-nephew-or-niece = grandnephew or grandniece
    .cousin = cousin
    .uncle-or-aunt = uncle or aunt
    .in-law = relative by marriage
    .other-relative = another relative
    .not-related = not a relative
    .unknown = kinship not known
paper-check =
    .square = Square code with the address of the page that says whether this certificate is valid
    .how = Photograph the square with a telephone, or enter the code at this address. The page says whether the certificate is valid and shows what has to stand on it.
    .signed = The office signed the text of this certificate electronically. Whoever wants to verify the signature finds the signed text and the public key here:
paper-page = Page { $page } of { $pages }
