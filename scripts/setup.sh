#!/usr/bin/env bash
# usage: setup.sh PYTHON VENV: makes the virtual environment from requirements.lock, once per lock
set -euo pipefail
python=$1
venv=$2

# DuckDB makes the file, not its folder
mkdir -p data/warehouse
[ -f profiles.yml ] || cp profiles.yml.example profiles.yml

want=$(cat requirements.lock pyproject.toml | cksum)
stamp=$venv/.installed
if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$want" ]; then
    exit 0
fi

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "customer360 needs Python 3.11 or newer; '$python' is not: make PYTHON=python3.12 ..." >&2
    exit 1
fi
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"

log=$venv/install.log
total=$(grep -c '==' requirements.lock)
echo "installing $total pinned packages into $venv (about a minute, once)"
if ! "$venv/bin/python" -m pip install --no-deps --no-compile --require-hashes -r requirements.lock 2>&1 | tee "$log" |
    awk -v total="$total" '/^(Collecting|Processing)/ { n++; if (n % 20 == 0) { print "  " n " of " total; fflush() } }'; then
    grep -E '^ERROR' "$log" | head -5 >&2
    echo "the installation failed: $log says more" >&2
    exit 1
fi
"$venv/bin/python" -m pip install --quiet --no-deps -e . 2>&1 | tee -a "$log" | grep -E '^ERROR' >&2 || true
"$venv/bin/python" -c 'import customer360' || { echo "the installation failed: $log says more" >&2; exit 1; }
echo "$want" >"$stamp"
