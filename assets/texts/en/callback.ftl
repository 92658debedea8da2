## callback

# The pages a browser shows after signing in. They know that an answer came, never whether all went well.
answer-page-name = Countersign
answer-page-title = { $heading } · Countersign

answer-page-received-heading = Your answer was received
answer-page-received-lead = Go back to Countersign. It checks the answer now and tells you what comes next.
answer-page-received-aside = You can close this tab.

answer-page-refused-heading = The sign-in was not completed
answer-page-refused-lead = Go back to Countersign. It shows the reason and what you can do.
answer-page-refused-aside = You can close this tab.

answer-page-stray-heading = Countersign is not waiting for this page
answer-page-stray-lead = Nothing was taken from it. If you are signing in, go back to Countersign and follow what it says there.
answer-page-stray-aside = This can happen with an old bookmark, a reloaded page, or a sign-in that was started again.

answer-page-used-heading = This answer was already received
answer-page-used-lead = It counts once. Go back to Countersign to see how it went on.
answer-page-used-aside = You can close this tab.

# Why a pasted address was not taken, and what to do.
paste-empty = There is nothing to paste yet. Copy the whole address from your browser, then paste it here.
paste-not-an-address = This is not an address. Copy the whole line from your browser’s address bar.
paste-bare-code = This looks like the code alone. Copy the whole address around it: the rest shows that the answer is yours.
paste-part = This is only part of the address. Copy all of it, from the first letter to the last.
paste-sign-in-link = This is the link that starts the sign-in. Sign in with it first, then copy the address of the page you land on.
paste-other-address = This address belongs to another page. The one you need begins with { $address }
paste-after-page = The browser already passed this answer on, and the code is no longer in the address. If Countersign is still waiting, sign in again.
paste-no-answer = This address carries no answer. Copy it after you signed in, from the page the browser ended on.
paste-no-state = Part of this address is missing. Copy all of it, from the first letter to the last.
paste-other-state = This answer belongs to another sign-in, perhaps an earlier one. Sign in again, then copy the new address.
paste-cut-short = The end of this address is missing. Copy all of it, to the last letter.
paste-trailing = Something stands behind this address that is no part of it. Copy the address alone, from the first letter to the last.
paste-twice = This address says the same thing twice. Copy it once more from your browser, and nothing else.
paste-code-and-error = This address says both yes and no, which cannot be right. Sign in again, then copy the new address.
paste-damaged = Part of this address was changed on the way here. Copy it once more from your browser.

# Who holds a port, where the name the system has for it tells nobody anything.
holder-windows-web-service = Windows' own web service (IIS)
