## Files that are handed over.

# The first line of an .env file, after a hash.
handover-env-note = Made by Countersign. It holds secrets: whoever can read this file can use the connection.
# The first line of a file in the form that its product reads, after a hash.
handover-own-note = Written by Countersign, whole: what is changed here is not read. It holds secrets: whoever can read this file can use the connection.

## The calendar entry that reminds of the refresh token's end.

# $product is the product's name.
handover-reminder-title = Renew the Docusign connection of { $product }
# $environment is production, demo or practice, $account the account's name or id, $date the day the refresh token ends.
handover-reminder-text =
    The refresh token that { $product } uses for Docusign ({ $environment ->
        [production] Production
        [demo] Demo
       *[practice] Practice
    }, { $account }) lives until { $date } unless it is used before then.

    Open Countersign, choose Set up a new connection, sign in with the same keys, and put the new refresh token into the settings of { $product }.

    If { $product } has been renewing it by itself, you need not do anything.
# Shown when the calendar rings. $product is the product's name, $date the day the refresh token ends.
handover-reminder-alarm = The Docusign connection of { $product } ends on { $date }.
