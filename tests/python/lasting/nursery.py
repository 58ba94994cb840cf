"""Forks runs that die at a step told beforehand: one line of JSON in, one out, a run each.

A step is a statement that dbt sends to the engine, or a change of a file's name or place: what a crash can part.
Told: deed (build, or publish what is built), environment, variables, log (a file for what the run prints), die_at (a
step, or null), delay (seconds from that step to the kill), largest_file (bytes a file may have, or null).
Answered: code (-9 where it was killed), and of a run that ended its steps and how many of them came before publishing.
"""

import itertools
import json
import os
import resource
import signal
import sys
import threading
from pathlib import Path

import typer

FILE_EVENTS = {"os.rename", "os.symlink", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}


def count_steps(die_at, delay):
    """Count steps from now on, in a list of one number; dies without any clean-up once `die_at` is reached."""
    counted, reached = itertools.count(1), [0]

    def step():
        reached[0] = next(counted)
        if reached[0] == die_at:
            timer = threading.Timer(delay, os.kill, (os.getpid(), signal.SIGKILL))
            timer.daemon = True
            timer.start()

    from dbt.adapters.duckdb.environments.local import DuckDBCursorWrapper

    execute = DuckDBCursorWrapper.execute
    DuckDBCursorWrapper.execute = lambda self, *words: (step(), execute(self, *words))[1]
    sys.addaudithook(lambda event, _: step() if event in FILE_EVENTS else None)
    return reached


def run(told):
    """One build or publish in this process; gives its exit code."""
    log = os.open(told["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.update(told["environment"])
    from customer360.cli_errors import in_plain_words
    from customer360.pipeline import build as module
    from customer360.quality import run as quality

    if told["largest_file"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (told["largest_file"], told["largest_file"]))
    reached = count_steps(told["die_at"], told["delay"])
    before, audit = [0], module.audit_and_publish
    module.audit_and_publish = lambda paths: (before.append(reached[0]), audit(paths))[1]
    # expectations only read
    quality.require_expectations = lambda *_: None
    deeds = {"build": lambda: module.build(variables=told["variables"]), "publish": publish}
    try:
        in_plain_words(deeds[told["deed"]])()
    except typer.Exit as ended:
        return ended.exit_code
    Path(f"{told['log']}.steps").write_text(json.dumps([reached[0], before[-1]]))
    return 0


def publish():
    """The last part of a build alone: what is audited already is published, and the state saved."""
    from customer360.pipeline.paths import find_paths
    from customer360.pipeline.state import save_state
    from customer360.publish import publish_marts

    paths = find_paths()
    publish_marts(paths.warehouse, paths.published, paths.target / "manifest.json")
    save_state(paths)


def main():
    """Fork a run for each line of standard input."""
    import dbt.cli.main  # noqa: F401

    import customer360.pipeline.build
    import customer360.pipeline.summary
    import customer360.publish
    import customer360.quality.run  # noqa: F401

    for line in sys.stdin:
        told = json.loads(line)
        child = os.fork()
        if child == 0:
            code = 70
            try:
                code = run(told)
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        steps = json.loads(Path(f"{told['log']}.steps").read_text()) if code == 0 else [None, None]
        print(json.dumps({"code": code, "steps": steps[0], "before_publishing": steps[1]}), flush=True)


if __name__ == "__main__":
    main()
