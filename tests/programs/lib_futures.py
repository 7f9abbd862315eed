"""concurrent.futures: executors, futures, waiting."""

from concurrent.futures import ThreadPoolExecutor, as_completed, wait, ProcessPoolExecutor, Future
import concurrent.futures


def f(x):
    if x == 3:
        raise ValueError("three")
    return x * x


with ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(f, range(3))))
    fs = {ex.submit(f, i): i for i in range(5)}
    for fut in sorted(as_completed(fs), key=fs.get):
        try:
            print(fs[fut], fut.result())
        except ValueError as e:
            print(fs[fut], "error", e)
    done, not_done = wait(fs)
    print(len(done), len(not_done))
    f1 = ex.submit(pow, 2, 10)
    print(f1.exception(), f1.done(), f1.cancelled())
    f1.add_done_callback(lambda f: print("callback", f.result()))
try:
    ex.submit(f, 1)
except RuntimeError as e:
    print(e)
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
