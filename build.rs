//! Packs the translated texts, which the program unpacks when it uses that language. On Windows, gives each of the two programs its
//! icon, its version, its names and its manifest.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::ZlibEncoder;

const TEXTS: &str = "assets/texts";
/// The languages beside English, by the names of their folders.
const TRANSLATED: [&str; 5] = ["de", "es", "fr", "ja", "pt"];

const ICON: &str = "assets/icon/countersign.ico";
const MANIFEST: &str = "assets/windows/countersign.manifest";

/// The name of a program, and what the Task Manager and the properties of its file say of it.
const PROGRAMS: [(&str, &str); 2] =
    [("countersign", "Countersign"), ("countersign-cli", "Countersign for the command line")];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={TEXTS}");
    println!("cargo::rerun-if-changed={ICON}");
    println!("cargo::rerun-if-changed={MANIFEST}");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for language in TRANSLATED {
        pack(language, &out.join(format!("{language}.texts")))?;
    }
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    for (name, description) in PROGRAMS {
        // Without the resource compiler the programs work all the same.
        if let Err(error) = add_resources(name, description) {
            println!("cargo::warning=icon, names and manifest of {name} were left out: {error}");
        }
    }
    Ok(())
}

/// The messages of a language, one file behind the other, a zero byte, and the sentences of product sheets, all of it compressed.
fn pack(language: &str, to: &Path) -> io::Result<()> {
    let folder = Path::new(TEXTS).join(language);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    // The order of a folder is not the same on every computer; the bytes have to be.
    files.sort();
    let mut packed = ZlibEncoder::new(File::create(to)?, Compression::best());
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "ftl")) {
        packed.write_all(&fs::read(file)?)?;
        packed.write_all(b"\n")?;
    }
    packed.write_all(&[0])?;
    packed.write_all(&fs::read(folder.join("sheets.toml"))?)?;
    packed.finish()?;
    Ok(())
}

fn add_resources(name: &str, description: &str) -> io::Result<()> {
    winresource::WindowsResource::new()
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set("ProductName", "Countersign")
        .set("FileDescription", description)
        .set("CompanyName", "The Countersign contributors")
        .set("LegalCopyright", "© 2026 The Countersign contributors. MIT or Apache-2.0")
        .set("InternalName", name)
        .set("OriginalFilename", &format!("{name}.exe"))
        .compile_for(name)
}
