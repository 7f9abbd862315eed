"""`launcher.py REPORT LIMIT COMMAND...`: runs a command and writes its times, peak memory and status to a file.

A small process of its own: to a process's peak Linux counts what the one that started it held at that moment.
"""

import json
import os
import signal
import sys
import time


def launch(command: list[str], limit: float) -> dict[str, float]:
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        os.execvp(command[0], command)
    expired = []

    def end(*_: object) -> None:
        expired.append(True)
        os.killpg(pid, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    return {
        "seconds": seconds,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024,
        "code": os.waitstatus_to_exitcode(status),
        "timed_out": bool(expired),
    }


if __name__ == "__main__":
    with open(sys.argv[1], "w") as file:
        json.dump(launch(sys.argv[3:], float(sys.argv[2])), file)
