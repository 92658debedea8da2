//! What is said of a product.

use crate::connections::Sheet;
use crate::texts::{t, t_with};

/// Who makes the product, or what it is for when nobody does.
pub fn line(sheet: &Sheet) -> String {
    match &sheet.vendor {
        Some(vendor) => t_with("choose-product-words", &[("vendor", vendor.clone().into())]),
        None => t("choose-own-words").into_owned(),
    }
}
