"""A standalone Spark cluster on this machine, from the pyspark wheel: one master, some workers, loopback only."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

from customer360.errors import UserError
from customer360.spark.processes import signals_as_exit, stop, with_parent

LOOPBACK = "127.0.0.1"
STARTS_WITHIN_SECONDS = 60.0
JAVA = "Spark needs Java 17: install a JDK (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME."


def require_spark() -> Path:
    """The folder of the pyspark wheel. Raises UserError when the wheel or Java is not there."""
    found = find_spec("pyspark")
    if found is None or found.origin is None:
        raise UserError("pyspark is not installed: run `make spark`, or pip install -r requirements-spark.lock.")
    home = os.environ.get("JAVA_HOME")
    java = Path(home) / "bin" / "java" if home else shutil.which("java")
    if not java or not Path(java).exists():
        raise UserError(f"there is no Java on this machine. {JAVA}")
    return Path(found.origin).parent


@contextmanager
def running_cluster(folder: Path, *, workers: int = 2, cores: int = 1, memory: str = "1g") -> Iterator[str]:
    """Start a master and `workers` workers of `cores` cores and `memory` each; gives the address of the master.

    Ports are chosen free; logs go to `folder`. All that was started is stopped when the block is left, however it is
    left; where this process is killed outright, the kernel stops them. Raises UserError when the cluster does not come
    up in a minute.
    """
    home = require_spark()
    folder.mkdir(parents=True, exist_ok=True)
    port, web_port = _free_port(), _free_port()
    address = f"spark://{LOOPBACK}:{port}"
    with ExitStack() as stack:
        stack.enter_context(signals_as_exit())
        master = ["master.Master", "--host", LOOPBACK, "--port", str(port), "--webui-port", str(web_port)]
        started = [_start(stack, home, folder, "master", master)]
        for number in range(1, workers + 1):
            worker = ["worker.Worker", "--host", LOOPBACK, "--webui-port", str(_free_port()), "--cores", str(cores)]
            worker += ["--memory", memory, "--work-dir", str(folder / f"worker-{number}"), address]
            started.append(_start(stack, home, folder, f"worker-{number}", worker))
        _wait_for(web_port, workers, started, folder)
        yield address


def _start(stack: ExitStack, home: Path, folder: Path, name: str, words: list[str]) -> subprocess.Popen[bytes]:
    log = stack.enter_context((folder / f"{name}.log").open("wb"))
    process = subprocess.Popen(
        [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{words[0]}", *words[1:]],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        # a group of its own: Ctrl-C reaches this process, which then stops them in order
        start_new_session=True,
        preexec_fn=with_parent(),
        env={
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_PUBLIC_DNS": LOOPBACK,
            "SPARK_DAEMON_MEMORY": "256m",
            # the master's second door, on a port of its own, is not needed
            "SPARK_MASTER_OPTS": "-Dspark.master.rest.enabled=false",
            # a port that is taken after all is an error at once, not a master elsewhere
            "SPARK_DAEMON_JAVA_OPTS": "-Dspark.port.maxRetries=0",
        },
    )
    stack.callback(_stop, process)
    return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and all it started."""
    stop(process, lambda kind: os.killpg(process.pid, kind))


def _wait_for(web_port: int, workers: int, started: list[subprocess.Popen[bytes]], folder: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in started):
            break
        if _alive_workers(web_port) == workers:
            return
        time.sleep(0.5)
    raise UserError(f"the Spark cluster did not start: see the logs in {folder}.")


def _alive_workers(web_port: int) -> int:
    """How many workers the master's page counts; none where it does not answer yet."""
    no_proxy = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with no_proxy.open(f"http://{LOOPBACK}:{web_port}/json/", timeout=5) as answer:
            return int(json.load(answer)["aliveworkers"])
    except (OSError, ValueError, KeyError):
        return 0


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        return int(listener.getsockname()[1])
