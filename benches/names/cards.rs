//! Cards as an archive of the Central Asian republics has them: names of its peoples with skewed
//! frequencies, Russian spellings beside national ones, errors of clerks, namesakes, birth years.
//! The same seed gives the same cards.

use aqtau::names::{Entry, Meta, NameKind, NameText, YearRange};

use super::random::Random;

const GIVEN: &str = include_str!("../../config/names/given-names-kk.txt");
const CLUSTERS: &str = include_str!("../../config/names/wikidata-clusters.json");

/// First halves of Turkic and Persian compounds.
const HEADS: &str = "ай ак алтын аман ара арт арыс аск асыл ата бай бак бал бек бердi бейсен болат бура \
    гани дан дос дуйсен дул ел ерж есен жай жаксы жан жар жиен жол жум жус зар игил ис каб кал кам кан \
    кара карл кас кен кож кос куан куд кул кун кут май мам мар мейр мом мука мур муст мырз наз найм \
    нар нур олж омар ораз орын осп отар рай рам рах рус рыс саб сад сай сам сан сар саты сейд сеит сер \
    сул сыдык таб тай тал тан таш тем тил тлеу тог толе тул тур тын уай узак умир урал ут хал худай \
    шай шам шар шег шок шол ыбр ыкл ырыс эрг эш юлд як";
/// Second halves.
const TAILS: &str = "бек бай жан хан кул гельды берген мурат тай али газы гул мырза султан дин ахмет \
    мухамет улла темир баев кар лан мат нияз бол галий заман кельды карим рахман асан еке ман ыл ик ен \
    ар ат ыш ир ым ан ай еш ак";
/// Russian, Ukrainian, German, Polish, Korean and other surnames of the deported and the settlers.
const OTHER_SURNAMES: &str = "иванов петров сидоров кузнецов смирнов попов васильев соколов михайлов новиков \
    федоров морозов волков алексеев лебедев семенов егоров павлов козлов степанов николаев орлов андреев \
    макаров никитин захаров зайцев соловьев борисов яковлев григорьев романов воробьев сергеев кузьмин \
    фролов александров дмитриев королев гусев киселев ильин максимов поляков сорокин виноградов ковалев \
    белов медведев антонов тарасов жуков баранов филиппов комаров давыдов беляев герасимов богданов осипов \
    сидоренко шевченко бондаренко коваленко ткаченко кравченко мельник бойко лысенко марченко савченко \
    руденко петренко шульга гончаренко миллер шмидт мюллер вебер шнейдер фишер майер вагнер беккер шульц \
    гофман кох рихтер клейн вольф шрейдер нейман шварц циммерман браун гартман крюгер лейман ланге краузе \
    ковальский вишневский войцеховский левандовский домбровский козловский яблонский ким ли пак цой хан тен \
    ан юн шин нам кан огай хегай ногай дудаев мальсагов евлоев яндиев исаев магомадов байсангуров";
const OTHER_GIVEN: &str = "иван николай василий петр михаил александр алексей федор григорий павел андрей \
    степан дмитрий яков сергей семен илья егор максим тимофей владимир константин георгий никита захар \
    филипп даниил матвей антон карп иосиф генрих карл фридрих рудольф эдуард готлиб вильгельм адольф эмиль \
    мария анна екатерина елена ольга александра татьяна наталья евдокия пелагея";

/// Names to draw from, the commonest first.
#[derive(Debug)]
pub struct Vocabulary {
    given: Vec<String>,
    other_given: Vec<String>,
    other_surnames: Vec<String>,
}

fn shuffle(list: &mut [String], random: &mut Random) {
    for at in (1..list.len()).rev() {
        list.swap(at, random.below(at + 1));
    }
}

impl Vocabulary {
    /// Given names of the lists and of compounds, in an order of their own for each seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut common: Vec<String> = GIVEN
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with(['#', '[']))
            .filter_map(|line| line.split(',').next())
            .map(|name| russian(&name.trim().to_lowercase()))
            .collect();
        let clusters: serde_json::Value = serde_json::from_str(CLUSTERS).unwrap();
        for cluster in clusters["given"].as_array().unwrap() {
            if let Some(name) = cluster["ru"][0].as_str() {
                common.push(name.to_owned());
            }
        }
        common.sort();
        common.dedup();
        shuffle(&mut common, &mut random);
        let mut compounds: Vec<String> = HEADS
            .split_whitespace()
            .flat_map(|head| TAILS.split_whitespace().map(move |tail| format!("{head}{tail}")))
            .collect();
        shuffle(&mut compounds, &mut random);
        common.append(&mut compounds);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        Self {
            given: common,
            other_given: words(OTHER_GIVEN),
            other_surnames: words(OTHER_SURNAMES),
        }
    }
}

impl Vocabulary {
    /// A name of three parts that few bear.
    fn rare(&self, random: &mut Random) -> String {
        let compound = random.of(&self.given);
        let tail = random.of(&self.given);
        format!("{compound}{}", tail.chars().take(4).collect::<String>())
    }
}

/// Kazakh letters in the Russian spelling of the papers.
fn russian(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            other => other,
        })
        .collect()
}

