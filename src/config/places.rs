//! The gazetteer of places from the operator's directory, over the files that are compiled in.

use crate::domain::place::{Gazetteer, PlaceFile};
use std::path::Path;

impl Gazetteer {
    /// The compiled-in places, with the `*.toml` files of `dir` added in the order of their names; a
    /// file of the same name replaces the compiled-in one. An empty path adds nothing.
    ///
    /// # Errors
    /// One line for each problem of each file, also those that cannot be read.
    pub fn load(dir: &Path) -> Result<Self, Vec<String>> {
        let mut files = Self::compiled_in();
        if !dir.as_os_str().is_empty() {
            let unreadable = |error| vec![format!("places.dir {}: {error}", dir.display())];
            files.extend(read(dir).map_err(unreadable)?);
        }
        Self::from_files(&files)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }
}

fn read(dir: &Path) -> std::io::Result<Vec<PlaceFile>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(PlaceFile { name, text: std::fs::read_to_string(&path)? });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "[[unit]]\ncode = \"kz-own-raion\"\nkind = \"raion\"\n\
        names = { ru = \"Свой район\" }\nwithin = [{ code = \"kz-alma-ata-oblast\" }]\n\
        source = \"a list of the archive\"\n";

    #[test]
    fn a_file_of_the_operator_adds_a_place_after_the_compiled_in_ones() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("own.toml"), OWN).unwrap();
        std::fs::write(dir.path().join("notes.txt"), "not places").unwrap();
        let (without, with) =
            (Gazetteer::load(Path::new("")).unwrap(), Gazetteer::load(dir.path()).unwrap());
        let last = with.by_code("kz-own-raion").unwrap();
        assert_eq!(usize::from(last.number), without.units().len() + 1);
        assert_ne!(with.version(), without.version());
        let reading = with.find("Алма-Атинская обл., Свой р-н", None);
        assert_eq!(reading.only().unwrap().code, "kz-own-raion");
    }

    #[test]
    fn a_directory_that_is_not_there_and_a_wrong_file_are_problems() {
        let problems = Gazetteer::load(Path::new("/nowhere")).unwrap_err();
        assert!(problems[0].starts_with("places.dir /nowhere"), "{problems:?}");
        let dir = tempfile::tempdir().unwrap();
        let wrong = OWN.replace("kz-alma-ata-oblast", "kz-no-oblast");
        std::fs::write(dir.path().join("own.toml"), wrong).unwrap();
        let problems = Gazetteer::load(dir.path()).unwrap_err();
        assert_eq!(problems, ["own.toml: kz-own-raion: names the unknown unit kz-no-oblast"]);
    }
}
