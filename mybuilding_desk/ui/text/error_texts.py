"""Literals of error messages, marked for translation and grouped by subject; `error_messages` chooses and translates.

Each sentence is short and kind: what happened, what it means, what to do. `{0}` is filled in after translating.
"""

from typing import Final

from mybuilding_desk.core.errors import translate

FAULT: Final = translate(
    "wording",
    "Something went wrong and this step was stopped. Your work is saved. Try again. If it keeps happening, restart "
    "MyBuilding Desk.",
)
REFUSALS: Final = {
    "unknown_unit": translate(
        "wording", "That unit doesn’t exist in this community, so nothing was logged. Edit the unit, then press Enter."
    ),
    "already_released": translate(
        "wording", "This package was already released, so nothing was changed. See History for details."
    ),
    "access_denied": translate(
        "wording", "Your account doesn’t have permission. This requires a staff account. Ask your building manager."
    ),
    "moved_on": translate("wording", "Already synced, so it can no longer be changed here."),
    "unsure": translate(
        "wording",
        "MyBuilding didn’t reply, and a matching package is already on the list. Check it, then resolve it in the sync "
        "queue ({0}).",
    ),
    "log_lost": translate(
        "wording",
        "The log record of this package was damaged, so its release can’t sync. Find the package on the list and "
        "release it there.",
    ),
    "damaged": translate(
        "wording",
        "This record was damaged, so it didn’t sync. Compare the list with the label, then resolve it in the sync "
        "queue ({0}).",
    ),
    "unknown_method": translate(
        "wording", "Your MyBuilding server doesn’t support this feature, so it’s turned off. Everything else works."
    ),
}
SIGN_IN_REFUSALS: Final = {
    "invalid_grant": translate("wording", "Incorrect email or password. Check both, then try again."),
    "invalid_client_id": translate(
        "wording",
        "The server doesn’t recognize this computer’s client ID. Check it in setup, or ask your MyBuilding contact for "
        "the right one.",
    ),
    "invalid_client_credentials": translate(
        "wording",
        "The client secret is incorrect. Check it in setup, or ask your MyBuilding contact for a new one.",
    ),
    "invalid_request": translate(
        "wording",
        "The server didn’t understand the sign-in request. Check the server address in setup with your MyBuilding "
        "contact.",
    ),
    "unsupported_response_type": translate(
        "wording",
        "This server doesn’t allow sign-in with email and password. Ask your MyBuilding contact to allow it for this "
        "computer.",
    ),
}
STORAGE: Final = {
    "full": translate("wording", "The disk is full, so this wasn’t saved. Free up space, then try again."),
    "read_only": translate(
        "wording",
        "MyBuilding Desk can’t write to its data folder, so this wasn’t saved. Contact your IT team.",
    ),
    "locked": translate(
        "wording",
        "Another program is using MyBuilding Desk’s data, so this wasn’t saved. Close any second copy of the app, then "
        "try again.",
    ),
    "corrupt": translate(
        "wording",
        "Some data on this computer is damaged. Restart MyBuilding Desk: it sets the damaged file aside and recovers "
        "everything it can read.",
    ),
    "newer": translate(
        "wording",
        "This data was created by a newer version of MyBuilding Desk. Install the latest version. Nothing was changed.",
    ),
    "no_index": translate(
        "wording",
        "This computer’s Python is missing SQLite full-text search (FTS5), which MyBuilding Desk requires. Contact "
        "your IT team.",
    ),
    "silent": translate(
        "wording",
        "A MyBuilding Desk file isn’t responding, so this wasn’t saved. Check the drive or network share it’s on.",
    ),
    "reserve": translate(
        "wording",
        "The disk is almost full, so package lists aren’t updated. Logging and releasing still work. Free up space on "
        "this computer.",
    ),
    "too_large": translate(
        "wording",
        "Package lists on this computer reached their limit and aren’t updated. Logging and releasing still work. Keep "
        "less history in Settings.",
    ),
    "unknown": translate(
        "wording",
        "MyBuilding Desk couldn’t read or write its data, so this wasn’t saved. Try again. If it keeps happening, "
        "contact your IT team.",
    ),
}
_LISTS_TOO_LONG: Final = translate(
    "wording",
    "The package list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding "
    "contact.",
)
TOO_LONG: Final = {
    "packages": _LISTS_TOO_LONG,
    "history": _LISTS_TOO_LONG,
    "residents": translate(
        "wording",
        "The resident directory from MyBuilding never ends, so loading stopped. Your work is saved. Tell your "
        "MyBuilding contact.",
    ),
    "communities": translate(
        "wording",
        "The community list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding "
        "contact.",
    ),
    "types": translate(
        "wording",
        "The list of package types from MyBuilding never ends, so loading stopped. Your work is saved. Tell your "
        "MyBuilding contact.",
    ),
}
STORAGE_AT_START: Final = {
    "full": translate(
        "wording",
        "The disk is full, so MyBuilding Desk can’t open. Nothing is lost. Free up space, then try again.",
    ),
    "read_only": translate(
        "wording",
        "MyBuilding Desk can’t open because it can’t write to {0}. Nothing is lost. Contact your IT team.",
    ),
    "locked": translate(
        "wording",
        "Another program is using MyBuilding Desk’s files, so it can’t open. Nothing is lost. Close any second copy of "
        "the app, then try again.",
    ),
    "silent": translate(
        "wording",
        "MyBuilding Desk can’t open because a file isn’t responding: {0}. Nothing is lost. Contact your IT team.",
    ),
    "unknown": translate(
        "wording",
        "MyBuilding Desk can’t open because it can’t read or write {0}. Nothing is lost. Contact your IT team.",
    ),
}
STATES: Final = {
    "waiting": translate("wording", "Queued"),
    "sending": translate("wording", "Syncing"),
    "in_doubt": translate("wording", "Checking"),
    "refused": translate("wording", "Rejected"),
    "held": translate("wording", "Unidentified"),
    "done": translate("wording", "Logged"),
    "dropped": translate("wording", "Removed"),
}
FORM_FIELDS: Final = {
    "base_url": translate("wording", "The server address"),
    "client_id": translate("wording", "The client ID"),
    "client_secret": translate("wording", "The client secret"),
    "ca_bundle": translate("wording", "The certificate file"),
}
SIGN_IN_ENDED: Final = translate("wording", "Your session has expired. Sign in again. Your work is saved.")
NOT_YOUR_PASSWORD: Final = translate("wording", "Incorrect password. Try again. Your work is saved.")
NOT_YOUR_PASSWORD_YET: Final = translate("wording", "Incorrect password. Your work is saved.")
NO_MATCH: Final = translate("wording", "Incorrect email or password.")
TOO_MANY_WRONG: Final = translate("wording", "Too many wrong passwords. Your work is saved.")
UNLOCK_OFFLINE: Final = translate(
    "wording",
    "Your password can’t be checked while MyBuilding is unavailable. Your work is saved; try again when you’re back "
    "online. To unlock offline, set a PIN in Settings > Security.",
)
UNLOCK_BY_PIN: Final = translate(
    "wording", "Your password can’t be checked while MyBuilding is unavailable. Use your PIN instead."
)
NOT_YOUR_PASSWORD_FOR_PIN: Final = translate("wording", "Incorrect password. Your PIN wasn’t set.")
PIN_OFFLINE: Final = translate(
    "wording", "Your password can’t be checked while MyBuilding is unavailable. Your PIN wasn’t set; try again later."
)
NOT_RESUMED: Final = translate(
    "wording",
    "This computer’s secure storage couldn’t be opened, so your saved sign-in can’t be used. Sign in with your "
    "password.",
)
NO_KEYCHAIN: Final = translate(
    "wording", "This computer has no secure storage available, so you’ll need to sign in again next time."
)
NO_KEYCHAIN_AT_SIGN_IN: Final = translate(
    "wording",
    "Secure storage is locked or missing, so the client secret can’t be read. Unlock it and try again, or contact your "
    "IT team.",
)
NO_KEYCHAIN_AT_SET_UP: Final = translate(
    "wording",
    "This computer has no secure storage, so the client secret isn’t saved yet. You can save it in the settings file "
    "instead; only this user account can read it.",
)
NOT_SET_UP: Final = translate("wording", "Setup isn’t complete, so no one can sign in yet. {0}")
REFUSED: Final = translate("wording", "MyBuilding rejected this: “{0}”")
REFUSED_SILENTLY: Final = translate(
    "wording", "MyBuilding rejected this without giving a reason. Ask your MyBuilding contact."
)
_NO_PROOF: Final = translate(
    "wording",
    "The server’s identity couldn’t be verified, so nothing was sent. Check this computer’s date and time. If they’re "
    "correct, contact your IT team.",
)
NETWORK: Final = {
    "unreachable": translate(
        "wording", "Can’t reach MyBuilding. Your work is saved and will sync when you’re back online."
    ),
    "certificate": _NO_PROOF,
    "proxy": translate(
        "wording",
        "Your network’s proxy is blocking the connection. Your work is saved and will sync once it’s allowed. If this "
        "continues, contact your IT team.",
    ),
    "no_answer": translate(
        "wording",
        "The connection dropped before MyBuilding replied. Your work is saved. MyBuilding Desk checks whether it went "
        "through before retrying.",
    ),
    "busy": translate("wording", "MyBuilding is busy. Your work is saved and will sync in {0}."),
    "trouble": translate(
        "wording",
        "Unexpected response from MyBuilding or your network. Your work is saved and will sync automatically.",
    ),
}
SIGN_IN_NETWORK: Final = {
    "unreachable": translate("wording", "Can’t reach MyBuilding. Check this computer’s network connection."),
    "certificate": _NO_PROOF,
    "proxy": translate(
        "wording",
        "Your network’s proxy is blocking the connection, so you can’t sign in. Contact your IT team.",
    ),
    "no_answer": translate("wording", "MyBuilding didn’t respond in time. Try signing in again."),
    "busy": translate("wording", "MyBuilding is busy. Try again in {0}."),
    "trouble": translate(
        "wording",
        "Unexpected response. This network may have its own sign-in page: open any web page in a browser, then try "
        "again.",
    ),
}
