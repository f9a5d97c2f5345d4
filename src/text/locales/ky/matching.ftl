### Архив карточкасы эмне үчүн ушул адам жөнүндө болушу мүмкүн.

# review: native speaker
match-part =
    .whole = аты-жөнү
    .given = ысымы
    .patronymic = атасынын аты
    .surname = фамилиясы
    .maiden = мурдагы фамилиясы
    .alias = башка аты

# review: native speaker
match-relation =
    .exact = тамгасына чейин бирдей
    .swapped = дал ошол, аты-жөнүнүн башка жеринде
    .joined = дал ошол, бирге же бөлөк жазылган
    .script = башка жазууда дал ошол
    .form = уңгусу бир, мүчөсү башка
    .spelling = бир аз башкача жазылган
    .alias = ошол эле ысымдын башка түрү
    .initial = баш тамгасы туура келет
    .other-name = бул адамдын башка аты

# review: native speaker
match-rarity =
    .rare = сейрек ысым
    .usual = кездешүүчү ысым
    .common = көп кездешкен ысым

# review: native speaker
match-band =
    .strong = күчтүү дал келүү
    .possible = дал келиши мүмкүн
    .weak = алсыз дал келүү

# review: native speaker
match-name = { $part } { $found }: { $relation }; { $rarity }
# review: native speaker
match-missing = { $asked } карточкада жок
# review: native speaker
match-extra = карточкада дагы бар: { $part } { $found }
# review: native speaker
match-year-same = туулган жылы бирдей
# review: native speaker
match-year-other = туулган жылдарынын айырмасы, жыл: { $years }
# review: native speaker
match-place-same = жалпы жер бар
# review: native speaker
match-place-other = жерлери башка
# review: native speaker
match-none = Мындай издөөдө карточка табылган жок. Бул карточка жок дегенди билдирбейт: башкача жазып көрүңүз, атасынын атын гана жазыңыз же жылды алып салыңыз.
# review: native speaker
match-exhausted = Вариант өтө көп, баары каралган жок. Издөөнү тактаңыз: атасынын атын, жылды же жерди кошуңуз.
# review: native speaker
match-decide = Тизме сунуш гана кылат. Карточканы салыштырып, чечимди адам чыгарат.
# review: native speaker
match-place =
    .same = дал ошол жер: { $unit }
    .successor = бир жердин эки аты же мураскери: { $unit }
    .within = бир жер экинчисинин курамында болгон: { $unit }
    .neighbour = бир облустун жерлери: { $unit }
    .other = башка жер: { $unit }
# review: native speaker
match-place-unknown = { $place } деген жер бул жерде белгисиз, издөөдө эске алынган жок. Районду же облусту ошол кездеги аты менен жазыңыз.
# review: native speaker
match-partial = Ысымдардын көрсөткүчү дагы жүктөлүүдө, карточкалардын бир бөлүгү гана каралды. Бир мүнөттөн кийин кайра издеңиз.
# review: native speaker
match-nothing = мындай жазылыштар менен эч нерсе табылган жок
# review: native speaker
match-weaker = суралгандан ишеничтүүлүгү төмөн дал келүүлөр гана табылды
