### Pages for those who work on cases: lists and petitions.

page-work = Work
    .entering = Letters being entered
    .to-register = To be registered
    .today = Today or overdue
    .filter = Filter
    .cases = Cases
    .by-number = Number, or a part of it
    .lists = Lists
    .any = All
    .kind = Kind of case
    .state = State
    .show = Show
    .all = Show everything in this list
    .none = There is nothing in this list.
    .number = Number
    .due = Due
    .overdue = Overdue
    .no-due = No due day
    .holder = Responsible
    .nobody = Nobody yet
    .elsewhere = Somebody outside your office
page-count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
page-count-older =
    { $count ->
        [one] { $count } older one is not shown here.
       *[other] { $count } older ones are not shown here.
    }
page-count-alike =
    { $count ->
        [one] { $count } more name is alike, less than those above.
       *[other] { $count } more names are alike, less than those above.
    }
page-count-checked =
    { $count ->
        [one] { $count } entry was checked.
       *[other] { $count } entries were checked.
    }
page-office-petition = Petition
    .person = A person
    .organisation = An organisation
    .told = Letters go to
    .told-by = How letters are sent
    .of-family = brought by the family
    .of-office = added by an office
    .about = About:
    .next = What you can do now
    .not-yet = not yet possible:
    .missing = What the family was asked to add
    .deadlines = Deadlines
    .no-deadlines = No deadline runs.
    .head = The petition
    .people = People it names
    .applicant = Applicant
    .statement = Statement
    .no-statement = Nothing was written.
    .papers = Papers
    .no-papers = No papers were brought.
    .letters = Letters about the petition
    .office = Office
    .country = Country whose law counts
    .channel = How it came
    .language = Language
    .postmarked = Postmark
    .received = Letter arrived
    .entered = Letter entered
    .submitted = Submitted
    .registered = Registered
    .came = Came from
    .from-other = Another office sent it on
    .kinship = The applicant is
    .applicant-kind = Who files
    .writes-in = Language of letters
    .email = E-mail
    .represented = Representative
    .by-representative = Written under a power of attorney
page-step =
    .submit = The petition is handed in at your office. The term for its registration begins.
    .register = The petition gets its number, and the terms begin. Look at the possible duplicates first.
    .complete = Record that the family has brought what was missing. The terms run on.
    .close = The review has ended for this family. The petition is closed.
    .return = The family gets a letter and may add what is missing. Where the law says so, the terms stand still until then.
    .missing = What is missing?
    .missing-hint = One thing on each line, in words that the family understands.
    .transfer = The petition goes on at the other office under a new number. The family is told where it went.
    .office = To which office?
    .why-competent = Why is that office competent?
    .inadmissible = The petition ends here. The family gets a letter with the reason and with how to complain.
    .why = Why is it not examined?
    .complain = How can the family complain?
    .complain-hint = Where, how and until when.
    .withdraw = The petition ends at the wish of the family. A review goes on by itself.
    .family-says = What does the family say?
page-duplicates = Possible duplicates
    .lead = Petitions and recorded people whose names sound alike. Compare them before you register: nothing is joined by itself.
    .none = Nobody is alike.
    .recorded = Recorded person
    .review = To the review
page-history = History
    .whole = The history is whole: every entry follows from the one before it.
    .broken = The history does not hold together. Tell the operator at once.
    .hash = Check sum of the entry
page-differs =
    .line = { $field }: saved now “{ $theirs }”, you wrote “{ $yours }”.
    .nothing = nothing
page-letter-new = A letter has arrived
    .lead = Enter what stands on the envelope and add the scan. Then you write down the letter beside it.
    .from = Who writes
    .from-hint = The name as it stands on the letter.
    .scan = Scan of the letter and its papers
    .scan-hint = Photographs or PDF, up to { $limit } MB each. You can choose several, and add more later.
    .button = Go on to the letter
page-letter = Write down the letter
    .country = Country of residence
    .answer = How is the sender answered?
    .birth-place = Place of birth
    .known = What is said of the repression
    .scans = Scan
    .picture = Scan
    .new-tab = opens in a new tab
    .no-scan = No scan was added yet.
    .add-scan = Add a scan
    .sender = Sender
    .letter = The letter
    .language = Language of the letter and of the answers
    .received = Day of arrival
    .postmarked = Postmark
    .postmarked-hint = For example 14.04.2026. Leave it empty if it cannot be read.
    .statement-hint = What the letter asks for, in its own words where that matters.
    .person = Repressed person { $number }
    .name = Name, as the letter writes it
    .empty = Whoever is left empty is not saved.
    .send = Save and look for duplicates
    .complete = Save and hand in as completed
    .another = Save and add a person
    .save = Save
    .saved = Saved
    .saved-text = The letter is saved. You can go on at any time.
