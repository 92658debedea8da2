//! On Windows, gives the program its icon and version; elsewhere there is nothing to do.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/icon/countersign.ico");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let mut resource = winresource::WindowsResource::new();
    resource.set_icon("assets/icon/countersign.ico");
    // Without the resource compiler the program works all the same, only without its icon.
    if let Err(error) = resource.compile() {
        println!("cargo::warning=the icon was left out: {error}");
    }
}
