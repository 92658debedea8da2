//! Step 1: products, and the environments they have.

use super::*;
use crate::domain::VariableNameProblem;

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
fn a_product_for_production_alone_never_goes_on_with_demo() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut wizard, Action::Choose(choose::Action::Product("flexera-one".to_owned())));
    assert_eq!(wizard.common.answers.environment, Environment::Production);
    assert!(!wizard.common.offers(Environment::Demo) && wizard.common.offers(Environment::Practice));
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
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut wizard, product("flexera-one"));
    assert_eq!(wizard.common.answers.environment, Environment::Production, "it has no other");
    act(&mut wizard, product("zilla"));
    assert_eq!(wizard.common.answers.environment, Environment::Demo);
}

#[test]
fn products_are_searched_by_name_and_maker_whatever_the_case_and_the_accents() {
    let mut wizard = wizard();
    let found = |wizard: &mut SetUp, typed: &str| -> Vec<String> {
        act(wizard, Action::Choose(choose::Action::Search(typed.to_owned())));
        wizard.choose.found(&wizard.common).iter().map(|sheet| sheet.id.clone()).collect()
    };
    act(&mut wizard, Action::Choose(choose::Action::ShowAll));
    assert!(wizard.choose.is_searched(&wizard.common));
    assert_eq!(found(&mut wizard, "FLÉXERA"), ["snow-atlas", "flexera-one"]);
    assert_eq!(found(&mut wizard, "one flex"), ["flexera-one"], "each word, in any order");
    assert_eq!(found(&mut wizard, "nobody’s product"), Vec::<String>::new());
    let everything = wizard.common.sheets.iter().count();
    assert_eq!(found(&mut wizard, "  ").len(), everything);
}

#[test]
fn what_is_searched_hides_neither_the_chosen_product_nor_the_next_choice() {
    let mut wizard = wizard();
    let offered = |wizard: &SetUp| -> Vec<String> {
        wizard.choose.offered(&wizard.common).iter().map(|sheet| sheet.id.clone()).collect()
    };
    assert_eq!(offered(&wizard), ["snow-atlas"]);
    assert!(!wizard.choose.is_searched(&wizard.common), "one alone is not searched");
    act(&mut wizard, Action::Choose(choose::Action::ShowAll));
    act(&mut wizard, Action::Choose(choose::Action::Search("zilla".to_owned())));
    assert_eq!(offered(&wizard), ["snow-atlas", "zilla"], "Continue goes on with the first");
    act(&mut wizard, Action::Choose(choose::Action::Search("nobody".to_owned())));
    assert_eq!(offered(&wizard), ["snow-atlas"]);
    act(&mut wizard, Action::Choose(choose::Action::Product("zilla".to_owned())));
    assert_eq!(offered(&wizard), ["zilla"]);
    act(&mut wizard, Action::Choose(choose::Action::ShowAll));
    assert_eq!(offered(&wizard).len(), wizard.common.sheets.iter().count(), "the search is over");
}

fn name_typed(wizard: &mut SetUp, place: usize, name: &str) {
    act(wizard, Action::Choose(choose::Action::NameTyped(place, name.to_owned())));
}

fn name_problems(wizard: &SetUp) -> Vec<Option<VariableNameProblem>> {
    wizard.choose.names.iter().map(|field| field.problem).collect()
}

#[test]
fn what_is_wrong_with_the_name_of_a_variable_is_said_at_its_field_and_goes_when_mended() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Product("environment-file".to_owned())));
    let of: Vec<_> = wizard.choose.names.iter().map(|field| field.of.as_str()).collect();
    assert_eq!(of, ["Integration Key", "Secret Key", "Refresh Token", "API Account ID", "Account Base URI"]);
    name_typed(&mut wizard, 0, "1KEY");
    name_typed(&mut wizard, 3, " DOCUSIGN_SECRET_KEY ");
    assert!(name_problems(&wizard).iter().all(Option::is_none), "nothing is said while it is typed");
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Choose);
    let (digit, twice) = (Some(VariableNameProblem::DigitFirst), Some(VariableNameProblem::Twice));
    assert_eq!(name_problems(&wizard), [digit, None, None, twice, None]);
    name_typed(&mut wizard, 0, "KEY1");
    assert_eq!(name_problems(&wizard), [None, None, None, twice, None]);
    name_typed(&mut wizard, 1, "SECRET");
    assert!(name_problems(&wizard).iter().all(Option::is_none), "its namesake has another name");
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Prepare);
    let names = &wizard.common.answers.own.variable_names;
    let given = ["DOCUSIGN_INTEGRATION_KEY", "DOCUSIGN_SECRET_KEY", "DOCUSIGN_ACCOUNT_ID"];
    assert_eq!(given.map(|name| names.name_of(name)), ["KEY1", "SECRET", "DOCUSIGN_SECRET_KEY"]);
}

#[test]
fn the_names_of_variables_come_back_with_a_draft_and_are_no_other_products() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Product("environment-file".to_owned())));
    name_typed(&mut wizard, 2, "TOKEN");
    act(&mut wizard, Action::Next);
    let draft = wizard.draft();
    assert_eq!(draft.contents.variable_names["DOCUSIGN_REFRESH_TOKEN"], "TOKEN");
    act(&mut wizard, Action::GoTo(StepName::Choose));
    assert_eq!(wizard.choose.names[2].typed, "TOKEN");
    act(&mut wizard, Action::Choose(choose::Action::Product("sling".to_owned())));
    assert!(wizard.choose.names.is_empty());
    let sling = wizard.common.sheets.get("sling").unwrap();
    assert!(wizard.common.answers.variable_names(sling).is_empty());
    // Another start of the program.
    let mut again = super::wizard();
    act(&mut again, Action::Choose(choose::Action::Product("environment-file".to_owned())));
    again.choose.restore_names(&draft.contents.variable_names, &mut again.common);
    assert_eq!(again.choose.names[2].typed, "TOKEN");
    assert_eq!(again.common.answers.own.variable_names.name_of("DOCUSIGN_REFRESH_TOKEN"), "TOKEN");
}
