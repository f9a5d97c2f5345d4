### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

code-case-class =
    .court-conviction = Convicted by a court
    .extrajudicial = Decided outside the courts (troika, dvoika, OSO, OGPU Collegium, Cheka)
    .administrative = Administrative measure: exile, special settlement, dekulakisation, labour army, disfranchisement
    .psychiatric = Compulsory psychiatric treatment
    .prosecuted-not-convicted = Prosecuted, but not convicted
    .group-by-act = Member of a deported people
    .child-with-parents = Child who was with the parents in exile or confinement
    .child-left-without-care = Child left without a parent's care
    .family-of-executed = Family of a person who was executed

code-body-kind =
    .court = Court
    .military = Military court or tribunal
    .extrajudicial = Extrajudicial body
    .administrative = Administrative body
    .political = Political body
    .prosecution = Prosecutor's office
    .unknown = Not known

code-body =
    .vchk = Cheka (All-Russian Extraordinary Commission)
    .vchk-presidium = Presidium or Collegium of the Cheka
    .local-chk = Local Cheka
    .turkfront-special-dept = Special department of the Turkestan front
    .special-dept = Special department
    .revtribunal = Revolutionary tribunal
    .supreme-tribunal = Supreme Tribunal
    .gpu = GPU
    .ogpu = OGPU
    .ogpu-collegium = Collegium of the OGPU
    .oso-ogpu = Special Council (OSO) at the OGPU
    .commission-admin-exile = Commission of the NKVD on administrative exile
    .troika-ogpu = Troika of the OGPU
    .troika-nkvd-00447 = Troika of the NKVD under order 00447
    .troika-militia = Troika of the militia
    .special-troika-1938 = Special troika of 1938
    .troika-unspecified = Troika, not said which
    .dvoika = Commission of the NKVD and the Prosecutor of the USSR (dvoika)
    .oso-nkvd = Special Council (OSO) at the NKVD
    .oso-mgb = Special Council (OSO) at the MGB
    .oso-mvd = Special Council (OSO) at the MVD
    .oso-unspecified = Special Council (OSO), not said at which body
    .military-collegium = Military Collegium of the Supreme Court of the USSR
    .ussr-supreme-court = Supreme Court of the USSR
    .republic-supreme-court = Supreme (or Main) Court of a republic
    .supreme-court-unspecified = Supreme Court, not said whose
    .special-board = Special board of a court
    .oblast-court = Court of an oblast, krai, okrug or city
    .military-tribunal = Military tribunal
    .nkvd-tribunal = Military tribunal of the NKVD, MGB or MVD troops
    .transport-tribunal = Military tribunal of a railway or fleet
    .transport-court = Line court of a railway or waterway
    .peoples-court = People's court
    .camp-court = Camp court
    .court-unspecified = Court, not said which
    .dekulakisation-troika = District troika or commission for dekulakisation
    .local-executive = Executive committee of a local soviet
    .village-soviet = Village soviet or assembly
    .central-executive = Central Executive Committee
    .government = Government (Council of People's Commissars or Ministers, State Defence Committee)
    .special-commandant = Special commandant's office
    .nkvd-mgb = NKVD, NKGB or MGB, no special body named
    .politburo-list = List signed by the Politburo
    .supreme-soviet-act = Act of the Supreme Soviet or its Presidium
    .psychiatric-commission = Psychiatric commission or hospital
    .party-body = Party body
    .prosecutor-office = Prosecutor's office
    .military-prosecutor = Military prosecutor's office
    .interior-department = Interior ministry or department
    .kgb = KGB and the security services after it
    .review-commission = Commission on the review of cases or on rehabilitation
    .president = The President
    .military-command = Military unit or command
    .unrecognised = Not recognised: see as written

code-measure =
    .execution = Shot
    .camp = Camp
    .colony = Corrective-labour colony
    .prison = Prison
    .confinement = Deprivation of liberty, place not named
    .katorga = Hard labour (katorga)
    .suspended = Suspended sentence
    .exile = Exile to a place
    .banishment = Banishment from a place
    .eviction = Eviction or deportation
    .special-settlement = Special settlement
    .labour-army = Labour army
    .dekulakisation = Dekulakisation
    .disfranchisement = Loss of the vote
    .loss-of-citizenship = Loss of citizenship
    .confiscation = Confiscation of property
    .psychiatric = Compulsory psychiatric treatment
    .loss-of-rights = Loss of rights after the term
    .residence-ban = Ban on living in named places
    .loss-of-rank = Loss of a rank or an award
    .corrective-labour = Corrective labour without confinement
    .fine = Fine
    .sent-to-front = Sent to the front instead of the sentence
    .detention = Kept under arrest; no later measure named
    .supervision = Supervision by the police
    .recognizance = Undertaking not to leave
    .case-closed = Case closed
    .acquitted = Acquitted
    .released = Released
    .not-sentenced = No sentence was passed
    .death-in-custody = Died under arrest, in confinement or in exile
    .unspecified = Repressed; not said how
    .unrecognised = Not recognised: see as written

code-measure-role =
    .imposed = Decided at first
    .changed = Changed later

code-code-family =
    .rsfsr-1922 = Criminal Code of the RSFSR of 1922
    .rsfsr-1926 = Criminal Code of the RSFSR of 1926
    .rsfsr-1960 = Criminal Code of the RSFSR of 1960
    .ukrainian-ssr-1927 = Criminal Code of the Ukrainian SSR of 1927
    .byelorussian-ssr-1928 = Criminal Code of the Byelorussian SSR of 1928
    .uzbek-ssr-1926 = Criminal Code of the Uzbek SSR of 1926
    .turkmen-ssr-1927 = Criminal Code of the Turkmen SSR of 1927
    .tajik-ssr-1935 = Criminal Code of the Tajik SSR of 1935
    .georgian-ssr-1928 = Criminal Code of the Georgian SSR of 1928
    .armenian-ssr-1927 = Criminal Code of the Armenian SSR of 1927
    .azerbaijan-ssr-1927 = Criminal Code of the Azerbaijan SSR of 1927
    .kazakh-ssr-1959 = Criminal Code of the Kazakh SSR of 1959
    .kyrgyz-ssr-1960 = Criminal Code of the Kyrgyz SSR of 1960
    .criminal-procedure = Code of criminal procedure (no charge)
    .unstated = Code not named in the source
    .unrecognised = Code not recognised: see as written

code-outcome =
    .rehabilitated = Rehabilitated
    .partially-rehabilitated = Rehabilitated in part
    .recognised-injured = Recognised as injured by political repression
    .refused = Refused
    .terminated = Terminated without a decision on the merits

code-refusal-ground =
    .treason-proved = Treason is proved by the file
    .espionage-terror-sabotage-proved = Espionage, terror or sabotage is proved by the file
    .violence-against-civilians-or-pow = Violence against civilians or prisoners of war
    .band-leader-or-murder = Leader of a band, or murder
    .war-crimes = War crimes
    .collaboration-wwii = Collaboration with the enemy in the Second World War
    .falsifier-of-cases = Took part in falsifying cases
    .ordinary-crime = Ordinary crime without a political ground
    .no-act-established = No act of repression could be established
    .outside-law = Outside the law on rehabilitation (time, place or kind)
    .already-rehabilitated = Already rehabilitated by an earlier decision
    .not-competent = Another body has to decide

code-finding =
    .no-verdict = The file holds no verdict
    .no-court-record = The file holds no record of a court's sitting
    .only-troika-extract = Only an extract from the minutes of a troika exists
    .confession-under-duress = The confession was taken under duress
    .no-corroboration = Nothing else confirms the confession
    .no-crime-in-act = The act described is no crime
    .unconditional-article = The article is rehabilitated whatever the proof
    .decision-by-illegal-body = The body had no lawful power to decide
    .new-evidence = New evidence that earlier decisions did not have

code-prior-review-result =
    .unchanged = Decision left as it was
    .reduced = Term or article reduced
    .amnesty = Amnesty: released, not rehabilitated
    .rehabilitated = Rehabilitated
    .refused = Rehabilitation refused
    .unrecognised = Not recognised: see as written

code-clearing-reason =
    .no-event = No event of a crime
    .no-elements = No elements of a crime
    .not-proved = The charge was not proved

code-fate =
    .executed = Shot
    .died-in-custody = Died in confinement or exile
    .confined = Camp, prison or other confinement
    .displaced = Exile, settlement or labour army
    .released = Released, acquitted or case closed
    .other = Another measure
    .unknown = Not known

code-sex =
    .female = Female
    .male = Male
    .unknown = Not known

code-name-kind =
    .in-file = As in the historical file
    .today = As written today
    .at-birth = Given at birth
    .changed = Taken later
    .alias = Also known as
    .pseudonym = Pen name or stage name
    .claimed = As the applicant gives it
    .unknown = The source does not say

code-script =
    .cyrillic = Cyrillic
    .latin = Latin
    .arabic = Arabic script
    .mixed = More than one script
    .other = Another script

code-predicate =
    .birth-date = Date of birth
    .birth-place = Place of birth
    .death-date = Date of death
    .death-place = Place of death
    .death-cause = Cause of death
    .burial-place = Place of burial
    .residence = Residence before the repression
    .occupation = Occupation
    .workplace = Place of work
    .education = Education
    .nationality = Ethnic origin, as in the source
    .citizenship = Citizenship
    .party-membership = Party membership
    .social-origin = Social origin, as in the source
    .sex = Sex
    .religion = Religion or clerical rank
    .arrest-date = Date of arrest
    .arrest-body = Body that arrested
    .detention = Place and time of detention
    .release-date = Date of release
    .execution-date = Date of execution
    .family-member = Member of the family
    .other = Something else

code-assertion-standing =
    .stated = Stated by a source
    .accepted = Accepted
    .rejected = Found false

code-contradiction =
    .decision-after-death = The decision is dated after the death
    .decision-before-birth = The decision is dated before the birth
    .death-before-birth = The death is dated before the birth
    .arrest-after-death = The arrest is dated after the death
    .arrest-before-birth = The arrest is dated before the birth
    .arrest-after-decision = The arrest is dated after the decision
    .release-before-arrest = The release is dated before the arrest
    .release-after-death = The release is dated after the death
    .birth-dates-differ = Sources give different dates of birth
    .death-dates-differ = Sources give different dates of death
    .age-impossible = The person would have been older than anybody known
    .two-accepted = Two statements on the same thing are both accepted
    .body-outside-its-time = The body did not exist on that date

code-date-precision =
    .year = Year only
    .month = Month and year
    .day = Exact day
    .range = Between two days
    .unknown = Not known

code-formula =
    .krtd = Counter-revolutionary Trotskyist activity (KRTD)
    .krta = Counter-revolutionary Trotskyist agitation (KRTA)
    .krd = Counter-revolutionary activity (KRD)
    .kra = Counter-revolutionary agitation (KRA)
    .kro = Counter-revolutionary organisation (KRO)
    .asa = Anti-Soviet agitation (ASA)
    .asd = Anti-Soviet activity (ASD)
    .ase = Anti-Soviet element (ASE)
    .soe = Socially dangerous element (SOE)
    .sve = Socially harmful element (SVE)
    .chsir = Member of the family of a traitor to the motherland (ChSIR)
    .chsvn = Member of the family of an enemy of the people (ChSVN)
    .psh = Suspicion of espionage (PSh)
    .npg = Illegal crossing of the border (NPG)
    .aso = Anti-Soviet organisation (ASO)
    .krpo = Counter-revolutionary insurgent organisation (KRPO)
    .krpg = Counter-revolutionary insurgent group (KRPG)
    .shd = Espionage (ShD)

reading-article = article { $number }

reading-part = part { $part }

reading-point = point { $point }

reading-measure-changed = changed later to: { $measure }

reading-about = about { $date }

reading-not-after = not after { $date }

reading-not-before = not before { $date }

reading-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
