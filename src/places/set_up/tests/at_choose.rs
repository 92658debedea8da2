//! Step 1: products, and the environments they have.

use super::*;

#[test]
fn snow_atlas_and_production_are_preselected() {
    let wizard = wizard();
    assert_eq!(wizard.common.answers.sheet, "snow-atlas");
    assert_eq!(wizard.common.answers.environment, Environment::Production);
}

#[test]
fn a_product_is_proposed_with_the_environment_its_sheet_preselects() {
    let mut wizard = wizard();
    let product = |id: &str| Action::Choose(choose::Action::Product(id.to_owned()));
    act(&mut wizard, product("sling"));
    assert_eq!(wizard.common.answers.environment, Environment::Demo, "its sheet says so");
    act(&mut wizard, product("flexera-one"));
    assert_eq!(wizard.common.answers.environment, Environment::Production);
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, product("sling"));
    assert_eq!(wizard.common.answers.environment, Environment::Production, "the person's choice stands");
}

#[test]
fn a_product_for_demo_alone_never_goes_on_with_production() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, Action::Choose(choose::Action::Product("conductorone".to_owned())));
    assert_eq!(wizard.common.answers.environment, Environment::Demo);
    assert!(!wizard.common.offers(Environment::Production) && wizard.common.offers(Environment::Practice));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Practice)));
    act(&mut wizard, Action::Choose(choose::Action::Product("snow-atlas".to_owned())));
    assert_eq!(wizard.common.answers.environment, Environment::Practice, "Practice is always offered");
}

#[test]
fn another_product_makes_sign_ins_of_every_environment_void() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    act(&mut wizard, Action::GoTo(StepName::Choose));
    act(&mut wizard, Action::Choose(choose::Action::Product("sling".to_owned())));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    let here = wizard.common.answers.here();
    assert!(here.signed_in.is_none() && here.keys.is_some(), "the keys stay, the tokens do not serve");
}

#[test]
fn the_environment_that_was_chosen_comes_back_with_a_product_that_has_it() {
    let mut wizard = wizard();
    let product = |id: &str| Action::Choose(choose::Action::Product(id.to_owned()));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, product("conductorone"));
    assert_eq!(wizard.common.answers.environment, Environment::Demo, "it has no other");
    act(&mut wizard, product("zilla"));
    assert_eq!(wizard.common.answers.environment, Environment::Production);
}
