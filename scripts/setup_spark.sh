#!/usr/bin/env bash
# usage: setup_spark.sh VENV: adds pyspark and dbt-spark to the virtual environment, once; says when Java is missing
set -euo pipefail
venv=$1

if ! "${JAVA_HOME:+$JAVA_HOME/bin/}java" -version >/dev/null 2>&1; then
    echo "Spark needs Java 17: install a JDK (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME" >&2
    exit 1
fi
if "$venv/bin/python" -c 'import pyspark, dbt.adapters.spark' 2>/dev/null; then
    exit 0
fi
echo "adding pyspark and dbt-spark to $venv (450 MB, once)"
"$venv/bin/python" -m pip install --quiet --no-deps --no-compile --require-hashes -r requirements-spark.lock
