"""Errors as `_datetime` reports them."""


def _check_date_fields(year, month, day):
    for value, name, position in ((month, "month", 2), (day, "day", 3)):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond, fold):
    fields = _index(hour), _index(minute), _index(second), _index(microsecond)
    for value, name, end in zip(fields, ("hour", "minute", "second", "microsecond"), (24, 60, 60, 1_000_000)):
        if not 0 <= value < end:
            raise ValueError(f"{name} must be in 0..{end - 1}")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return *fields, fold


def _check_tzinfo_arg(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")


def _type_name(value):
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls in (date, time, datetime, timedelta, timezone) else cls.__name__


def _cmperror(x, y):
    raise TypeError(f"can't compare {_type_name(x)} to {_type_name(y)}")


class timedelta:
    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        """As `accum` of Modules/_datetimemodule.c: whole microseconds are exact, fractions are added up and rounded."""
        total, rest = 0, 0.0
        for value, name, factor in (
            (microseconds, "microseconds", 1),
            (milliseconds, "milliseconds", 1000),
            (seconds, "seconds", 1_000_000),
            (minutes, "minutes", 60_000_000),
            (hours, "hours", 3_600_000_000),
            (days, "days", 86_400_000_000),
            (weeks, "weeks", 604_800_000_000),
        ):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * factor
                fraction, whole = _math.modf(factor * fraction)
                total += int(whole)
                rest += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if rest:
            rounded = _rounded(rest)
            if abs(rounded - rest) == 0.5:
                odd = total & 1
                rounded = 2.0 * _rounded((rest + odd) * 0.5) - odd
            total += int(rounded)
        whole_days, left = divmod(total, 86_400_000_000)
        if not -999999999 <= whole_days <= 999999999:
            raise OverflowError(f"days={whole_days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = whole_days
        self._seconds, self._microseconds = divmod(left, 1_000_000)
        self._hashcode = -1
        return self


def _rounded(x):
    """As C's `round`: halves away from zero."""
    whole = int(x)
    return whole + (x - whole >= 0.5) - (x - whole <= -0.5)


class date:
    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if 0 < ordinal <= _MAXORDINAL:
                return type(self).fromordinal(ordinal)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__


class IsoCalendarDate:
    def __repr__(self):
        year, week, weekday = self
        return f"datetime.IsoCalendarDate(year={year}, week={week}, weekday={weekday})"


class time:
    def _cmp(self, other, allow_mixed=False):
        mine = (self._hour, self._minute, self._second, self._microsecond)
        others = (other._hour, other._minute, other._second, other._microsecond)
        if self._tzinfo is other._tzinfo or (offset := self.utcoffset()) == (other_offset := other.utcoffset()):
            return _cmp(mine, others)
        if offset is None or other_offset is None:
            if allow_mixed:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        minutes = self._hour * 60 + self._minute - offset // timedelta(minutes=1)
        other_minutes = other._hour * 60 + other._minute - other_offset // timedelta(minutes=1)
        return _cmp((minutes, *mine[2:]), (other_minutes, *others[2:]))


class datetime:
    def _cmp(self, other, allow_mixed=False):
        mine = (*_date_fields(self), self._hour, self._minute, self._second, self._microsecond)
        others = (*_date_fields(other), other._hour, other._minute, other._second, other._microsecond)
        if self._tzinfo is other._tzinfo:
            return _cmp(mine, others)
        offset, other_offset = self.utcoffset(), other.utcoffset()
        if allow_mixed and (
            offset != self.replace(fold=not self.fold).utcoffset()
            or other_offset != other.replace(fold=not other.fold).utcoffset()
        ):
            return 2
        if offset == other_offset:
            return _cmp(mine, others)
        if offset is None or other_offset is None:
            if allow_mixed:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        difference = self - other
        return -1 if difference.days < 0 else 1 if difference else 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = timedelta(self.toordinal(), _seconds_of(self), self._microsecond) + other
        if not 0 < total.days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        hour, rest = divmod(total.seconds, 3600)
        clock = time(hour, rest // 60, rest % 60, total.microseconds, tzinfo=self._tzinfo)
        return type(self).combine(date.fromordinal(total.days), clock)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, datetime):
            return self + -other if isinstance(other, timedelta) else NotImplemented
        days, seconds = self.toordinal() - other.toordinal(), _seconds_of(self) - _seconds_of(other)
        base = timedelta(days, seconds, self._microsecond - other._microsecond)
        if self._tzinfo is other._tzinfo or (offset := self.utcoffset()) == (other_offset := other.utcoffset()):
            return base
        if offset is None or other_offset is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return base + other_offset - offset


def _date_fields(value):
    return value._year, value._month, value._day


def _seconds_of(value):
    return value._second + value._minute * 60 + value._hour * 3600


from _static_types import static as _static

for _class in (date, time, datetime, timedelta, timezone, tzinfo):
    _static(_class)
