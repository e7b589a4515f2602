#!/bin/sh
# What the machine must have, by the system's package manager where this user may use it.
# usage: setup/machine.sh brief|test|all    exit 0: all there; 5: something is missing, said with the command to run
# Asks nothing and touches no network when nothing is missing.
set -eu
cd "$(dirname "$0")/.."
. setup/python.sh

missing=""
need() { missing="$missing $1"; }

# the loader's own list, so that libraries from elsewhere than a package count too
libraries=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null || true)
library() {
    case "$libraries" in *"$1"*) ;; *) need "$2" ;; esac
}

if [ "$(uname)" = Linux ]; then
    library libpango-1.0.so.0 libpango-1.0-0
    library libpangoft2-1.0.so.0 libpangoft2-1.0-0
    library libharfbuzz-subset.so.0 libharfbuzz-subset0
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || need "python$python_version-venv"
if [ "${1:-brief}" != brief ]; then
    command -v pdftotext >/dev/null || need poppler-utils
    command -v chromium >/dev/null || need chromium
    command -v chromedriver >/dev/null || need chromium-driver
    command -v soffice >/dev/null || need libreoffice-writer-nogui
fi
# only root may start a daemon of cron's for a test
if [ "${1:-brief}" = all ] && [ "$(id -u)" = 0 ]; then
    command -v cron >/dev/null || need cron
fi
[ -n "$missing" ] || exit 0

install="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null; then
    echo "缺少（Debian 的软件包名）：$missing" >&2
    echo "    → 用本系统的包管理器安装相应的软件包，再重新运行 make" >&2
    exit 5
fi
if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    root="sudo -n"
else
    echo "缺少系统软件包：$missing" >&2
    echo "    → 由管理员执行：apt-get update && $install" >&2
    echo "    → 再重新运行 make" >&2
    exit 5
fi
echo "安装系统软件包：$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { $root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
       $root env DEBIAN_FRONTEND=noninteractive $install -q; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "安装不成" >&2
    echo "    → 检查网络与软件源后，由管理员执行：apt-get update && $install" >&2
    exit 5
fi
