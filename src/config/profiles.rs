//! The jurisdiction profiles from their directory, over the ones that are compiled in.

use std::path::{Path, PathBuf};

use crate::domain::jurisdiction::{ProfileProblem, Profiles, SourceFile};

impl Profiles {
    /// The compiled-in profiles, with the files of `dir` added; a file of the same name replaces the
    /// compiled-in one. The directory is laid out like `config/`: `jurisdictions`' files at its top,
    /// `holidays/` and `successors.toml` beside them.
    ///
    /// # Errors
    /// Every problem of every file, also those that cannot be read.
    pub fn load(dir: Option<&Path>) -> Result<Self, Vec<ProfileProblem>> {
        let mut files = Self::compiled_in();
        let mut problems = Vec::new();
        if let Some(dir) = dir {
            read_into(dir, "", &mut files, &mut problems);
            let holidays = dir.join("holidays");
            if holidays.is_dir() {
                read_into(&holidays, "holidays/", &mut files, &mut problems);
            }
        }
        match Self::from_files(&files) {
            Ok(profiles) if problems.is_empty() => Ok(profiles),
            Ok(_) => Err(problems),
            Err(found) => Err(problems.into_iter().chain(found).collect()),
        }
    }
}

fn read_into(
    dir: &Path,
    prefix: &str,
    files: &mut Vec<SourceFile>,
    problems: &mut Vec<ProfileProblem>,
) {
    let mut unreadable = |path: &Path, error: &std::io::Error| {
        problems.push(ProfileProblem::new(&path.display().to_string(), "", error));
    };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => return unreadable(dir, &error),
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match std::fs::read_to_string(&path) {
            Ok(text) => files.push(SourceFile { name: format!("{prefix}{name}"), text }),
            Err(error) => unreadable(&path, &error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::jurisdiction::Country;

    #[test]
    fn without_a_directory_the_compiled_in_profiles_are_used() {
        let profiles = Profiles::load(None).unwrap();
        assert!(profiles.version("kz-1993-04-14").is_some());
    }

    #[test]
    fn a_directory_adds_a_country_and_replaces_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let georgia = "country = \"ge\"\n\
            [common.name]\nvalue = \"Georgia\"\nnote = \"name\"\n\
            [common.utc_offset_minutes]\nvalue = 240\nnote = \"not checked\"\n\
            [common.certificate_series]\nvalue = \"GE\"\nnote = \"chosen\"\n\
            [[version]]\nid = \"ge-2000-01-01\"\nvalid_from = \"2000-01-01\"\n";
        std::fs::write(dir.path().join("ge.toml"), georgia).unwrap();
        std::fs::create_dir(dir.path().join("holidays")).unwrap();
        let none = "country = \"kz\"\nlegal_basis = \"test\"\nrow = []\n";
        std::fs::write(dir.path().join("holidays/kz.toml"), none).unwrap();
        std::fs::write(dir.path().join("notes.txt"), "not a profile").unwrap();

        let profiles = Profiles::load(Some(dir.path())).unwrap();
        assert_eq!(profiles.version("ge-2000-01-01").unwrap().name.value, "Georgia");
        assert!(profiles.holidays(Country::KZ).is_empty());
        assert!(!profiles.holidays(Country::KG).is_empty());
    }

    #[test]
    fn a_directory_that_is_not_there_is_a_problem() {
        let problems = Profiles::load(Some(Path::new("/nowhere/at/all"))).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert!(problems[0].to_string().starts_with("/nowhere/at/all: "));
    }
}
