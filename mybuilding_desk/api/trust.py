"""Whom the program trusts: the certificates of the operating system and a file the building names. Opens no connection.

No variable of the environment adds to them, takes their place, or writes a session's keys to a file.
"""

import re
import ssl
import sys
from pathlib import Path
from typing import Final

import truststore

from mybuilding_desk.config.checks import MOST_BYTES_OF_CERTIFICATES
from mybuilding_desk.errors import ConfigTrouble, translate
from mybuilding_desk.limited_read import read_limited

_FILES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora, Red Hat
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",  # Alpine, Arch
)
_HASHED: Final = re.compile(r"[0-9a-fA-F]{8}\.[0-9]")


def tls_context(ca_bundle: str) -> ssl.SSLContext:
    """TLS 1.2 or later, trusting what the system trusts and the PEM file `ca_bundle`. Raises `ConfigTrouble`."""
    context = _of_the_system()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        if ca_bundle:
            content = read_limited(Path(ca_bundle), MOST_BYTES_OF_CERTIFICATES)
            # What stands between the certificates, such as names in other letters, is no part of them.
            context.load_verify_locations(cadata=content.decode("ascii", "ignore"))
    except TimeoutError:
        said = translate("config", "{0} names a file that does not answer: {1}.")
        raise ConfigTrouble(said, values=("ca_bundle", ca_bundle)) from None
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        said = translate("config", "{0} names a file that cannot be read as PEM certificates.")
        raise ConfigTrouble(said, values=("ca_bundle",)) from None
    return context


def _of_the_system() -> ssl.SSLContext:
    """Windows and macOS are asked themselves. Elsewhere truststore would heed SSL_CERT_FILE, so it is not asked."""
    if sys.platform in {"win32", "darwin"}:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    places = ssl.get_default_verify_paths()
    folder = Path(places.openssl_capath)
    if _has_certificates(folder):
        context.load_verify_locations(capath=str(folder))
        return context
    file = next((one for one in (places.openssl_cafile, *_FILES) if Path(one).is_file()), "")
    if file:
        context.load_verify_locations(cafile=file)
    return context


def _has_certificates(folder: Path) -> bool:
    """Whether OpenSSL finds certificates there: they are named by a hash."""
    return folder.is_dir() and any(_HASHED.fullmatch(one.name) for one in folder.iterdir())
