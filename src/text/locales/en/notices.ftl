### Mails. Short sentences, everyday words, no names of people.
### `.subject` stays neutral: it may be read by others over a shoulder.

mail-greeting = Hello,
mail-subject = { $subject } ({ $number })
mail-next = What happens next
mail-open = Open this page:
mail-file-number = File number
mail-office = Office
mail-new-office = New office
mail-archive = Archive
mail-court = Court
mail-certificate = Certificate number
mail-paper = Number of the paper
mail-date = Date
mail-hearing = Day and time
mail-place = Place
mail-due-you = Please act by
mail-due-office = Answer expected by
mail-due-appeal = You can appeal until
mail-valid-until = The link works until
mail-closing-account = This message was sent by a computer. We never ask for your password by e-mail or telephone.
mail-closing-family = This message was sent by a computer. Nobody may ask you for money for this. If something is unclear, call or write to the office and give the file number.
mail-closing-office = This message was sent by a computer. Open the page to answer; a reply to this mail does not reach the case.

notice-confirm-email =
    .subject = Please confirm your e-mail address
    .what = An account was opened with this e-mail address.
    .next = If it was you, open the link below to confirm that the address is yours. If it was not you, do nothing.

notice-invitation =
    .subject = You are invited to work with us
    .what = An administrator has invited you to work in the office named below.
    .next = Open the link below, choose a password and sign in. If you did not expect this, ask the office.

notice-password-reset =
    .subject = Choose a new password
    .what = Somebody asked for a new password for your account.
    .next = If it was you, open the link below and choose a new password. If it was not you, do nothing: your old password still works.

notice-password-changed =
    .subject = Your password was changed
    .what = The password of your account was changed.
    .next = If it was you, there is nothing to do. If it was not you, ask for a new password on the sign-in page at once.

notice-refresh-token-reuse =
    .subject = We signed you out to keep your account safe
    .what = Somebody may have used a copy of your sign-in. To be safe, we signed your account out everywhere.
    .next = Please sign in again. If something looks strange to you, choose a new password.

notice-representation-granted =
    .subject = You may act for somebody
    .what = You were given a power of attorney to act for another person.
    .next = Open the link below to see it. If you have no account yet, choose a password there. If you did not expect this, do nothing.

notice-representation-revoked =
    .subject = You no longer act for somebody
    .what = A power of attorney that you held was revoked.
    .next = You no longer see the papers it opened. If this is a mistake, speak to the person you acted for.

notice-petition-received =
    .subject = We have received your application
    .what = Your application has arrived. Thank you.
    .next = The office will look at it and give it a number. We will write to you then.

notice-petition-registered =
    .subject = Your application has a number
    .what = Your application was registered under the number below. Please keep this number: it helps whenever you write or call.
    .next = The office will study your application. You do not need to do anything now.

notice-petition-returned =
    .subject = Something is missing in your application
    .what = The office needs something more from you before it can go on.
    .next = Open the page to see what is missing. Add it and send the application again.

notice-petition-transferred =
    .subject = Your application went to another office
    .what = Another office is responsible for your application, so it was sent there.
    .next = The new office will write to you. You do not need to apply again.

notice-petition-inadmissible =
    .subject = There is an answer to your application
    .what = The office cannot examine your application.
    .next = Open the page to read why, and what you can do now.

notice-petition-withdrawn =
    .subject = Your application was withdrawn
    .what = Your application was taken back, as asked.
    .next = If this is a mistake, please tell the office.

notice-petition-linked =
    .subject = Your application joined a case that is under way
    .what = The same matter is already being examined. Your application was added to that case, and no time was lost.
    .next = From now on we will write to you about every step. You do not need to do anything now.

notice-review-opened =
    .subject = Work on your case has begun
    .what = The office has opened the case and is collecting the papers.
    .next = The office will study what the archives hold. We will write to you about every step.

notice-archive-asked =
    .subject = An archive was asked for papers
    .what = The office has asked an archive to look for papers in your case.
    .next = A search can take weeks. We will write to you when the archive answers.

notice-archive-answered =
    .subject = An archive has answered
    .what = An archive has answered the office.
    .next = Open the page to see how many archives have answered and what comes next.

