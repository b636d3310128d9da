"""Literals of error messages, marked for translation and grouped by subject; `error_messages` chooses and translates.

Each sentence is short and kind: what happened, what it means, what to do. `{0}` is filled in after translating.
"""

from typing import Final

from mybuilding_desk.core.errors import translate

FAULT: Final = translate(
    "wording",
    "The program met a fault of its own and stopped this step. Your work is kept. Try again; if it comes back, close "
    "the program and open it again.",
)
REFUSALS: Final = {
    "unknown_unit": translate(
        "wording", "The building has no such unit, so nothing was logged. Correct the unit and press Enter again."
    ),
    "already_released": translate(
        "wording", "This package has been handed out already, so nothing was changed. The history shows to whom."
    ),
    "access_denied": translate(
        "wording", "Your account may not do this; it takes a staff account. Ask the manager of the building."
    ),
    "moved_on": translate("wording", "It is sent already, so it can no longer be changed here."),
    "unsure": translate(
        "wording",
        "The answer was lost, and one like it is on the list: perhaps it arrived. Look, then say in the outbox (F7).",
    ),
    "log_lost": translate(
        "wording",
        "The record of logging this package was damaged on this PC, so its release cannot be sent. Look for it on the "
        "list and release it there.",
    ),
    "damaged": translate(
        "wording",
        "The record of this was damaged on this PC, so it was not sent. Look whether it is on the list already and "
        "compare it with the label; then say in the outbox (F7) what is to be done.",
    ),
    "unknown_method": translate(
        "wording", "The server of this building does not offer this, so it is switched off. All else goes on."
    ),
}
SIGN_IN_REFUSALS: Final = {
    "invalid_grant": translate("wording", "E-mail and password do not match. Check both, then try again."),
    "invalid_client_id": translate(
        "wording",
        "The server does not know the client ID of this PC. It was mistyped in the set-up or has been withdrawn: ask "
        "your MyBuilding contact for the right one.",
    ),
    "invalid_client_credentials": translate(
        "wording",
        "The client secret of this PC is not the right one. It was mistyped in the set-up or has been changed: ask "
        "your MyBuilding contact for the new one.",
    ),
    "invalid_request": translate(
        "wording",
        "The server did not understand how this PC asked to sign in. Its address in the set-up may be wrong: compare "
        "it with what your MyBuilding contact gave you.",
    ),
    "unsupported_response_type": translate(
        "wording",
        "The server does not offer signing in with e-mail and password. Ask your MyBuilding contact to allow it for "
        "this PC.",
    ),
}
STORAGE: Final = {
    "full": translate("wording", "The disk of this PC is full, so this was not kept. Make room on it, then try again."),
    "read_only": translate(
        "wording",
        "This account may not write to the program's folder, so this was not kept. Show this to whoever looks after "
        "this PC.",
    ),
    "locked": translate(
        "wording",
        "Another program holds this program's data, so this was not kept. Close a second copy of MyBuilding Desk, then "
        "try again.",
    ),
    "corrupt": translate(
        "wording",
        "Data of this program on this PC is damaged. Close MyBuilding Desk and open it again: the damaged file is put "
        "aside, and the program goes on with all that can be read of it.",
    ),
    "newer": translate(
        "wording",
        "The data on this PC was written by a newer MyBuilding Desk. Install the newest one; nothing was changed.",
    ),
    "no_index": translate(
        "wording",
        "The Python of this PC came without SQLite's search (FTS5), which this program needs. Show this to whoever "
        "looks after this PC.",
    ),
    "silent": translate(
        "wording",
        "A file of this program does not answer, so this was not kept. Look at the drive or the share that it lies on.",
    ),
    "reserve": translate(
        "wording",
        "The disk is almost full, so the lists are no longer updated. Logging and releasing still work. Make room on "
        "the disk of this PC.",
    ),
    "too_large": translate(
        "wording",
        "The lists on this PC have reached their limit and are no longer updated. Logging and releasing still work. "
        "Keep less history (Settings).",
    ),
    "unknown": translate(
        "wording",
        "This PC could not read or write the program's data, so this was not kept. Try again; if it comes back, show "
        "this to whoever looks after this PC.",
    ),
}
_LISTS_TOO_LONG: Final = translate(
    "wording",
    "The package list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your "
    "MyBuilding contact.",
)
TOO_LONG: Final = {
    "packages": _LISTS_TOO_LONG,
    "history": _LISTS_TOO_LONG,
    "residents": translate(
        "wording",
        "The resident list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your "
        "MyBuilding contact.",
    ),
    "communities": translate(
        "wording",
        "The community list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell "
        "your MyBuilding contact.",
    ),
    "types": translate(
        "wording",
        "The list of package types from MyBuilding does not end, so the desk stopped reading it. Your work is saved. "
        "Tell your MyBuilding contact.",
    ),
}
STORAGE_AT_START: Final = {
    "full": translate(
        "wording",
        "The disk of this PC is full, so the desk cannot open. Nothing is lost. Make room on it, then try again.",
    ),
    "read_only": translate(
        "wording",
        "This account may not write to {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after "
        "this PC.",
    ),
    "locked": translate(
        "wording",
        "Another program holds the files of this one, so the desk cannot open. Nothing is lost. Close a second copy of "
        "MyBuilding Desk, then try again.",
    ),
    "silent": translate(
        "wording",
        "This file does not answer, so the desk cannot open: {0}. Nothing is lost. Show this to whoever looks after "
        "this PC.",
    ),
    "unknown": translate(
        "wording",
        "This PC cannot read or write {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after "
        "this PC.",
    ),
}
STATES: Final = {
    "waiting": translate("wording", "waiting"),
    "sending": translate("wording", "sending"),
    "in_doubt": translate("wording", "checking"),
    "refused": translate("wording", "refused"),
    "held": translate("wording", "unknown pile"),
    "done": translate("wording", "logged"),
    "dropped": translate("wording", "given up"),
}
FORM_FIELDS: Final = {
    "base_url": translate("wording", "The server address"),
    "client_id": translate("wording", "The client ID"),
    "client_secret": translate("wording", "The client secret"),
    "ca_bundle": translate("wording", "The certificate file"),
}
SIGN_IN_ENDED: Final = translate("wording", "Your sign-in has ended. Sign in again; your work is kept.")
NOT_YOUR_PASSWORD: Final = translate("wording", "That is not your password. Try again; your work is kept.")
NOT_YOUR_PASSWORD_YET: Final = translate("wording", "That is not your password. Your work is kept.")
NO_MATCH: Final = translate("wording", "E-mail and password do not match.")
TOO_MANY_WRONG: Final = translate("wording", "Too many wrong passwords. Your work is kept.")
UNLOCK_OFFLINE: Final = translate(
    "wording",
    "MyBuilding does not answer, and only it knows your password. Your work is kept; try again when the network is "
    "back. A PIN (Settings, Lock) opens the desk without a network.",
)
UNLOCK_BY_PIN: Final = translate("wording", "MyBuilding does not answer. Use your PIN instead.")
NOT_YOUR_PASSWORD_FOR_PIN: Final = translate("wording", "That is not your password. The PIN is not set.")
PIN_OFFLINE: Final = translate(
    "wording", "MyBuilding does not answer, and only it knows your password. The PIN is not set; try again later."
)
NOT_RESUMED: Final = translate(
    "wording", "The keychain of this PC did not open, so the kept sign-in cannot be used. Sign in with your password."
)
NO_KEYCHAIN: Final = translate(
    "wording", "This PC has no keychain that can be used. You will be asked to sign in next time."
)
NO_KEYCHAIN_AT_SIGN_IN: Final = translate(
    "wording",
    "The keychain of this PC is locked or missing, so the client secret in it cannot be read. Unlock it and try again, "
    "or show this to whoever looks after this PC.",
)
NO_KEYCHAIN_AT_SET_UP: Final = translate(
    "wording",
    "This PC has no keychain that can be used, so the client secret is not kept yet. It can go into the settings file "
    "instead, readable by this account only.",
)
NOT_SET_UP: Final = translate("wording", "This PC is not fully set up, so nobody can sign in yet. {0}")
REFUSED: Final = translate("wording", "MyBuilding refused this and says: “{0}”")
REFUSED_SILENTLY: Final = translate(
    "wording", "MyBuilding refused this and gave no reason. Ask your MyBuilding contact."
)
_NO_PROOF: Final = translate(
    "wording",
    "The server could not prove that it is MyBuilding, so nothing was sent. Check the date and time of this PC; if "
    "they are right, show this to whoever looks after its network.",
)
NETWORK: Final = {
    "unreachable": translate(
        "wording", "MyBuilding cannot be reached. Your work is kept and goes out once the connection is back."
    ),
    "certificate": _NO_PROOF,
    "proxy": translate(
        "wording",
        "This network goes out through a proxy, and that lets nothing through just now. Your work is kept and goes out "
        "once it does. If it lasts, show this to whoever looks after the network.",
    ),
    "no_answer": translate(
        "wording",
        "The connection broke before MyBuilding answered. Your work is kept; the program looks whether it arrived "
        "before it sends anything again.",
    ),
    "busy": translate("wording", "MyBuilding is busy and asks to wait {0}. Your work is kept and goes out after that."),
    "trouble": translate(
        "wording",
        "MyBuilding gives no proper answer just now, or something on the network answers in its place. Your work is "
        "kept and goes out by itself.",
    ),
}
SIGN_IN_NETWORK: Final = {
    "unreachable": translate("wording", "MyBuilding cannot be reached. Check the network connection of this PC."),
    "certificate": _NO_PROOF,
    "proxy": translate(
        "wording",
        "This network goes out through a proxy, and that lets nothing through just now, so nobody can sign in. Show "
        "this to whoever looks after the network.",
    ),
    "no_answer": translate("wording", "MyBuilding did not answer in time, so you are not signed in yet."),
    "busy": translate("wording", "MyBuilding is busy and asks to wait {0}."),
    "trouble": translate(
        "wording",
        "What answered is not MyBuilding. Perhaps this network has a sign-in page of its own: open any page in a "
        "browser to see.",
    ),
}
