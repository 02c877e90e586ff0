#!/bin/sh
# Names a Python that Fairnotice can stand on, or says what lacks and the one line that mends it.
#
#   check-prerequisites.sh             prints the interpreter and exits 0, or says what lacks and exits 1
#   check-prerequisites.sh --lacking   prints the Debian packages that lack, on one line; exits 0
set -eu

# The same bounds as requires-python in pyproject.toml.
VERSION='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'
# Debian ships venv without ensurepip unless python3.11-venv is there; only both together make a venv.
VENV='import ensurepip, venv'
NUMBER='import sys; print("python%d.%d" % sys.version_info[:2])'

interpreter=
without_venv=
for candidate in python3.11 python3 python3.12 python3.13; do
    # A version manager's shim may be on the PATH and still refuse to run: ask it, do not look for it.
    "$candidate" -c "$VERSION" >/dev/null 2>&1 || continue
    if "$candidate" -c "$VENV" >/dev/null 2>&1; then
        interpreter=$candidate
        break
    fi
    [ -n "$without_venv" ] || without_venv=$("$candidate" -c "$NUMBER")
done

lacking=
if [ -z "$interpreter" ]; then
    if [ -n "$without_venv" ]; then
        lacking="$without_venv-venv"
    else
        lacking="python3.11 python3.11-venv"
    fi
fi
command -v make >/dev/null 2>&1 || lacking="${lacking:+$lacking }make"

if [ "${1:-}" = --lacking ]; then
    echo "$lacking"
    exit 0
fi

if [ -z "$lacking" ]; then
    echo "$interpreter"
    exit 0
fi

sudo="sudo "
if [ "$(id -u 2>/dev/null || echo 0)" = 0 ] || ! command -v sudo >/dev/null 2>&1; then
    sudo=
fi
# A fresh container has no package lists yet, and without them apt-get finds nothing to install.
update="${sudo}apt-get update && "
for list in "${APT_LISTS:-/var/lib/apt/lists}"/*_Packages*; do
    [ ! -e "$list" ] || update=
done
{
    echo "Fairnotice needs Python 3.11 (3.12 and 3.13 do too) with its venv module, and make."
    echo "Lacking on this computer: $lacking. Nothing was installed. On Debian 12 this line mends it:"
    echo
    echo "    ${update}${sudo}apt-get install -y $lacking"
    echo
    echo "Then give the same command again."
} >&2
exit 1
