## What is wrong with a connector sheet

sheet-problem = { $file }: { $reason }
sheet-problem-at-line = { $file }, line { $line }: { $reason }
sheet-problem-unreadable = This file or folder could not be read. { $details }
sheet-problem-name = The name of the file can have small letters, digits and hyphens only, because it is the sheet’s id.
sheet-problem-too-large = The file is larger than { $kilobytes } KB.
sheet-problem-no-text = The file is not text in UTF-8.
sheet-problem-syntax = { $details }
sheet-problem-no-environment = List at least one environment: "production" or "demo".
sheet-problem-preselected = The preselected environment is not among the environments.
sheet-problem-twice = "{ $name }" is there twice.
sheet-problem-no-field = List at least one field.
sheet-problem-field-value = Say for the field "{ $label }" exactly one of value, template, text, literal and by_environment.
sheet-problem-template = The template of the field "{ $label }" has no value in it, such as {"{refresh_token}"}. Without one, say text.
sheet-problem-template-brace = In the template of the field "{ $label }", a brace stands alone. The name of a value stands between two.
# $name is what stands in braces.
sheet-problem-template-value = "{ $name }" is not the name of a value that a template can have in braces.
sheet-problem-field-environment = The field "{ $label }" needs a text for each of the sheet’s environments, and for no other.
sheet-problem-shown-secret = The field "{ $label }" holds a secret, so it cannot have secret = false.
sheet-problem-one-line = This has to be one line that is not empty.
sheet-problem-unseen = It holds characters that nobody sees, or that turn the direction of reading.
# $bytes is the longest a text may be.
sheet-problem-too-long = This is longer than { $bytes } bytes.
# $key is what was given.
sheet-problem-key = "{ $key }" is no key of such a file: letters, digits, "_" and "-", with points between; in env without the last two, and no digit first.
sheet-problem-variable = The sheet asks for the names of variables, and "{ $label }" is no name of a variable: letters, digits and "_", no digit first.
sheet-problem-file-name = The name of the file can have letters, digits, points, "_" and "-" only, and no folder.
sheet-problem-month = Say year and month in digits, such as "2026-11".
sheet-problem-no-point = List at least one point, or leave all of prepare out.
sheet-problem-scope = A scope is one word, without spaces and quotes.
sheet-problem-guide = The address of the guide has to begin with https:// and be complete, without a user name.
sheet-problem-redirect = The redirect URI has to be a complete address, such as http://localhost, without "#" and without a user name.

## A field of a product that has no value here: in the window, on the command line, in a file.

field-missing-access-token = No access token is kept here. Renewing the connection brings one, and so does signing in again.
field-missing-access-token-sign-in = No access token is kept here. Signing in again brings one.
field-missing-account-name = Docusign gave the account no name. It is under Settings, Account Profile there, if it has one by now.
field-missing-scopes = Which scopes were asked for is not known here. Signing in again asks for them anew.
field-missing-environment = What is known of the product names no value for this Docusign. Its own guide or support can tell.
