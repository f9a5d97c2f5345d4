//! Fitting: examples and properties.

use proptest::prelude::*;

use super::*;

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn unit(&mut self) -> f32 {
        f32::from(u16::try_from(self.next() >> 48).unwrap()) / 65_536.0
    }
}

/// Pairs whose odds of being the same are those of `truth`, level 9.
fn decisions(truth: &Weights, count: usize, seed: u64) -> Vec<Decided> {
    let mut random = Random(seed);
    (0..count)
        .map(|_| {
            let features = Features {
                rarity: 8.0 + random.unit() * 16.0,
                loose: random.unit() * 0.6,
                leftover: f32::from(u8::from(random.unit() < 0.4)),
                conflict: f32::from(u8::from(random.unit() < 0.3)),
                swapped: if random.unit() < 0.1 { 0.4 } else { 0.0 },
                initial: f32::from(u8::from(random.unit() < 0.1)),
                year: (random.unit() < 0.8).then(|| u16::try_from(random.next() % 12).unwrap()),
                place: (random.unit() < 0.5).then(|| random.unit() < 0.5),
                ..Features::default()
            };
            let odds = probability(f64::from(truth.score(&features)) - 9.0);
            let same = f64::from(random.unit()) < odds;
            let id = Uuid::from_u128(u128::from(random.next()) << 64 | u128::from(random.next()));
            Decided { id, features, same }
        })
        .collect()
}

/// Weights that differ from the defaults as those of another register may.
fn truth() -> Weights {
    Weights {
        rarity: 0.7,
        loose: 12.0,
        conflict: -4.0,
        year: [3.5, 3.0, 1.0, 0.0, -1.0, -3.0, -5.0, -6.0],
        place_same: 1.0,
        ..Weights::default()
    }
}

#[test]
fn decisions_move_the_weights_towards_what_they_say() {
    let fitted = fit(&decisions(&truth(), 4_000, 1), &Weights::default(), 100_000).unwrap();
    let Fitted { weights, before, after, .. } = &fitted;
    assert!((weights.rarity - 0.7).abs() < 0.1, "{weights:?}");
    assert!((weights.loose - 12.0).abs() < 2.0, "{weights:?}");
    assert!((weights.conflict + 4.0).abs() < 0.7, "{weights:?}");
    assert!((weights.place_same - 1.0).abs() < 0.5, "{weights:?}");
    assert!(after.log_loss < before.log_loss, "{fitted:?}");
    assert!(after.ordered > before.ordered && after.ordered > 0.9, "{fitted:?}");
    assert!((after.even - 9.0).abs() < 1.5, "{fitted:?}");
}

#[test]
fn what_is_held_back_is_about_a_quarter_and_counted_whole() {
    let fitted = fit(&decisions(&truth(), 4_000, 2), &Weights::default(), 100_000).unwrap();
    let Fitted { fitted_on, held_back, after, .. } = fitted;
    let kept = held_back.same + held_back.other;
    assert_eq!(fitted_on.same + fitted_on.other + kept, 4_000);
    assert!((850..1_150).contains(&kept), "{kept}");
    assert_eq!(after.bands.iter().map(|band| band.decided).sum::<usize>(), kept);
    assert_eq!(after.bands.iter().map(|band| band.same).sum::<usize>(), held_back.same);
    // What the fitted weights expect is what was decided, about.
    let expected: f64 = after.bands.iter().map(|band| band.expected).sum();
    let same = f64::from(u32::try_from(held_back.same).unwrap());
    assert!((expected - same).abs() < 0.12 * same, "{expected} {same}");
}

#[test]
fn the_order_of_decisions_and_those_that_were_replaced_do_not_matter() {
    let decided = decisions(&truth(), 600, 3);
    let mut other: Vec<Decided> = decided.iter().rev().copied().collect();
    let withdrawn = Decided { same: !decided[0].same, ..decided[0] };
    other.insert(0, withdrawn);
    let fit = |decided: &[Decided]| fit(decided, &Weights::default(), 1_000).unwrap();
    assert_eq!(fit(&decided), fit(&other));
}

#[test]
fn few_decisions_of_either_kind_are_refused() {
    let all = decisions(&truth(), 2_000, 4);
    for wanted in [true, false] {
        let few: Vec<Decided> = all
            .iter()
            .filter(|one| one.same == wanted)
            .take(20)
            .chain(all.iter().filter(|one| one.same != wanted))
            .copied()
            .collect();
        let refused = fit(&few, &Weights::default(), 1_000).unwrap_err();
        let FitError::TooFew { same, other } = &refused else { panic!("{refused}") };
        assert_eq!(*if wanted { same } else { other }, 20);
        assert!(refused.to_string().starts_with("too few decisions"), "{refused}");
    }
    assert!(fit(&[], &Weights::default(), 0).is_err());
}

#[test]
fn a_number_that_is_none_is_refused_by_its_id() {
    let mut decided = decisions(&truth(), 600, 5);
    decided[7].features.rarity = f32::NAN;
    let refused = fit(&decided, &Weights::default(), 1_000);
    assert_eq!(refused, Err(FitError::Damaged(decided[7].id)));
}

#[test]
fn decisions_turned_upside_down_make_no_weight_absurd() {
    let mut decided = decisions(&truth(), 1_500, 6);
    for one in &mut decided {
        one.same = !one.same;
    }
    let weights = fit(&decided, &Weights::default(), 1_000).unwrap().weights;
    assert_eq!(weights.check(), Ok(()));
    let exact = |rarity| Features { rarity, ..Features::default() };
    assert!(weights.score(&exact(12.0)) > weights.score(&exact(6.0)));
    assert!(weights.score(&exact(6.0)) > 0.0);
}

#[test]
fn features_and_weights_of_another_version_are_not_read() {
    let text = serde_json::to_string(&Features::default()).unwrap();
    assert_eq!(serde_json::from_str::<Features>(&text).unwrap(), Features::default());
    let later = text.replace("\"version\":1", "\"version\":2");
    assert!(serde_json::from_str::<Features>(&later).is_err());
    let text = serde_json::to_string(&truth()).unwrap();
    assert_eq!(serde_json::from_str::<Weights>(&text).unwrap(), truth());
    assert!(
        serde_json::from_str::<Weights>(&text.replace("\"version\":1", "\"version\":0")).is_err()
    );
}

#[test]
fn ordering_counts_equals_half() {
    assert!((ordered(vec![(1.0, false), (2.0, true), (2.0, false)]) - 0.75).abs() < 1e-9);
    assert!((ordered(vec![(1.0, true)]) - 0.5).abs() < 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn fitted_weights_always_make_sense_and_fit_no_worse_than_before(
        seed in 0_u64.., wrong in 0.0_f32..0.6,
    ) {
        let mut random = Random(seed);
        let mut decided = decisions(&truth(), 500, seed);
        for one in &mut decided {
            if random.unit() < wrong {
                one.same = random.unit() < 0.5;
            }
        }
        if let Ok(fitted) = fit(&decided, &Weights::default(), 10_000) {
            prop_assert_eq!(fitted.weights.check(), Ok(()));
            prop_assert!(fitted.after.log_loss.is_finite());
            prop_assert!(fitted.after.log_loss <= fitted.before.log_loss + 0.05);
        }
    }
}
