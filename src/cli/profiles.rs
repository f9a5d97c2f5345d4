//! The jurisdiction profiles: compiled in, and over them the operator's own.

use crate::config::Config;
use crate::domain::jurisdiction::{Profiles, SourceFile};
use std::io;
use std::path::Path;

/// Loads and validates every profile.
///
/// # Errors
/// One line for each problem of each file.
pub fn load(config: &Config) -> Result<Profiles, Vec<String>> {
    let mut files = Profiles::compiled_in();
    let dir = &config.jurisdictions.dir;
    if !dir.as_os_str().is_empty() {
        let unreadable = |error| vec![format!("jurisdictions.dir {}: {error}", dir.display())];
        files.extend(read(dir, "").map_err(unreadable)?);
        let holidays = dir.join("holidays");
        if holidays.is_dir() {
            files.extend(read(&holidays, "holidays/").map_err(unreadable)?);
        }
    }
    Profiles::from_files(&files)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn read(dir: &Path, prefix: &str) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = std::fs::read_to_string(&path)?;
            files.push(SourceFile { name: format!("{prefix}{name}"), text });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, text: &str) -> Result<Profiles, Vec<String>> {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("holidays")).unwrap();
        std::fs::write(dir.path().join(name), text).unwrap();
        let mut config = Config::defaults().unwrap();
        config.jurisdictions.dir = dir.path().to_owned();
        load(&config)
    }

    #[test]
    fn the_compiled_in_profiles_are_valid() {
        assert!(!load(&Config::defaults().unwrap()).unwrap().versions().is_empty());
    }

    #[test]
    fn a_file_of_the_operator_takes_the_place_of_the_compiled_in_one() {
        let problems = with("kz.toml", "nonsense = 1").unwrap_err();
        assert!(problems.iter().all(|problem| problem.starts_with("kz.toml")), "{problems:?}");
        let problems = with("holidays/kz.toml", "nonsense = 1").unwrap_err();
        assert!(
            problems.iter().any(|problem| problem.contains("holidays/kz.toml")),
            "{problems:?}"
        );
    }

    #[test]
    fn a_missing_directory_is_named() {
        let mut config = Config::defaults().unwrap();
        config.jurisdictions.dir = "/nowhere".into();
        assert!(load(&config).unwrap_err()[0].contains("jurisdictions.dir /nowhere"));
    }
}
