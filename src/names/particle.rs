//! Words that stand in names and are none, or only parts of one.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::is_mark;

/// Words that say whose son or daughter the name belongs to.
const SONS: &str = "\
    уулу уул улы ұлы ўғли ўгли угли огли оглы оғлы оғли оглу углы uulu uuly uul uly ūly ulı ulь \
    o'g'li og'li o'gli ogli ogly oğlu oğlı oghly oghli oghlu oglu ugli кызы қызы қизи кизи гызы \
    qyzy qızı kyzy kızı qizi kizi gyzy qьzь اوغلی اوغلو اوغلي ئوغلى ئوغلۇ ۇلى قیزی قىزى قىز قيزي \
    زاده зода заде";

/// Words that say that the next name is the father's.
const CHILDREN: &str = "ولد بن ابن بنت ибн бин бинт ibn bin bint";

/// Words that join names and are none: Arabic, Persian and Western.
const JOINTS: &str = "\
    ал аль эль ад ан ар ас аз ат аш al el ad an ar as \
    az at ash ul ud ur ур уд уль اسم fils von de";

/// What stands between the names of one person.
const MARKERS: &str = "\
    урожденная урождённая урожд девичья псевдоним прозвище он она же née nee geb geborene born \
    alias aka";

/// Titles: they may stand with a name or not.
const TITLES: &str = "\
    мулла молла молда мулло mulla mullah molla ملا хаджи ҳожи қажы ажы кажы ходжи ҳоҷӣ hajji \
    hadji haji hoji qajy حاجی حاجي ишан эшон ишон eshon ishan ایشان мырза мирза mirza эфенди \
    эфендi efendi эмир сеид саид сейид sayed sayyid seyid سید سيد шейх sheikh шайх имам имом \
    ахун ахунд паша pasha тажик dr гр тов мулло домла қари кари qori махсум максым төре торе \
    датка";

/// Heads that are joined with the word behind them.
const HEADS: &str = "\
    абд абду абди абдул абдель абдур абдус әбді әбдул ғабд габд abd abdu abdul abdel abdur abdy \
    ábdi äbdi əbdi abdül äbdül ábdul ábdil äbdil əbdül əbdul abdal abdil abdoul ebdul ebdil abdyl \
    әбділ абдил абдыл абдал عبد";

/// Tails that are joined with the word before them.
pub const TAILS: &str = "\
    бек бей бай жан жон ҷон джан хан хон кул қул гул гүл гуль али әлі алі гали ғали улла уллах \
    оллах аллах аллаҳ алла дин эддин уддин аддин мурат мурод ахмет ахмед мухамед мухаммед bek \
    beg bay bai baı jan zhan jon can khan han xan qul kul gul gül ali äli áli ulla ullah allah \
    din deen ddin eddin uddin بیگ بيك بک بای جان خان قل قول گل علی علي الله اللہ الدین الدين دین \
    دين";

/// What a word of a name may be beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// уулу, қызы and the like.
    Son,
    /// ал-.
    Joint,
    /// ибн.
    Child,
    /// урождённая.
    Marker,
    /// мулла.
    Title,
    /// Абд-, joined with what follows.
    Head,
    /// -бек, -жан, joined with what it follows.
    Tail,
}

static CLASSES: LazyLock<HashMap<&str, Class>> = LazyLock::new(|| {
    let lists = [
        (TAILS, Class::Tail),
        (HEADS, Class::Head),
        (TITLES, Class::Title),
        (MARKERS, Class::Marker),
        (JOINTS, Class::Joint),
        (CHILDREN, Class::Child),
        (SONS, Class::Son),
    ];
    lists
        .iter()
        .flat_map(|(list, class)| list.split_whitespace().map(move |word| (word, *class)))
        .collect()
});

/// What a word is beside names.
pub fn class(word: &str) -> Option<Class> {
    if word.contains(is_mark) {
        return CLASSES.get(word.replace(is_mark, "").as_str()).copied();
    }
    CLASSES.get(word).copied()
}
