### Words for lists of many: batches, reviews by order, people from a file.

page-batches = Lists and batches
    .lead = A batch holds reviews that belong together: one list, one sitting of a troika, one region. It is assigned as a whole.
    .none = Your office has no batches yet.

page-batch = Batch
    .title = What it is called
    .title-hint = Lists and messages show it. Do not write the name of a repressed person.
    .kind = What kind of list it is
    .source = Where the list comes from
    .officer = Who is responsible
    .nobody = Decided later
    .choose = Choose an officer
    .made = Made on
    .holds = What it holds
    .reviews = Reviews
    .no-reviews = No review belongs to it yet.

page-batch-new = Make a batch
    .lead = Then open reviews in it; their people can come from a file.
    .button = Make the batch

page-batch-assign = Assign the whole batch
    .button = Assign

page-review-new = Open a review by order
    .lead = Without a petition, by the office’s own order or list. Its people come next.
    .order = Order or list it rests on
    .button = Open the review
page-on-cards = Open a review on archive cards
    .link = Open a review on this card
    .mark = Mark this card
    .marked = Open a review on the marked cards
    .lead = Each card becomes a person of the review, with the decision and the file that stand on it. All of them are taken, or none.
    .none = No card was marked, or those that were are not open to you. Go back and mark at least one.
    .cards = Cards
    .wrong = Some of these cards cannot be taken. Read what stands beside them, and unmark them.
    .needs-class = The card names neither body nor measure. Choose the class of the case below.
    .class = Class of the case, where a card suggests none
    .class-hint = What a card itself says comes first.
    .no-class = As the cards say
page-on-table = Open a review on a marked table
    .lead = Send the table of candidates in which the right cards are marked in the column { $column }. Look through it first: nothing is kept then.
    .right = Nothing has to be mended. Choose the file once more and open the review.
    .file = Table
    .file-hint = A CSV file with the columns { $columns }.
    .choose = Choose the table.
    .look = Look through the table

page-people-import = Take people over from a file
    .lead = The file is kept with the review, so that everything that came from it can be looked up. First you see what would happen.
    .columns = A CSV file in UTF-8: the first line names the columns, each further line is one person. Columns, in any order, only those you have: { $columns }.
    .file = File
    .file-hint = CSV, up to 16 MB.
    .choose = Choose a file.
    .title-of-file = List of persons
    .another = Another file
    .button = Look through

page-people-look = What the file says
    .files = Historical files
    .placeholders = Persons whose name is not known or not published
    .unconditional = Cleared whatever the proof
    .wrong = Nothing is taken over before these mistakes are mended in the file.
    .mistakes = Mistakes
    .row = Row
    .column = Column
    .what = What to do
    .unread = Kept as written, but not understood
    .unread-text = These pieces stand in the way of nothing. An officer reads them.
    .lead = All of them are taken over together, or none.
    .button = Take them over

page-people-add = Add a person
    .lead = Write everything as the file or the card has it. Leave empty what is not known.
    .name = Name as in the file
    .name-today = Name in today’s spelling
    .birth = Born (for example: 1898, about 1900)
    .body = Body that decided
    .decided = When it was decided
    .article = Articles
    .charge = Charge in words
    .measure = Measure
    .source = Where this stands
    .holder = Who holds the historical file
    .fond = Fond
    .opis = Opis
    .delo = Delo
    .class = Class of the case
    .suggested = What body and measure suggest
    .button = Add the person

page-count-batch-reviews = { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}

page-count-batch-people = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}

page-count-batch-assigned = { $count ->
    [one] One officer becomes responsible for { $count } review of this batch.
   *[other] One officer becomes responsible for all { $count } reviews of this batch.
}

page-count-people-more = { $count ->
    [one] { $count } more mistake is not shown. Mend these first.
   *[other] { $count } more mistakes are not shown. Mend these first.
}
