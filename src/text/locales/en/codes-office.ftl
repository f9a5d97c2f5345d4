### Words for the codes of the office's work: courts, papers' access, archive cards, tasks, jobs.

code-office-kind =
    .prosecutor = Prosecutor's office
    .court = Court
    .archive = Archive
    .commission = Commission
    .other-agency = Another agency

code-office-level =
    .national = National
    .regional = Regional
    .district = District

code-applicant-kind =
    .person = The repressed person
    .relative = Relative or heir
    .representative = Representative with a power of attorney
    .organisation = Organisation
    .anyone = Anybody

code-channel =
    .online = Filed online
    .paper = Letter on paper

code-language =
    .en = English
    .ru = Russian
    .kk = Kazakh
    .ky = Kyrgyz
    .uz = Uzbek
    .tg = Tajik

code-review-basis =
    .petition = On a relative's petition
    .ex-officio = Ex officio: on the office's own order or list

code-batch-kind =
    .ex-officio-list = Ex officio list
    .troika-session = One sitting of a troika
    .regional-list = Regional list

code-order-kind =
    .reopening = Order to open again
    .revocation = Order to revoke the rehabilitation
    .termination = Order to terminate
    .suspension = Order to suspend

code-conclusion-kind =
    .positive = Positive: to be rehabilitated
    .negative = Negative: no grounds
    .partial = Partial: to be rehabilitated in part

code-evidence-kind =
    .archival-document = Paper of the historical file
    .archive-answer = Answer of an archive
    .negative-certificate = Certificate that archives hold nothing
    .civil-record = Birth, marriage or death record
    .civil-court-decision = Civil court's decision on a legal fact
    .witness-statement = Statement of a witness
    .photograph = Photograph
    .personal-paper = Letter, diary or memoir
    .earlier-decision = Certificate or refusal of an earlier review
    .publication = Book of memory, publication or list
    .expert-opinion = Expert's opinion
    .other = Something else

code-court-basis =
    .referral = Sent with the office's conclusion
    .protest = By protest
    .legal-fact = To establish a legal fact
    .remand = Sent back by the higher court

code-instance =
    .first = First instance
    .appeal = Court of appeal
    .cassation = Court of cassation

code-hearing-state =
    .scheduled = Set
    .adjourned = Adjourned
    .held = Held
    .cancelled = Cancelled

code-protest-kind =
    .protest = Protest against the old decision
    .representation = Representation on new circumstances

code-motion-result =
    .granted = Granted: the term is restored
    .refused = Refused

code-ruling-state =
    .entered = Entered; waits for the judge
    .sent-back = Sent back to the clerk
    .confirmed = Confirmed by the judge
    .in-force = In force
    .superseded = Replaced by a later ruling

code-appeal-result =
    .upheld = Ruling upheld
    .changed = Ruling changed
    .remanded = Case sent back for a new trial

code-certificate-kind =
    .rehabilitated = Certificate of rehabilitation
    .partially-rehabilitated = Certificate of partial rehabilitation
    .injured = Certificate of a person injured by repression

code-certificate-state =
    .valid = Valid
    .replaced = Replaced by another
    .void = No longer valid

code-document-form =
    .original = Original
    .copy = Copy
    .certified-copy = Certified copy
    .scan = Scan of the paper

code-visibility =
    .family = The family and the offices
    .office = Offices and courts of the case
    .restricted = Only those who examine and decide
    .secret = Secret: archive, seniors, judges and auditors

code-custody =
    .held = With its holder
    .in-transit = On the way
    .digitised = Kept as a digital image
    .classified = Classified
    .declassified = Declassified
    .transferred-to-other-country = Given to another country
    .destroyed = Destroyed under an act
    .lost-fire = Lost in a fire
    .never-found = Looked for and never found
    .unknown = Not known

code-document-group =
    .family = Papers of the family
    .historical-file = Historical file
    .office = Papers of the office
    .court = Papers of the court
    .after = Papers after the decision
    .other = Other papers

code-task-kind =
    .mail-bounced = A letter was not delivered
    .dependant-flagged = An outcome on which this one depends has changed
    .deadline-alert = A term is near or past
    .deadline-recomputed = A new holiday moved a due day
    .card-found = An archive card that may fit
    .dead-job = A job was given up

code-task-state =
    .open = Open
    .done = Done

code-work-view =
    .office = My office's cases
    .mine = My cases
    .unassigned = Not assigned to anybody
    .overdue = Past their due day
    .closed = Closed

code-job-state =
    .ready = Waiting
    .running = Running
    .done = Done
    .dead = Given up