page-papers = Add papers
    .button = Add
    .title-hint = Leave it empty to use the name of the file.
page-receipt = Receipt for the sender
    .code = Code to see where it stands
    .lead = Print it and hand it over, or send it by post. It is in the language in which the sender is written to, and names no repressed person.
    .heading = Your petition has arrived
    .number = Number
    .from = From
    .arrived = Arrived
    .registered = Registered
    .people = About
    .papers = Papers
    .decision = To be decided by
    .told = You are answered
    .ask = If you ask about your petition, give its number.
    .signature = Signature
page-count-ahead =
    { $count ->
        [one] Due within { $count } day
       *[other] Due within { $count } days
    }
page-keys = Keyboard shortcuts
    .lead = These keys work wherever you are not writing in a field.
    .search = Go to the search or the filter of the page
    .next = Go to the next row of a list
    .previous = Go to the row before
    .open = Open that row
    .help = Open or close this help
    .on = These keys are switched on
    .on-hint = Switch them off if you speak to the computer, if you use a screen reader or if they get in your way. This browser remembers it.
page-work-assign = Give cases to somebody
    .mark = Mark
    .mark-all = Mark all on this page
    .unmark-all = Unmark all on this page
    .together = Several cases at once
    .whom = Who is responsible from now on?
    .choose = Choose a person
    .nobody = Nobody: take the work away
    .preview = Look at what will change
    .to = Responsible from now on: { $who }
    .now = Responsible now
    .then = What happens
    .given = Will be given
    .left-out = Left out
    .changed = Changed meanwhile
    .none-marked = Mark at least one case in the list first.
    .nothing = Nothing would change for any of these cases.
    .button = Give exactly these cases
page-count-work-given =
    { $count ->
        [one] { $count } case will be given. Nothing has been changed yet.
       *[other] { $count } cases will be given. Nothing has been changed yet.
    }
page-count-work-done =
    { $count ->
        [one] { $count } case has another person responsible for it now.
       *[other] { $count } cases have another person responsible for them now.
    }
page-work-filter = Keep this filter
    .button = Keep
    .name = What is it called?
    .name-hint = Without names of people. A filter of the same name is replaced.
    .kept = My filters
    .remove = Remove
page-office-cards = Archive cards
    .family = The family says:
    .lead = Cards that may be those of the people whom the petition names. A person decides, never the search.
    .searched = Last searched:
    .waiting = The cards have not been searched yet.
    .petition = In the petition
page-card-decision = Decide about this card
    .line = { $what }: the petition says “{ $said }”, the card says “{ $card }”.
    .decision = Is the card that of this person?
    .reason = Why?
    .reason-hint = What speaks for it and against it. The decision is signed with your name.
    .button = Sign the decision
page-card-undo = Take the decision back
    .lead = The decision stays in the history, with who took it back and why.
    .button = Take it back
page-open-review =
    .people = Person
    .lead = The review gets its own number, and the main term goes on with it. Nobody becomes part of it unless you say so here; more people can be added later.
    .title = What is the review called in lists?
    .title-hint = Never the name of a repressed person. Left empty, the number of the petition is used.
    .officer = Who is responsible?
    .later = Decide later
    .not-yet = Not yet part of the review
    .class = { $name }: kind of repression
    .line = { $name }: the sentence, as the source has it
    .line-hint = Body, day, article, measure in one line. What is read from it can be corrected later. It may stay empty when the kind is chosen.
    .name = { $name }: the name as the file writes it
    .name-hint = Letter for letter, as it stands in the file or in the extract. It may stay empty and be recorded later; a certificate needs it.
page-link-review =
    .lead = The petition joins a review that runs already; its term is that of the review. Say which person of the review is meant.
    .none = No running review of somebody with such a name was found. Open a review on the petition instead.
    .who = Whom does the petition mean by { $name }?
    .nobody = Nobody of these
    .choice = { $name } { $birth } – { $band }
    .one = The people you chose stand in different reviews. Choose those of one review.
page-tasks = Tasks
    .lead = What somebody of your office has to look at: letters to post, mails that came back, deadlines.
    .open = To do
    .finished = Finished
    .done = Finished on
    .case = To the case
page-task-done = Finish the task
    .note = What was done?
    .note-hint = Without names and addresses.
    .button = Finish
page-count-tasks =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
