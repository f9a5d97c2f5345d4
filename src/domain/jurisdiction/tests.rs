use super::*;

#[test]
fn the_compiled_in_profiles_have_no_problem() {
    if let Err(problems) = Profiles::builtin() {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
    }
}
