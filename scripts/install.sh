#!/bin/sh
# Installs exactly what uv.lock names into .venv: "run" what the command needs, "test" the tools as well.
set -eu

purpose=${1:?say what for: run or test}
cd "$(dirname "$0")/.."
here=$(pwd -P)

python=$(sh scripts/check-prerequisites.sh)

# A folder that was moved or copied keeps a .venv that runs the other place's code: make it anew.
if [ -e .venv ] && ! grep -qsF "$here/.venv" .venv/bin/activate; then
    rm -rf .venv
fi

if ! .tools/bin/uv --version 2>/dev/null | grep -qF "uv $(sed -n 's/^uv==\([0-9.]*\).*/\1/p' scripts/installer.txt) "; then
    echo "Installing uv, the installer ..."
    rm -rf .tools
    "$python" -m venv .tools
    # By the interpreter's path: a first line of a script may not be longer than the kernel reads.
    .tools/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --only-binary :all: --require-hashes -r scripts/installer.txt
fi

export UV_PYTHON_DOWNLOADS=never
if [ "$purpose" = test ]; then
    echo "Installing what uv.lock names, with the tools of the tests ..."
    .tools/bin/uv sync --quiet --frozen --all-extras --python "$python"
else
    echo "Installing what uv.lock names ..."
    .tools/bin/uv sync --quiet --frozen --no-dev --extra office --extra help --inexact --python "$python"
fi
