### Words for what was done to people: bodies, measures, grounds. Terms as historians and lawyers use them.

# review: native speaker
code-case-class =
    .court-conviction = Sud tomonidan hukm qilingan
    .extrajudicial = Suddan tashqari qaror (uchlik, ikkilik, OSO, OGPU Kollegiyasi, VChK)
    .administrative = Maʼmuriy chora: surgun, maxsus koʻchirish, quloq qilish, mehnat armiyasi, saylov huquqidan mahrum qilish
    .psychiatric = Majburiy psixiatrik davolash
    .prosecuted-not-convicted = Javobgarlikka tortilgan, lekin hukm qilinmagan
    .group-by-act = Deportatsiya qilingan xalq vakili
    .child-with-parents = Ota-onasi bilan surgun yoki qamoqda boʻlgan bola
    .child-left-without-care = Ota-onasining gʻamxoʻrligisiz qolgan bola
    .family-of-executed = Otib tashlangan shaxsning oilasi

# review: native speaker
code-body-kind =
    .court = Sud
    .military = Harbiy sud yoki tribunal
    .extrajudicial = Suddan tashqari organ
    .administrative = Maʼmuriy organ
    .political = Siyosiy organ
    .prosecution = Prokuratura
    .unknown = Nomaʼlum

# review: native speaker
code-body =
    .vchk = VChK (Butunrossiya favqulodda komissiyasi)
    .vchk-presidium = VChK Prezidiumi yoki Kollegiyasi
    .local-chk = Mahalliy ChK
    .turkfront-special-dept = Turkiston fronti Maxsus boʻlimi
    .special-dept = Maxsus boʻlim
    .revtribunal = Inqilobiy tribunal
    .supreme-tribunal = Oliy tribunal
    .gpu = GPU
    .ogpu = OGPU
    .ogpu-collegium = OGPU Kollegiyasi
    .oso-ogpu = OGPU huzuridagi Maxsus kengash (OSO)
    .commission-admin-exile = NKVDning maʼmuriy surgun boʻyicha komissiyasi
    .troika-ogpu = OGPU uchligi
    .troika-nkvd-00447 = 00447-son buyruq boʻyicha NKVD uchligi
    .troika-militia = Militsiya uchligi
    .special-troika-1938 = 1938-yilgi Maxsus uchlik
    .troika-unspecified = Uchlik (qaysi biri koʻrsatilmagan)
    .dvoika = NKVD va SSSR Prokurori komissiyasi (ikkilik)
    .oso-nkvd = NKVD huzuridagi Maxsus kengash (OSO)
    .oso-mgb = MGB huzuridagi Maxsus kengash (OSO)
    .oso-mvd = MVD huzuridagi Maxsus kengash (OSO)
    .oso-unspecified = Maxsus kengash (OSO), qaysi organ huzurida ekani koʻrsatilmagan
    .military-collegium = SSSR Oliy sudining Harbiy kollegiyasi
    .ussr-supreme-court = SSSR Oliy sudi
    .republic-supreme-court = Respublika Oliy (Bosh) sudi
    .supreme-court-unspecified = Oliy sud (kimniki ekani koʻrsatilmagan)
    .special-board = Sudning maxsus hayʼati
    .oblast-court = Viloyat, oʻlka, okrug yoki shahar sudi
    .military-tribunal = Harbiy tribunal
    .nkvd-tribunal = NKVD, MGB yoki MVD qoʻshinlarining harbiy tribunali
    .transport-tribunal = Temir yoʻl yoki havza harbiy tribunali
    .transport-court = Temir yoʻl yoki suv transporti liniya sudi
    .peoples-court = Xalq sudi
    .camp-court = Lager sudi
    .court-unspecified = Sud (qaysi biri koʻrsatilmagan)
    .dekulakisation-troika = Quloq qilish boʻyicha tuman uchligi yoki komissiyasi
    .local-executive = Mahalliy kengash ijroiya komiteti
    .village-soviet = Qishloq kengashi yoki yigʻini
    .central-executive = Markaziy Ijroiya Qoʻmitasi
    .government = Hukumat (Xalq Komissarlari Kengashi, Vazirlar Kengashi, Davlat Mudofaa Qoʻmitasi)
    .special-commandant = Maxsus komendatura
    .nkvd-mgb = NKVD, NKGB yoki MGB (organi aniqlanmagan)
    .politburo-list = Siyosiy byuro tasdiqlagan roʻyxat
    .supreme-soviet-act = Oliy Kengash yoki uning Prezidiumi hujjati
    .psychiatric-commission = Psixiatriya komissiyasi yoki shifoxonasi
    .party-body = Partiya organi
    .prosecutor-office = Prokuratura
    .military-prosecutor = Harbiy prokuratura
    .interior-department = Ichki ishlar vazirligi yoki boshqarmasi
    .kgb = KGB va undan keyingi xavfsizlik organlari
    .review-commission = Ishlarni qayta koʻrish yoki reabilitatsiya komissiyasi
    .president = Prezident
    .military-command = Harbiy qism yoki qoʻmondonlik
    .unrecognised = Aniqlanmadi: yozilganiga qarang

