#!/bin/sh
# Says whether docs/law and docs/reference are what the rulebook generates today; changes neither.
set -eu

cd "$(dirname "$0")/.."
kept=$(mktemp -d)
restore() {
    for folder in law reference; do
        if [ -d "$kept/$folder" ]; then
            rm -rf "docs/$folder"
            cp -R "$kept/$folder" "docs/$folder"
        fi
    done
    rm -rf "$kept"
}
trap restore EXIT
trap 'exit 1' INT TERM

for folder in law reference; do
    mkdir -p "docs/$folder"
    cp -R "docs/$folder" "$kept/$folder"
done
.venv/bin/python -m fairnotice.commands.manual >/dev/null

stale=0
for folder in law reference; do
    diff -ru "$kept/$folder" "docs/$folder" || stale=1
done
if [ "$stale" = 1 ]; then
    echo "The manual does not say what the rulebook says: see the lines above. Nothing was changed." >&2
    echo "Run 'make law-manual', read the difference, and commit it with the change of the law." >&2
    exit 1
fi
echo "The manual says what the rulebook says."
