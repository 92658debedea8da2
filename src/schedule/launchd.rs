//! The task as launchd wants it: a property list (launchd.plist(5)).

use super::task::TimeOfDay;
use super::xml::escaped;

/// What stands around the hour and the minute.
const HOUR: (&str, &str) = ("<key>Hour</key><integer>", "</integer>");
const MINUTE: (&str, &str) = ("<key>Minute</key><integer>", "</integer>");

/// The agent's file. A run that was missed while the computer slept is made up for.
pub(super) fn agent(label: &str, command: &[String], at: TimeOfDay) -> String {
    let words: Vec<_> = command.iter().map(|word| format!("<string>{}</string>", escaped(word))).collect();
    format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n",
            "<plist version=\"1.0\"><dict>\n",
            "<key>Label</key><string>{}</string>\n",
            "<key>ProgramArguments</key><array>{}</array>\n",
            "<key>ProcessType</key><string>Background</string>\n",
            // The window that a notification opens outlives the run.
            "<key>AbandonProcessGroup</key><true/>\n",
            "<key>StartCalendarInterval</key><dict>{}{}{}{}{}{}</dict>\n",
            "</dict></plist>\n"
        ),
        escaped(label),
        words.concat(),
        HOUR.0,
        at.hour(),
        HOUR.1,
        MINUTE.0,
        at.minute(),
        MINUTE.1
    )
}

/// When an agent's file says.
pub(super) fn time_of(agent: &str) -> Option<TimeOfDay> {
    let number = |(before, after): (&str, &str)| {
        let (_, rest) = agent.split_once(before)?;
        rest.split_once(after)?.0.parse().ok()
    };
    TimeOfDay::new(number(HOUR)?, number(MINUTE)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agent_holds_its_words_and_its_time() {
        let at = TimeOfDay::new(9, 7).unwrap();
        let agent = agent("a.b", &["/Applications/A & B.app/x".to_owned(), "renew".to_owned()], at);
        assert!(agent.contains("<string>/Applications/A &amp; B.app/x</string><string>renew</string>"));
        assert_eq!(time_of(&agent), Some(at));
        assert_eq!(time_of("<plist/>"), None);
    }
}
