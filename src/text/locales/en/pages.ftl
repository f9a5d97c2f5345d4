### The pages.

page-service = Aqtau: clearing the names of the repressed
page-skip = Skip to the content
page-languages = Language
page-back = Back
page-to-start = Go to the first page
page-reference = Quote this reference if you write to us:
page-error-title = Error:
page-error-heading = There is a problem
page-footer-certificates = Check a certificate
page-footer-licences = Licences of fonts and styles

page-failure-400 =
    .title = The page could not be read
    .happened = Your browser sent something that this page does not understand.
    .do = Go back, reload the page and try again.
page-failure-403 =
    .title = You may not do this
    .happened = You can see this, but your role does not let you do it.
    .do = If you think that it should, ask the administrator of your office.
page-failure-404 =
    .title = There is nothing here
    .happened = The address may be mistyped, or what stood here is not open to you.
    .do = Check the address, or begin from the first page.
page-failure-405 =
    .title = This page is not used this way
    .happened = The address exists, but it does not take what your browser sent.
    .do = Begin from the first page.
page-failure-409 =
    .title = This has changed meanwhile
    .happened = Somebody else was faster, or this step is not possible any more. Nothing was changed.
    .do = Go back, reload the page and look at it again.
page-failure-413 =
    .title = This is too large
    .happened = What you sent is larger than this page takes. Nothing was saved.
    .do = Send fewer or smaller files at once.
page-failure-422 =
    .title = Something has to be corrected
    .happened = A part of the address or of the form cannot be understood. Nothing was saved.
    .do = Go back and correct it.
page-failure-429 =
    .title = Too many attempts
    .happened = There were many requests from your address within a short time.
    .do = Wait a minute and try again.
page-failure-500 =
    .title = Something went wrong on our side
    .happened = It is not your fault, and nothing was changed.
    .do = Try again in a few minutes.
page-failure-503 =
    .title = Not available at the moment
    .happened = The system is starting or being looked after. Nothing was changed.
    .do = Try again in a few minutes.

page-start = Clear the name of somebody who was repressed
    .lead = Between 1918 and 1956 people were shot, imprisoned and exiled, often without a court. Here their families ask for rehabilitation: that the state declares them innocent.
    .who = Who may ask
    .hand = What to have at hand
    .then = What happens then
    .terms = How long it takes
    .check = Whoever has a certificate of rehabilitation can see here whether it is genuine.
page-start-who =
    .person = the person who was repressed
    .family = children, grandchildren and other relatives
    .helper = anybody whom they have asked to act for them
page-start-hand =
    .lead = Nothing of this is required. “I do not know” is always an answer.
    .name = the person's name, in any script and spelling, and the year of birth
    .what = what you know of the arrest, the sentence or the exile: even a year or a place helps
    .kinship = papers that show how you are related
    .papers = photographs of old papers, letters or certificates
page-start-then =
    .registered = The office registers your petition and tells you its number.
    .archives = Archives are asked for the old file.
    .decision = The prosecutor reviews the case. Where the law says so, a court decides.
    .certificate = If the person is cleared, you receive a certificate.
page-start-terms =
    .lead = The time that the law gives the office. It stands still while archives search.
    .country = Country
    .time = Time
    .unverified = not yet compared with the text of the law
page-term-month =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
page-term-calendar_day =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
page-term-working_day =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }

page-certificate = Check a certificate
    .link = Check a certificate by its code
    .printed = What is printed on it
page-certificate-code = Code on the certificate
    .hint = It stands beside the square pattern. Capital or small letters, spaces and hyphens do not matter.
    .button = Check
    .required = Enter the code that is printed on the certificate
page-certificate-valid =
    .heading = The certificate is valid
    .meaning = Compare what stands below with the paper: every line has to be the same.
page-certificate-replaced =
    .heading = The certificate was replaced
    .meaning = Another certificate was issued in its place. Ask the holder for the new one.
page-certificate-void =
    .heading = The certificate is no longer valid
    .meaning = It was issued, and later declared void.
page-certificate-unknown =
    .heading = No certificate has this code
    .meaning = Check whether the code is typed as it is printed. If it is, the paper was not issued by this system.
page-certificate-line =
    .number = Number
    .date = Date of issue
    .issuer = Issued by
    .name = Name in the historical file
    .name-today = Name as written today
    .birth = Year of birth
    .body = Body that decided
    .decided = Date of its decision
    .signatory = Signed by

country-kg = Kyrgyzstan
country-kz = Kazakhstan
country-ru = Russia
country-tj = Tajikistan
country-tm = Turkmenistan
country-ua = Ukraine
country-uz = Uzbekistan

page-menu = Menu
page-sign-out = Sign out
page-sign-in = Sign in
    .email = E-mail address
    .password = Password
    .button = Sign in
    .wrong = The address and the password do not fit, or the address was not confirmed. After several failures the account is locked for a while.
    .no-capacity = The password is right, but none of your roles is valid today. Ask your administrator.
page-password =
    .show = Show
    .hide = Hide
    .show-label = Show the password
    .hide-label = Hide the password
    .shown = Your password is visible
    .hidden = Your password is hidden
page-account = Your account
    .name = Name
    .capacities = In which role you act
    .capacity-current = in use
    .capacity-use = Use
    .sessions = Where you are signed in
    .sessions-lead = End what you do not know, and change your password then.
    .session-began = Signed in:
    .session-used = Last used:
    .session-current = this browser
    .session-end = End
