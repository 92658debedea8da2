//! The ranges of ports that Windows keeps for itself. **Written, not run**: no machine with Windows was at hand. The
//! reader goes by what the tool is documented and known to print, and leans on no word of it, since Windows translates
//! the words.
//!
//! To see it: as administrator `netsh interface ipv4 add excludedportrange protocol=tcp startport=8721
//! numberofports=1`, then 8721 has to be told as reserved; `delete` in place of `add` undoes it.

use std::ops::RangeInclusive;
use std::time::Instant;

use crate::system_tool;

/// The range around `port`, if there is one.
pub(super) fn range(port: u16, deadline: Instant) -> Option<RangeInclusive<u16>> {
    ["ipv4", "ipv6"].iter().find_map(|family| {
        let asked = ["interface", family, "show", "excludedportrange", "protocol=tcp"];
        range_around(&ask("netsh.exe", &asked, deadline)?, port)
    })
}

/// What the tool prints, however it ends.
fn ask(tool: &str, arguments: &[&str], deadline: Instant) -> Option<String> {
    let said = system_tool::run(system_tool::of_windows(tool).args(arguments), deadline);
    said.ok().map(|said| said.printed)
}

/// The range around `port`, from what `netsh interface ipv4 show excludedportrange` prints: lines of first and last
/// port, some with a mark behind.
fn range_around(printed: &str, port: u16) -> Option<RangeInclusive<u16>> {
    printed.lines().find_map(|line| {
        let mut fields = line.split_whitespace();
        let range = fields.next()?.parse().ok()?..=fields.next()?.parse().ok()?;
        range.contains(&port).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_netsh_prints_is_read() {
        let printed = "
Protocol tcp Port Exclusion Ranges

Start Port    End Port
----------    --------
      5357        5357
      8681        8780
     50000       50059     *

* - Administered port exclusions.
";
        assert_eq!(range_around(printed, 8721), Some(8681..=8780));
        assert_eq!(range_around(printed, 5357), Some(5357..=5357));
        assert_eq!(range_around(printed, 50059), Some(50000..=50059));
        assert_eq!(range_around(printed, 80), None);
        assert_eq!(range_around("", 80), None);
    }
}