# review: native speaker
code-measure =
    .execution = Otib tashlash
    .camp = Lager
    .colony = Axloq tuzatish-mehnat koloniyasi
    .prison = Qamoqxona
    .confinement = Ozodlikdan mahrum qilish (joyi koʻrsatilmagan)
    .katorga = Katorga (ogʻir ishlar)
    .suspended = Shartli hukm
    .exile = Surgun
    .banishment = Yashash joyidan badargʻa qilish
    .eviction = Koʻchirib yuborish (deportatsiya)
    .special-settlement = Maxsus posyolka
    .labour-army = Mehnat armiyasi
    .dekulakisation = Quloq qilish
    .disfranchisement = Saylov huquqidan mahrum qilish
    .loss-of-citizenship = Fuqarolikdan mahrum qilish
    .confiscation = Mol-mulkni musodara qilish
    .psychiatric = Majburiy psixiatrik davolash
    .loss-of-rights = Huquqlardan mahrum qilish (jazodan keyin)
    .residence-ban = Koʻrsatilgan joylarda yashashni taqiqlash
    .loss-of-rank = Unvon yoki mukofotdan mahrum qilish
    .corrective-labour = Ozodlikdan mahrum qilmasdan axloq tuzatish ishlari
    .fine = Jarima
    .sent-to-front = Jazo oʻrniga frontga yuborilgan
    .detention = Hibsda saqlangan; keyingi chora koʻrsatilmagan
    .supervision = Militsiya nazorati
    .recognizance = Ketmaslik haqida tilxat
    .case-closed = Ish tugatildi
    .acquitted = Sud oqladi
    .released = Ozod qilindi
    .not-sentenced = Hukm chiqarilmagan
    .death-in-custody = Hibsda, qamoqda yoki surgunda vafot etgan
    .unspecified = Repressiya qilingan (qanday ekani koʻrsatilmagan)
    .unrecognised = Aniqlanmadi: yozilganiga qarang

# review: native speaker
code-measure-role =
    .imposed = Dastlab tayinlangan
    .changed = Keyinchalik oʻzgartirilgan

# review: native speaker
code-code-family =
    .rsfsr-1922 = RSFSRning 1922-yilgi Jinoyat kodeksi
    .rsfsr-1926 = RSFSRning 1926-yilgi Jinoyat kodeksi
    .rsfsr-1960 = RSFSRning 1960-yilgi Jinoyat kodeksi
    .ukrainian-ssr-1927 = Ukraina SSRning 1927-yilgi Jinoyat kodeksi
    .byelorussian-ssr-1928 = Belorussiya SSRning 1928-yilgi Jinoyat kodeksi
    .uzbek-ssr-1926 = Oʻzbekiston SSRning 1926-yilgi Jinoyat kodeksi
    .turkmen-ssr-1927 = Turkmaniston SSRning 1927-yilgi Jinoyat kodeksi
    .tajik-ssr-1935 = Tojikiston SSRning 1935-yilgi Jinoyat kodeksi
    .georgian-ssr-1928 = Gruziya SSRning 1928-yilgi Jinoyat kodeksi
    .armenian-ssr-1927 = Armaniston SSRning 1927-yilgi Jinoyat kodeksi
    .azerbaijan-ssr-1927 = Ozarbayjon SSRning 1927-yilgi Jinoyat kodeksi
    .kazakh-ssr-1959 = Qozogʻiston SSRning 1959-yilgi Jinoyat kodeksi
    .kyrgyz-ssr-1960 = Qirgʻiziston SSRning 1960-yilgi Jinoyat kodeksi
    .criminal-procedure = Jinoyat-protsessual kodeksi (ayblov emas)
    .unstated = Kodeks manbada koʻrsatilmagan
    .unrecognised = Kodeks aniqlanmadi: yozilganiga qarang