fn title(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn ends(word: &str, list: &[char]) -> bool {
    word.ends_with(list)
}

/// A surname of a name.
fn surname(name: &str) -> String {
    if ends(name, &['а', 'е', 'и', 'ы', 'й', 'я', 'у', 'о', 'ю', 'э']) {
        format!("{}ев", name.trim_end_matches('й'))
    } else {
        format!("{}ов", name.trim_end_matches('ь'))
    }
}

/// A patronymic of a father's name.
fn patronymic(name: &str) -> String {
    if ends(name, &['а', 'е', 'и', 'ы', 'й', 'я', 'у', 'о', 'ю', 'э']) {
        format!("{}евич", name.trim_end_matches('й'))
    } else {
        format!("{}ович", name.trim_end_matches('ь'))
    }
}

/// Vowels and consonants that clerks hear alike.
const HEARD: &[(char, char)] = &[
    ('а', 'о'),
    ('е', 'и'),
    ('ы', 'и'),
    ('у', 'о'),
    ('к', 'х'),
    ('г', 'х'),
    ('б', 'п'),
    ('д', 'т'),
    ('ж', 'з'),
    ('с', 'з'),
    ('а', 'э'),
    ('г', 'к'),
];

/// A name as a clerk wrote it.
fn misheard(name: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = random.below(letters.len());
    if random.percent(75.0) {
        for step in 0..letters.len() {
            let at = (at + step) % letters.len();
            let other = HEARD.iter().find_map(|(a, b)| {
                (letters[at] == *a).then_some(*b).or((letters[at] == *b).then_some(*a))
            });
            if let Some(other) = other {
                letters[at] = other;
                break;
            }
        }
    } else if random.percent(50.0) && letters.len() > 4 {
        letters.remove(at);
    } else if at + 1 < letters.len() {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

/// A person's names in Russian spelling.
#[derive(Debug, Clone)]
pub struct Person {
    /// Surname, given name and patronymic in their basic forms.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic; many papers have none.
    pub patronymic: Option<String>,
    /// Year of birth.
    pub year: i16,
    /// Gazetteer unit.
    pub place: u16,
}

/// Draws a person.
pub fn person(vocabulary: &Vocabulary, random: &mut Random) -> Person {
    let settler = random.percent(30.0);
    let (surname, given, father) = if settler {
        (
            random.skewed(&vocabulary.other_surnames, 0.6).clone(),
            random.skewed(&vocabulary.other_given, 0.9).clone(),
            random.skewed(&vocabulary.other_given, 0.9).clone(),
        )
    } else {
        (
            self::surname(random.skewed::<String>(&vocabulary.given, 0.75)),
            random.skewed(&vocabulary.given, 0.85).clone(),
            random.skewed(&vocabulary.given, 0.8).clone(),
        )
    };
    // Rare surnames: there are more of them than any list has.
    let surname = if !settler && random.percent(9.0) {
        self::surname(&vocabulary.rare(random))
    } else {
        surname
    };
    // A quarter of the surnames is the father's name.
    let surname = if !settler && random.percent(25.0) { self::surname(&father) } else { surname };
    let spread = random.unit() + random.unit() + random.unit();
    Person {
        surname,
        given,
        patronymic: random.percent(62.0).then(|| patronymic(&father)),
        year: 1868 + (spread / 3.0 * 55.0) as i16,
        place: 1 + (random.unit().powi(2) * 260.0) as u16,
    }
}

/// The card of a person.
pub fn card(no: u32, person: &Person, random: &mut Random) -> Entry {
    let mut write = |name: &str, percent: f64| {
        let name = if random.percent(percent) { misheard(name, random) } else { name.to_owned() };
        title(&name)
    };
    let mut text = format!("{} {}", write(&person.surname, 5.0), write(&person.given, 4.0));
    if let Some(patronymic) = &person.patronymic {
        text = format!("{text} {}", write(patronymic, 5.0));
    }
    let mut names = vec![NameText { text, kind: NameKind::Whole }];
    if random.percent(4.0) {
        let other = misheard(&person.surname, random);
        names.push(NameText { text: title(&other), kind: NameKind::Alias });
    }
    let birth = random.percent(92.0).then(|| {
        let year = person.year + if random.percent(8.0) { random.below(5) as i16 - 2 } else { 0 };
        let about = if random.percent(4.0) { 2 } else { 0 };
        YearRange::new(year - about, year + about)
    });
    entry(no, names, birth, person.place, random)
}

/// An entry with a source, a body and a fate as they are spread.
pub fn entry(
    no: u32,
    names: Vec<NameText>,
    birth: Option<YearRange>,
    place: u16,
    random: &mut Random,
) -> Entry {
    let meta = Meta {
        source: 1 + (random.unit().powi(3) * 24.0) as u16,
        secrecy: if random.percent(3.0) { 1 + random.below(2) as u8 } else { 0 },
        body: (random.unit().powi(2) * 9.0) as u8,
        fate: (random.unit().powi(2) * 6.0) as u8,
        place,
    };
    Entry { no, names, father: None, birth, places: vec![place], meta }
}

/// So many cards, a hundredth of them of people who stand on a second card.
pub fn cards(count: usize, seed: u64) -> impl Iterator<Item = Entry> {
    let vocabulary = Vocabulary::new(seed);
    let mut random = Random::new(seed ^ 0xca4d);
    let mut last: Option<Person> = None;
    (0..count).map(move |at| {
        let again = last.take_if(|_| random.percent(1.0));
        let person = again.unwrap_or_else(|| person(&vocabulary, &mut random));
        let card = card(u32::try_from(at).unwrap_or(u32::MAX) + 1, &person, &mut random);
        last = Some(person);
        card
    })
}
