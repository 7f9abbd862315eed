"""A BaseException passes `except Exception`."""

try:
    try:
        raise KeyboardInterrupt("stop")
    except Exception:
        print("no")
    finally:
        print("cleanup")
except ValueError:
    print("no")
except BaseException as e:
    print(repr(e))


class Own(BaseException):
    pass


raise Own("own base")
