//! What people do that is no step of a workflow.

use crate::domain::code::codes;

codes! {
    /// What people do beside the steps of the workflows.
    pub enum Action {
        /// Reads a petition.
        ReadPetition = "read_petition",
        /// Writes a new petition (a clerk: from a paper letter).
        DraftPetition = "draft_petition",
        /// Changes a draft.
        EditPetition = "edit_petition",
        /// Changes who gets the letters about a petition that was sent, and the applicant's contacts.
        ChangeContacts = "change_contacts",
        /// Sees possible duplicates of a petition.
        SearchDuplicates = "search_duplicates",
        /// Reads a review and its subjects.
        ReadReview = "read_review",
        /// Opens a review ex officio.
        OpenExOfficio = "open_ex_officio",
        /// Makes a batch.
        CreateBatch = "create_batch",
        /// Makes a person responsible for a review or petition.
        Assign = "assign",
        /// Adds subjects to a review.
        AddSubjects = "add_subjects",
        /// Keeps somebody out of a review for a conflict of interest.
        Exclude = "exclude",
        /// Reads the list of evidence.
        ReadEvidence = "read_evidence",
        /// Adds evidence.
        AddEvidence = "add_evidence",
        /// Writes to an archive.
        AskArchive = "ask_archive",
        /// Reads an archive request.
        ReadArchiveRequest = "read_archive_request",
        /// Reads conclusions and protests.
        ReadConclusions = "read_conclusions",
        /// Extends a deadline.
        ExtendDeadline = "extend_deadline",
        /// Reads a case at court.
        ReadCourtCase = "read_court_case",
        /// Names the panel.
        NamePanel = "name_panel",
        /// Enters a ruling for the judge to confirm.
        EnterRuling = "enter_ruling",
        /// Sends an entered ruling back to the clerk.
        SendBackRuling = "send_back_ruling",
        /// Restores the term for an appeal.
        RestoreTerm = "restore_term",
        /// Reads certificates of a case.
        ReadCertificate = "read_certificate",
        /// Issues a certificate to a further holder.
        IssueFurtherCertificate = "issue_further_certificate",
        /// Replaces a certificate.
        ReplaceCertificate = "replace_certificate",
        /// Voids a certificate.
        VoidCertificate = "void_certificate",
        /// Records a new person.
        RecordPerson = "record_person",
        /// Reads a person with names, acts and assertions.
        ReadPerson = "read_person",
        /// Adds names, acts, files and assertions.
        EditPerson = "edit_person",
        /// Marks an assertion as accepted.
        AcceptAssertion = "accept_assertion",
        /// Adds a document to a case.
        AddDocument = "add_document",
        /// Changes visibility or custody, adds redacted versions.
        ManageDocument = "manage_document",
        /// Reads who looked at which page.
        ReadDocumentViews = "read_document_views",
        /// Reads the history of a case.
        ReadHistory = "read_history",
        /// Takes a verifiable export of a history.
        ExportHistory = "export_history",
        /// Erases personal content of an event by order; the hash of what it was stays.
        RedactHistory = "redact_event",
        /// Sees work lists.
        ListWork = "list_work",
        /// Sees who works in the own office.
        ListColleagues = "list_colleagues",
        /// Sees and finishes tasks.
        HandleTasks = "handle_tasks",
        /// Invites, ends and changes capacities of officials.
        ManageAccounts = "manage_accounts",
        /// Makes and changes offices.
        ManageOffices = "manage_offices",
        /// Adds holidays and transferred working days.
        ManageHolidays = "manage_holidays",
        /// Opens one case for a while, with a reason that is logged.
        BreakGlass = "break_glass",
        /// Sees jobs and retries dead ones.
        ManageJobs = "manage_jobs",
        /// Reads what people were told about a case, and whether it arrived.
        ReadNotices = "read_notices",
        /// Gives a power of attorney.
        GrantRepresentation = "grant_representation",
        /// Asks which body is competent.
        AskCompetence = "ask_competence",
        /// Searches the archive cards; which of them are shown is decided by `domain::card::Sight`.
        SearchCards = "search_cards",
        /// Reads figures: how many cases there are, how old they are, and how they ended.
        ReadFigures = "read_figures",
        /// Reads also small figures, behind which people could be recognised.
        ReadExactFigures = "read_exact_figures",
        /// Searches all histories for who did what, and has one checked.
        SearchHistory = "search_history",
        /// Reads who looked at which document, whatever the case.
        AuditDocumentViews = "audit_document_views",
        /// Reads the countries' profiles with their sources.
        ReadProfiles = "read_profiles",
        /// Reads who searched the archive cards for whom.
        AuditCardSearches = "audit_card_searches",
        /// Reads what was decided of cards of one person.
        ReadCardLinks = "read_card_links",
        /// Reads an archive card.
        ReadCard = "read_card",
        /// Reads what was done with an archive card.
        ReadCardHistory = "read_card_history",
        /// Corrects readings, custody, secrecy and scans of the own archive's cards.
        EditCard = "edit_card",
        /// Changes what is said of a source of the own archive, and who sees its cards.
        EditCardSource = "edit_card_source",
        /// Imports cards into sources of the own archive, and lists them.
        ImportCards = "import_cards",
        /// Decides whether two cards are of one person.
        LinkCards = "link_cards",
        /// Sees which cards may be those of a petition's people.
        CompareCards = "compare_cards",
        /// Says, as the family, whether a card is that of a person whom its petition names.
        SayOfCard = "say_of_card",
        /// Decides whether a card is that of a petition's person.
        DecideCards = "decide_cards",
    }
}