code-job-kind =
    .send-notice = Send a letter
    .alert-deadlines = Warn of terms
    .write-daily-head = Seal the day's history
    .enter-into-force = Let rulings enter into force
    .fold-work-counts = Add up the work lists
    .refresh-figures = Count the figures anew
    .purge = Delete what has expired
    .collect-blobs = Delete files nothing refers to
    .import-cards = Import archive cards
    .match-petition = Look for cards of a petition
    .match-new-cards = Look for petitions of new cards
    .rekey-names = Prepare names for searching anew

code-secrecy =
    .open = Open
    .restricted = Restricted: prosecutors and commissions
    .secret = Secret

code-card-name-kind =
    .whole = Whole name
    .given = Given name
    .patronymic = Patronymic
    .surname = Surname
    .maiden = Surname before marriage
    .alias = Other name or spelling
    .father = Father's name

code-card-place =
    .birth = Place of birth
    .residence = Place of residence
    .arrest = Place of arrest
    .death = Place of death
    .burial = Place of burial

code-link-decision =
    .same = The same person
    .not-same = Different people
    .undecided = Cannot be said yet

code-import-state =
    .waiting = Waiting to begin
    .running = Running
    .done = Done
    .failed = Failed

code-import-format =
    .csv = Table with separators (CSV)
    .tsv = Table with tabs (TSV)
    .jsonl = One object a line (JSON)
    .records = Records of a book of memory
    .xlsx = Workbook (XLSX)

code-import-severity =
    .refused = Refused: no card
    .flagged = To be checked
    .repeated = The same as an earlier row

code-card-search-kind =
    .search = Search
    .complete = Completion of a name
    .list = Matching of a list

code-competence-answer =
    .competent = This office is competent
    .elsewhere = Another country is competent
    .unknown = Cannot be said: facts are missing

code-competence-court =
    .not-needed = No court is needed
    .court = The competent court is known
    .unknown = Cannot be said: facts are missing
    .elsewhere = A court of another country

code-competence-part =
    .office = Which office has the case
    .court = Which court decides

code-competence-rule =
    .class-route = Route of the class
    .national = One office or court for the whole country
    .no-court = No court is needed
    .last-judicial-decision = Court of the last judicial decision, or its successor
    .central-union-body = Central body of the Union: residence before the repression
    .body-seat = Where the body that decided sat
    .residence-before = Residence before the repression
    .applicant-residence = Where the applicant lives

code-competence-verdict =
    .matched = Applies and decides
    .not-applicable = Does not apply
    .needs-fact = A fact is missing
    .abroad = Points to another country

code-competence-need =
    .last-judicial-decision = Which court decided last, and where it sat
    .body-seat = Where the body that decided sat
    .residence-before = Where the person lived before the repression
    .applicant-residence = Where the applicant lives
    .successor = Which court took the place of the abolished one
    .route = The country's rules have no route for this class

code-court-choice =
    .last-decision = Court of the last judicial decision
    .body-seat = Regional court where the body sat
    .supreme = Supreme Court
    .supreme-criminal-collegium = Criminal collegium of the Supreme Court
    .civil-applicant-residence = Civil court where the applicant lives

code-day-kind =
    .holiday = Public holiday
    .day-off = Day off
    .working-day = Working day
    .observance = Memorial day on which people work

code-document-action =
    .replace = Add a new version
    .withdraw = Withdraw
    .redact = Add a redacted version
    .change-visibility = Change who sees it
    .change-custody = Change where the original is
    .read-views = See who looked at it

code-person-action =
    .edit-person = Change the person's data
    .accept-assertion = Accept a statement

code-card-field =
    .number = Number of the card
    .name = Whole name
    .surname = Surname
    .given = Given name
    .patronymic = Patronymic
    .maiden = Surname before marriage
    .variants = Other names and spellings
    .father = Father's name
    .sex = Sex
    .birth = Date or year of birth
    .birth-place = Place of birth
    .nation = Ethnic origin
    .citizenship = Citizenship
    .origin = Social origin
    .education = Education
    .party = Party
    .work = Profession or place of work
    .residence = Place of residence
    .arrest-date = Date of arrest
    .arrest-body = Body that arrested
    .arrest-place = Place of arrest
    .body = Body that decided
    .decided = Date of the decision
    .decision = Decision in one text
    .articles = Articles
    .charge = Charge
    .sentence = Sentence: measures and terms
    .served = Where it was served
    .release = Release
    .execution-date = Date of execution
    .execution-place = Place of execution
    .death-date = Date of death
    .death-place = Place of death
    .burial = Place of burial
    .cleared = Date of rehabilitation
    .cleared-by = Body that rehabilitated
    .cleared-reason = Ground of the rehabilitation
    .rehabilitation = Rehabilitation in one text
    .source-book = Book or database of the row
    .archive = Archive that holds the file
    .call-number = Call number of the file
    .scan = Scan of the card
    .secrecy = Secrecy
    .family = Relatives
    .earlier = Other repressions
    .note = Note
