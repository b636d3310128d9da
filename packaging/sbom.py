"""Write the SBOM of the standalone app in `dist/` in CycloneDX format: `dist/*-SYSTEM-PROCESSOR.cdx.json`.

The components are those that the build listed for *About*, including operating system libraries.
"""

import json
import platform
import re
import subprocess
import sys
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
NAME = "mybuilding-desk"
LOCKED = set((ROOT / "requirements" / "build.lock").read_text("utf-8").split())


def main() -> None:
    """Read the list, validate the SBOM against the CycloneDX schema, and write the file."""
    found = sorted(DIST.rglob("resources/licenses/parts.json"))
    if not found:
        raise SystemExit(f"There is no standalone app in {DIST}: build it first (python3 dev.py bundle).")
    parts = json.loads(found[0].read_text("utf-8"))
    bom = Bom(components=[component(part) for part in parts if part["name"] != NAME])
    own = next(part for part in parts if part["name"] == NAME)
    bom.metadata.component = Component(name=NAME, version=own["version"], type=ComponentType.APPLICATION)
    bom.register_dependency(bom.metadata.component, bom.components)
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise SystemExit(f"This is not a valid CycloneDX file: {error}")
    system = f"{platform.system()}-{platform.machine()}".lower()
    file = DIST / f"{NAME}-{own['version']}-{system}.cdx.json"
    file.write_text(text, encoding="utf-8")
    print(f"{file}: {len(bom.components)} components, valid CycloneDX 1.6")


def component(part: dict[str, str]) -> Component:
    """Return one component, with its package URL."""
    name, version = part["name"], part["version"]
    return Component(
        name=name,
        version=version or None,
        type=ComponentType.LIBRARY,
        purl=address(name, version),
        bom_ref=f"{name}@{version}",
        licenses=[DisjunctiveLicense(name=part["license"])] if part["license"] else [],
    )


def address(name: str, version: str) -> PackageURL:
    """Return the package URL: PyPI, Debian, or generic."""
    known = re.sub("[-_.]+", "-", name).lower()
    if f"{known}=={version}" in LOCKED:
        return PackageURL("pypi", name=known, version=version)
    if platform.system() == "Linux" and is_of_debian(name):
        return PackageURL("deb", "debian", name, version)
    return PackageURL("generic", name=name, version=version or None)


def is_of_debian(name: str) -> bool:
    """Return whether dpkg knows a package of this name."""
    try:
        return subprocess.run(["dpkg-query", "-W", name], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(main())