# review: native speaker
code-outcome =
    .rehabilitated = Reabilitatsiya qilindi
    .partially-rehabilitated = Qisman reabilitatsiya qilindi
    .recognised-injured = Siyosiy repressiyadan jabrlangan deb topildi
    .refused = Rad etildi
    .terminated = Mazmunan qarorsiz tugatildi

# review: native speaker
code-refusal-ground =
    .treason-proved = Vatanga xoinlik ish materiallari bilan isbotlangan
    .espionage-terror-sabotage-proved = Josuslik, terror yoki diversiya ish materiallari bilan isbotlangan
    .violence-against-civilians-or-pow = Tinch aholi yoki harbiy asirlarga zoʻravonlik
    .band-leader-or-murder = Bandaga rahbarlik yoki odam oʻldirish
    .war-crimes = Urush jinoyatlari
    .collaboration-wwii = Ikkinchi jahon urushida dushmanga koʻmaklashish
    .falsifier-of-cases = Ishlarni soxtalashtirishda qatnashgan
    .ordinary-crime = Siyosiy sababsiz oddiy jinoyat
    .no-act-established = Repressiya fakti aniqlanmadi
    .outside-law = Reabilitatsiya toʻgʻrisidagi qonunga kirmaydi (vaqti, joyi yoki turi)
    .already-rehabilitated = Avvalgi qaror bilan reabilitatsiya qilingan
    .not-competent = Qaror boshqa organ vakolatida

# review: native speaker
code-finding =
    .no-verdict = Ishda hukm yoʻq
    .no-court-record = Ishda sud majlisi bayonnomasi yoʻq
    .only-troika-extract = Faqat uchlik bayonnomasidan koʻchirma bor
    .confession-under-duress = Iqrorlik majburlab olingan
    .no-corroboration = Iqrorlik boshqa hech narsa bilan tasdiqlanmagan
    .no-crime-in-act = Qilmishda jinoyat tarkibi yoʻq
    .unconditional-article = Modda isbotlanganidan qatʼi nazar reabilitatsiya qilinadi
    .decision-by-illegal-body = Qarorni qonuniy vakolati boʻlmagan organ chiqargan
    .new-evidence = Avval maʼlum boʻlmagan yangi dalillar

# review: native speaker
code-prior-review-result =
    .unchanged = Qaror oʻzgarishsiz qoldirilgan
    .reduced = Muddat qisqartirilgan yoki modda yengillashtirilgan
    .amnesty = Amnistiya: ozod qilingan, lekin reabilitatsiya qilinmagan
    .rehabilitated = Reabilitatsiya qilingan
    .refused = Reabilitatsiya rad etilgan
    .unrecognised = Aniqlanmadi: yozilganiga qarang

# review: native speaker
code-clearing-reason =
    .no-event = Jinoyat hodisasi boʻlmagan
    .no-elements = Jinoyat tarkibi yoʻq
    .not-proved = Ayblov isbotlanmagan

# review: native speaker
code-fate =
    .executed = Otib tashlangan
    .died-in-custody = Qamoqda yoki surgunda vafot etgan
    .confined = Lager, qamoqxona yoki boshqa qamoq
    .displaced = Surgun, koʻchirish yoki mehnat armiyasi
    .released = Ozod qilingan, oqlangan yoki ishi tugatilgan
    .other = Boshqa chora
    .unknown = Nomaʼlum

# review: native speaker
code-sex =
    .female = Ayol
    .male = Erkak
    .unknown = Nomaʼlum

# review: native speaker
code-name-kind =
    .in-file = Arxiv ishidagidek
    .today = Hozirgi yozilishi
    .at-birth = Tugʻilganda qoʻyilgan
    .changed = Keyin olingan
    .alias = Boshqacha ismi
    .pseudonym = Taxallusi
    .claimed = Arizachi aytishicha
    .unknown = Manbada koʻrsatilmagan

# review: native speaker
code-script =
    .cyrillic = Kirill
    .latin = Lotin
    .arabic = Arab yozuvi
    .mixed = Bir necha yozuv
    .other = Boshqa yozuv

