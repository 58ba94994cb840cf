"""What Spark needs and this machine has not."""

import importlib.util
import os
import shutil


def why_no_spark():
    """What is missing for Spark on this machine; nothing where it can run."""
    if importlib.util.find_spec("pyspark") is None:
        return "pyspark is not installed: pip install -r requirements-spark.lock"
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        return "there is no Java on this machine"
    return None
