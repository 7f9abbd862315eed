"""_datetime: what the module datetime has."""

from waspy.lang import *
from waspy.runtime.datetime_layout import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module(
    "_datetime",
    date=DateClass,
    datetime=DateTimeClass,
    time=TimeClass,
    timedelta=TimeDeltaClass,
    timezone=TimezoneClass,
    tzinfo=TzInfoClass,
    MINYEAR=MIN_YEAR,
    MAXYEAR=MAX_YEAR,
    UTC=UTC,
)