notice-evidence-exhausted =
    .subject = All archives have answered
    .what = All the archives we asked have answered that they hold no papers. This does not mean that nothing happened.
    .next = Open the page: it shows what was searched, and which ways are still open to you.

notice-conclusion-signed =
    .subject = The office has finished its conclusion
    .what = The office has studied the papers and signed its conclusion.
    .next = Open the page to read it and to see what comes next.

notice-court-referred =
    .subject = Your case was sent to court
    .what = The office has sent the case to court.
    .next = The court will take the case in and set a day. We will write to you then.

notice-protest-filed =
    .subject = The court was asked to look at the case again
    .what = The prosecutor has asked the court to look again at the old decision.
    .next = The court will say whether it takes the case. We will write to you then.

notice-court-accepted =
    .subject = The court has taken the case
    .what = The court has accepted the case.
    .next = The court will set a day for the hearing. We will write to you then.

notice-hearing-scheduled =
    .subject = The day of the hearing is set
    .what = The court has set a day for the hearing. The day, the time and the place stand below.
    .next = Open the page to read more. If you want to come and have questions, ask the court.

notice-hearing-adjourned =
    .subject = The hearing was moved
    .what = The hearing was moved to another day.
    .next = If a new day stands below, that day counts. If not, we will write to you as soon as it is set.

notice-ruling-made =
    .subject = The court has decided
    .what = The court has made its decision. It is not in force yet.
    .next = Open the page to read the decision.

notice-ruling-in-force =
    .subject = The court's decision is in force
    .what = The decision of the court has entered into force.
    .next = Open the page to see which papers follow.

notice-outcome-decided =
    .subject = There is a decision in your case
    .what = A decision has been made in your case.
    .next = Open the page to read it and to see which papers follow.

notice-refused-how-to-appeal =
    .subject = There is a decision in your case
    .what = A decision has been made in your case. It is not the one you asked for.
    .next = Open the page to read the reasons and how you can appeal. Please mind the dates.

notice-appeal-filed =
    .subject = An appeal was filed in your case
    .what = An appeal was filed. The case now waits for the answer to it.
    .next = We will write to you when the appeal is decided.

notice-reopened =
    .subject = Your case was opened again
    .what = The case was opened again, because something new has come to light. The earlier papers are kept.
    .next = The office will study it once more. We will write to you about every step.

notice-revoked =
    .subject = There is an important change in your case
    .what = An earlier decision in your case was withdrawn. A certificate that was based on it is no longer valid.
    .next = Open the page to read the reasons and what you can do now.

notice-certificate-issued =
    .subject = Your certificate is ready
    .what = Your certificate has been issued.
    .next = Open the page to see it and how you receive it.

notice-certificate-voided =
    .subject = There is a change to your certificate
    .what = The certificate with the number below is no longer valid.
    .next = Please do not use it any more. Open the page to read why.

notice-certificate-replaced =
    .subject = You have a new certificate
    .what = Your certificate was replaced by a new one. The old one is no longer valid.
    .next = Open the page to see the new certificate and how you receive it.

notice-card-found =
    .subject = A card from the archive may be about your relative
    .what = A card that may be about a person in your application has come into the card index. A machine found it by the name; nobody has checked it yet.
    .next = Open the page to compare the card with what you know. The office will decide whether it is the same person.

notice-card-confirmed =
    .subject = An archive card about your relative was found
    .what = An official compared a card from the archive with your application and confirmed that it is about the same person.
    .next = Open the page to see what the card says. You do not need to do anything now.

notice-deadline-extended =
    .subject = The office needs more time
    .what = The office needs more time for your case. The new day stands below.
    .next = Open the page to read why. You do not need to do anything.

notice-task-assigned =
    .subject = You have a new task
    .what = A task was assigned to you.
    .next = Open the page to see the case and the task.

notice-deadline-alert =
    .subject = A deadline needs your attention
    .what = A deadline in this case is near or has passed.
    .next = Open the page and take the next step.

notice-archive-request-received =
    .subject = A new request to your archive
    .what = An office asks your archive for papers.
    .next = Open the page to read the request and to answer it.

notice-archive-reminder =
    .subject = A request is waiting for your answer
    .what = A request to your archive has not been answered yet.
    .next = Open the page to answer it, also if nothing was found.
