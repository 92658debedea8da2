//! On Windows, gives each of the two programs its icon, its version, its names and its manifest; elsewhere there is
//! nothing to do.

const ICON: &str = "assets/icon/countersign.ico";
const MANIFEST: &str = "assets/windows/countersign.manifest";

/// The name of a program, and what the Task Manager and the properties of its file say of it.
const PROGRAMS: [(&str, &str); 2] =
    [("countersign", "Countersign"), ("countersign-cli", "Countersign for the command line")];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={ICON}");
    println!("cargo::rerun-if-changed={MANIFEST}");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    for (name, description) in PROGRAMS {
        // Without the resource compiler the programs work all the same.
        if let Err(error) = add_resources(name, description) {
            println!("cargo::warning=icon, names and manifest of {name} were left out: {error}");
        }
    }
}

fn add_resources(name: &str, description: &str) -> std::io::Result<()> {
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
