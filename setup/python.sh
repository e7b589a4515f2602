# Sourced: sets `python`, the newest fit interpreter's command, and `python_version`, such as 3.11; or says and exits 5.
# PYTHON in the environment comes first.
python=""
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3 python; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "没有找到 Python 3.11 或更新的版本" >&2
    echo "    → 由管理员执行：apt-get install -y python3 python3-venv（Debian 12 起），再重新运行 make；" >&2
    echo "    → 或用环境变量指明：make brief PYTHON=/路径/python3.11" >&2
    exit 5
fi
python_version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