# review: native speaker
code-predicate =
    .birth-date = Tugʻilgan sanasi
    .birth-place = Tugʻilgan joyi
    .death-date = Vafot etgan sanasi
    .death-place = Vafot etgan joyi
    .death-cause = Oʻlim sababi
    .burial-place = Dafn etilgan joyi
    .residence = Repressiyagacha yashagan joyi
    .occupation = Kasbi
    .workplace = Ish joyi
    .education = Maʼlumoti
    .nationality = Millati, manba boʻyicha
    .citizenship = Fuqaroligi
    .party-membership = Partiyaviyligi
    .social-origin = Ijtimoiy kelib chiqishi, manba boʻyicha
    .sex = Jinsi
    .religion = Dini yoki diniy unvoni
    .arrest-date = Hibsga olingan sanasi
    .arrest-body = Hibsga olgan organ
    .detention = Hibsda boʻlgan joyi va vaqti
    .release-date = Ozod qilingan sanasi
    .execution-date = Otib tashlangan sanasi
    .family-member = Oila aʼzosi
    .other = Boshqa

# review: native speaker
code-assertion-standing =
    .stated = Manbada aytilgan
    .accepted = Qabul qilindi
    .rejected = Yolgʻon deb topildi

# review: native speaker
code-contradiction =
    .decision-after-death = Qaror sanasi vafotdan keyin
    .decision-before-birth = Qaror sanasi tugʻilishdan oldin
    .death-before-birth = Vafot sanasi tugʻilishdan oldin
    .arrest-after-death = Hibs sanasi vafotdan keyin
    .arrest-before-birth = Hibs sanasi tugʻilishdan oldin
    .arrest-after-decision = Hibs sanasi qarordan keyin
    .release-before-arrest = Ozod qilish sanasi hibsdan oldin
    .release-after-death = Ozod qilish sanasi vafotdan keyin
    .birth-dates-differ = Manbalarda tugʻilgan sana har xil
    .death-dates-differ = Manbalarda vafot sanasi har xil
    .age-impossible = Yoshi mumkin boʻlmagan darajada chiqadi
    .two-accepted = Bir narsa haqida ikki maʼlumot qabul qilingan
    .body-outside-its-time = U paytda bunday organ boʻlmagan

# review: native speaker
code-date-precision =
    .year = Faqat yili maʼlum
    .month = Oyi va yili maʼlum
    .day = Aniq kuni
    .range = Ikki sana orasida
    .unknown = Nomaʼlum

# review: native speaker
code-formula =
    .krtd = Aksilinqilobiy trotskiychilik faoliyati (KRTD)
    .krta = Aksilinqilobiy trotskiychilik tashviqoti (KRTA)
    .krd = Aksilinqilobiy faoliyat (KRD)
    .kra = Aksilinqilobiy tashviqot (KRA)
    .kro = Aksilinqilobiy tashkilot (KRO)
    .asa = Sovetlarga qarshi tashviqot (ASA)
    .asd = Sovetlarga qarshi faoliyat (ASD)
    .ase = Sovetlarga qarshi unsur (ASE)
    .soe = Ijtimoiy xavfli unsur (SOE)
    .sve = Ijtimoiy zararli unsur (SVE)
    .chsir = Vatan xoini oilasining aʼzosi (ChSIR)
    .chsvn = Xalq dushmani oilasining aʼzosi (ChSVN)
    .psh = Josuslikda gumon (PSh)
    .npg = Chegaradan noqonuniy oʻtish (NPG)
    .aso = Sovetlarga qarshi tashkilot (ASO)
    .krpo = Aksilinqilobiy qoʻzgʻolonchilar tashkiloti (KRPO)
    .krpg = Aksilinqilobiy qoʻzgʻolonchilar guruhi (KRPG)
    .shd = Josuslik faoliyati (ShD)

# review: native speaker
reading-article = { $number }-modda

# review: native speaker
reading-part = { $part }-qism

# review: native speaker
reading-point = { $point }-band

# review: native speaker
reading-measure-changed = keyin oʻzgartirildi: { $measure }

# review: native speaker
reading-about = taxminan { $date }

# review: native speaker
reading-not-after = { $date } dan kech emas

# review: native speaker
reading-not-before = { $date } dan erta emas

reading-years = { $count } yil
