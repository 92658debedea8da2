//! What is said of a product.

use std::borrow::Cow;

use crate::connections::{Sheet, SheetAsk};
use crate::plain::plain;
use crate::texts::{t, t_with};

/// Who makes the product, or what it is for when nobody does; of a sheet from a file, which file.
pub fn line(sheet: &Sheet) -> String {
    if let Some(file) = from_file(sheet) {
        return file;
    }
    match &sheet.vendor {
        Some(vendor) => t_with("choose-product-words", &[("vendor", vendor.clone().into())]),
        None if sheet.asks_for(SheetAsk::VariableNames) => t("choose-variables-words").into_owned(),
        None => t("choose-own-words").into_owned(),
    }
}

/// The product's name in a list; of a sheet from a file that has the name of one of ours, with that.
pub fn name(sheet: &Sheet) -> Cow<'_, str> {
    if sheet.stands_beside_ours() {
        return t_with("choose-product-name-from-file", &[("name", sheet.name.clone().into())]).into();
    }
    Cow::Borrowed(&sheet.name)
}

/// Where the values go in the product, and what tries them there, as far as its sheet says so.
pub fn where_they_go(sheet: &Sheet) -> Vec<String> {
    let product = || ("product", sheet.name.clone().into());
    let place = sheet
        .place
        .as_ref()
        .map(|place| t_with("hand-over-where", &[product(), ("where", place.clone().into())]));
    let test =
        sheet.test.as_ref().map(|test| t_with("hand-over-test", &[product(), ("test", test.clone().into())]));
    place.into_iter().chain(test).collect()
}

/// That the product's sheet did not come with Countersign, and which file it is from.
pub fn from_file(sheet: &Sheet) -> Option<String> {
    let file = sheet.file.as_ref()?;
    // Whoever put the file there chose its name.
    let file = plain(&file.file_name().unwrap_or_default().to_string_lossy());
    Some(t_with("choose-product-from-file", &[("file", file.into())]))
}
