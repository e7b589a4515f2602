#!/bin/sh
# The virtual environment .venv with this package in it, editable, and what its extras ask for.
# usage: setup/venv.sh brief|test
# Done at once when nothing that it depends on has changed: the stamp holds the checksum of what was installed from.
set -eu
cd "$(dirname "$0")/.."
. setup/python.sh

case "${1:-brief}" in
    test) what=".[dev]" ;;
    *) what="." ;;
esac
key=$( (cat pyproject.toml setup/venv.sh; pwd; .venv/bin/python -VV) 2>/dev/null | cksum)
stamp=.venv/.briefgen-${1:-brief}
if [ -x .venv/bin/briefgen ] && [ "$(cat "$stamp" .venv/.briefgen-test 2>/dev/null | grep -cx "$key")" != 0 ]; then
    exit 0
fi

if ! .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "建立虚拟环境 .venv（Python $python_version）"
    "$python" -m venv --clear .venv
fi
echo "安装 briefgen 和它依赖的软件包"
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --use-pep517 -e "$what"; then
    echo "安装不成" >&2
    echo "    → 检查网络与 pip 的软件源设置后，再重新运行 make" >&2
    exit 5
fi
# axe-core, which tests/render/test_browser_axe.py runs in the browser, comes as one file inside this package; what the
# package itself asks for (playwright, 45 MB) is not needed for that
if [ "${1:-brief}" = test ] && ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    --no-deps --upgrade --target .venv/share/axe axe-playwright-python==0.1.8; then
    echo "安装不成：axe-playwright-python" >&2
    echo "    → 检查网络与 pip 的软件源设置后，再重新运行 make" >&2
    exit 5
fi
(cat pyproject.toml setup/venv.sh; pwd; .venv/bin/python -VV) | cksum > "$stamp"
