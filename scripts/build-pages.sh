#!/bin/sh
# Builds the style sheets of the pages into build/static and lays the letters' Arabic and Chinese typefaces into build/fonts, from what package-lock.json names and nothing else.
set -eu

cd "$(dirname "$0")/.."
here=$(pwd -P)

# Debian ships node without npm unless npm is there too; both of one install are wanted.
works() { "$1" -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null && "$2" --version >/dev/null 2>&1; }

if ! works node npm; then
    PATH="$here/.venv/bin:$PATH"
    export PATH
    if ! works node npm; then
        echo "No node 18 or later with npm here: installing one into .venv ..."
        UV_PYTHON_DOWNLOADS=never .tools/bin/uv sync --quiet --frozen --inexact --only-group pages
    fi
fi

echo "Building the pages' style sheets ..."
# No package's script runs, and nothing is asked of the registry beyond the files themselves.
npm ci --ignore-scripts --omit=optional --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null

mkdir -p build/static
rm -rf build/aside && mkdir -p build/aside
for sheet in fairnotice letters; do
    node_modules/.bin/sass --quiet-deps --no-source-map --no-charset --style=compressed --load-path=node_modules \
        "src/fairnotice/sites/styles/$sheet.scss" "build/aside/$sheet.css"
    node_modules/.bin/rtlcss --silent "build/aside/$sheet.css" "build/aside/$sheet-rtl.css" 2>/dev/null
    test -s "build/aside/$sheet-rtl.css"
done
mv build/aside/*.css build/static/
rmdir build/aside

# The letters are set from files: typst reads no web font.
mkdir -p build/fonts
for face in amiri/Amiri noto-sans-sc/NotoSansSC; do
    for weight in 400Regular 700Bold; do
        cp "node_modules/@expo-google-fonts/${face%/*}/$weight/${face#*/}_$weight.ttf" build/fonts/
    done
done
