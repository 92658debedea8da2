//! What can be where a file is to go, and places where none can go.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use countersign::handover::file::{
    MAX_READ, Obstacle, ReadProblem, Replace, WriteProblem, read, write, write_for_others,
};

use super::{OLD_BYTES, listed, new_bytes};
use crate::support::ordinary_user;

const BOTH: [Replace; 2] = [Replace::Ask, Replace::Yes];

#[test]
fn item_34_a_link_in_the_way_is_neither_followed_nor_replaced() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = elsewhere.path().join("file");
    let missing = elsewhere.path().join("missing");
    fs::write(&file, OLD_BYTES).unwrap();
    for target in [&file, &missing, &elsewhere.path().to_owned()] {
        let copy = folder.path().join("copy.json");
        symlink(target, &copy).unwrap();
        for replace in BOTH {
            for write in [write, write_for_others] {
                let outcome = write(&copy, &new_bytes(), replace);
                assert_eq!(outcome, Err(WriteProblem::InTheWay(Obstacle::Link)), "{}", target.display());
            }
        }
        assert_eq!(&fs::read_link(&copy).unwrap(), target);
        assert_eq!(listed(folder.path()).0.len(), 0);
        fs::remove_file(&copy).unwrap();
    }
    assert_eq!(fs::read(&file).unwrap(), OLD_BYTES);
    assert!(!missing.exists());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
}

#[test]
fn item_34_folders_and_pipes_in_the_way_stay() {
    let folder = tempfile::tempdir().unwrap();
    let (inner, pipe) = (folder.path().join("inner"), folder.path().join("pipe"));
    fs::create_dir(&inner).unwrap();
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for replace in BOTH {
        for (path, obstacle) in [
            (inner.as_path(), Obstacle::Folder),
            (&pipe, Obstacle::Device),
            (Path::new("/"), Obstacle::Folder),
            (Path::new(".."), Obstacle::Folder),
        ] {
            let outcome = write(path, &new_bytes(), replace);
            assert_eq!(outcome, Err(WriteProblem::InTheWay(obstacle)), "{}", path.display());
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn item_34_a_file_is_replaced_only_when_the_person_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let (copy, twin) = (folder.path().join("copy.json"), folder.path().join("twin"));
    fs::write(&copy, OLD_BYTES).unwrap();
    fs::hard_link(&copy, &twin).unwrap();
    // Whoever holds the old file open goes on with the old one.
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(write(&copy, &new_bytes(), Replace::Ask), Err(WriteProblem::AlreadyThere));
    assert_eq!(fs::read(&copy).unwrap(), OLD_BYTES);
    assert_eq!(write(&copy, &new_bytes(), Replace::Yes), Ok(()));
    assert_eq!(fs::read(&copy).unwrap(), new_bytes());
    assert_eq!(super::mode(&copy), 0o600);
    assert_eq!(fs::read(&twin).unwrap(), OLD_BYTES);
}

#[test]
fn places_where_no_file_can_go_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let long = "x".repeat(300);
    for (path, problem) in [
        ("missing/copy.json", WriteProblem::NoSuchFolder),
        ("file/copy.json", WriteProblem::NoSuchFolder),
        (long.as_str(), WriteProblem::BadName),
    ] {
        for replace in BOTH {
            assert_eq!(
                write(&folder.path().join(path), &new_bytes(), replace),
                Err(problem.clone()),
                "{path}"
            );
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_of_somebody_else_is_no_permission() {
    ordinary_user::run("export::in_the_way::a_folder_of_somebody_else_is_no_permission", &[], || {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
        let copy = folder.path().join("copy.json");
        assert_eq!(write(&copy, &new_bytes(), Replace::Ask), Err(WriteProblem::NoPermission));
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        // A folder that cannot be listed can be saved to.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o300)).unwrap();
        assert_eq!(write(&copy, &new_bytes(), Replace::Ask), Ok(()));
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), new_bytes());
    });
}

#[test]
fn files_that_are_too_large_or_no_files_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, length: usize| {
        let path = folder.path().join(name);
        fs::write(&path, vec![b'x'; length]).unwrap();
        path
    };
    assert_eq!(read(&file("whole", MAX_READ)).unwrap().len(), MAX_READ);
    let problem = |path: &Path| read(path).map(|_| ()).unwrap_err();
    assert_eq!(problem(&file("large", MAX_READ + 1)), ReadProblem::TooLarge);
    assert_eq!(problem(folder.path()), ReadProblem::NotAFile);
    assert_eq!(problem(OsStr::new("/dev/zero").as_ref()), ReadProblem::NotAFile);
    assert!(matches!(problem(&folder.path().join("missing")), ReadProblem::Unreadable(_)));
}
