"""logging, warnings by way of it, traceback's functions, atexit."""

import atexit
import io
import logging
import sys
import traceback

stream = io.StringIO()
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("not shown")
logging.info("shown %d %s", 1, "x")
logging.warning("with %(key)s", {"key": "a dict"})
log = logging.getLogger("app.module")
log.error("an error")
log.setLevel(logging.DEBUG)
log.debug("debugging %r", [1])
log.critical("critical")
print(
    log.name,
    log.level,
    log.getEffectiveLevel(),
    log.isEnabledFor(10),
    logging.getLevelName(30),
    log.parent.name,
    logging.getLogger("app.module") is log,
)

handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{levelname:>8} | {message}", style="{"))
other = logging.getLogger("other")
other.propagate = False
other.addHandler(handler)
other.setLevel("WARNING")
other.warning("brace style")
other.info("no")
try:
    {}["missing"]
except KeyError:
    other.exception("failed with")
print("\n".join(line for line in stream.getvalue().splitlines() if not line.startswith("    ")))


class OnlyLetters(logging.Filter):
    def filter(self, record):
        return record.getMessage().isalpha()


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.getMessage(), record.name, record.args))


collect = Collect()
collect.addFilter(OnlyLetters())
log.addHandler(collect)
log.info("letters")
log.info("123")
log.log(35, "between")
print(collect.records, log.handlers == [collect], log.hasHandlers())
adapter = logging.LoggerAdapter(log, {"user": "me"})
adapter.warning("adapted")
formatter = logging.Formatter("%(asctime)s %(levelname)-8s %(message)s [%(user)s]", datefmt="%Y")
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "INFO", "user": "u", "created": 0})
print(formatter.format(record))
logging.addLevelName(15, "TRACE")
log.log(15, "trace level")
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)

try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("bad") from error
except ValueError as error:
    print(traceback.format_exception_only(error))
    text = traceback.format_exc()
    print(
        text.splitlines()[0],
        text.splitlines()[-1],
        "ZeroDivisionError: division by zero" in text,
        "direct cause" in text,
    )
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    print(len(traceback.format_tb(error.__traceback__)))
    traceback.print_exc(file=sys.stdout, limit=0)


@atexit.register
def goodbye():
    print("goodbye")


atexit.register(print, "first", "to", "run", sep="-")
print("end of program")
