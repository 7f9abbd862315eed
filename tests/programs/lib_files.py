"""os, os.path, pathlib, shutil, tempfile, glob: files and folders."""

import glob
import os
import pathlib
import shutil
import stat
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath


def attempt(f):
    try:
        print(f())
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)


base = tempfile.mkdtemp(prefix="waspy-")
os.makedirs(os.path.join(base, "a", "b"))
os.makedirs(os.path.join(base, "a", "b"), exist_ok=True)
for name, text in (("one.txt", "1\n"), ("two.py", "print(2)\n"), ("a/three.txt", "three"), ("a/b/four.txt", "4444")):
    with open(os.path.join(base, name), "w") as f:
        f.write(text)
print(sorted(os.listdir(base)), os.path.isdir(base), os.path.isfile(base), os.path.exists(base + "/none"))
info = os.stat(base + "/one.txt")
print(
    info.st_size,
    stat.S_ISREG(info.st_mode),
    stat.S_ISDIR(os.stat(base).st_mode),
    info.st_mtime > 1e9,
    stat.filemode(info.st_mode)[0],
)
for folder, folders, files in os.walk(base):
    folders.sort()
    print(os.path.relpath(folder, base), sorted(folders), sorted(files))
for folder, folders, files in os.walk(base, topdown=False):
    print(os.path.basename(folder) if folder != base else ".", sorted(files))
print(sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir(base)))
os.rename(base + "/one.txt", base + "/uno.txt")
os.replace(base + "/uno.txt", base + "/a/uno.txt")
print(sorted(os.listdir(base + "/a")))
attempt(lambda: os.mkdir(base + "/a"))
attempt(lambda: os.rmdir(base + "/a"))
attempt(lambda: os.listdir(base + "/none"))
attempt(lambda: os.remove(base + "/none"))
attempt(lambda: os.stat(base + "/none"))
attempt(lambda: open(base + "/none"))
attempt(lambda: open(base))
attempt(lambda: os.makedirs(base + "/a/b"))
attempt(lambda: os.rename(base + "/none", base + "/x"))
attempt(lambda: os.rmdir(base + "/a/three.txt"))
os.symlink("three.txt", base + "/a/link")
print(
    os.path.islink(base + "/a/link"),
    os.readlink(base + "/a/link"),
    os.path.realpath(base + "/a/link") == os.path.realpath(base + "/a/three.txt"),
)
os.utime(base + "/two.py", (1000000, 2000000))
print(os.path.getmtime(base + "/two.py"), os.path.getsize(base + "/two.py"), os.access(base, os.R_OK))
os.chmod(base + "/two.py", 0o600)
print(oct(os.stat(base + "/two.py").st_mode))

print([os.path.relpath(p, base) for p in sorted(glob.glob(base + "/**/*.txt", recursive=True))])
print([os.path.basename(p) for p in sorted(glob.glob(base + "/*.py"))], glob.glob("*.none", root_dir=base))

p = Path(base)
print((p / "a" / "three.txt").read_text(), (p / "new.bin").write_bytes(b"\x00\xff"), (p / "new.bin").read_bytes())
print(
    (p / "t.txt").write_text("héllo\nworld\n", encoding="utf-8"),
    (p / "t.txt").stat().st_size,
    (p / "t.txt").open().readlines(),
)
print(
    sorted(x.name for x in p.iterdir()),
    sorted(x.relative_to(p).as_posix() for x in p.rglob("*.txt")),
    [x.name for x in sorted(p.glob("*.py"))],
)
q = p / "deep" / "er"
q.mkdir(parents=True)
q.mkdir(exist_ok=True, parents=True)
(q / "f").touch()
print(q.exists(), q.is_dir(), (q / "f").is_file(), (q / "f").rename(q / "g").name, (q / "g").unlink(), q.rmdir())
attempt(lambda: (p / "zip").unlink())
attempt(lambda: (p / "a").mkdir())
(p / "zip").unlink(missing_ok=True)
print(p.resolve() == Path(os.path.realpath(base)), Path("x/../y").resolve().name, (p / "t.txt").suffix)

for text in ("/usr/lib/python3/x.tar.gz", "a/b", ".", "", "/", "a/../b", ".bashrc"):
    u = PurePosixPath(text)
    print(repr(u), u.parts, u.name, u.stem, u.suffix, u.suffixes, str(u.parent), u.is_absolute(), u.anchor)
u = PurePosixPath("/a/b/c.txt")
print(
    u.with_suffix(".md"),
    u.with_name("z"),
    u.with_stem("q"),
    u.relative_to("/a"),
    list(map(str, u.parents)),
    u.match("*.txt"),
    u / "d" / "/e",
    u.joinpath("x", "y"),
    u.as_uri(),
    u < PurePosixPath("/b"),
    u.is_relative_to("/a"),
    hash(u) == hash(PurePosixPath("/a/b/c.txt")),
)
print(PureWindowsPath("C:\\Users\\me\\f.txt").parts, PureWindowsPath("c:/x").drive)
try:
    u.relative_to("/q")
except ValueError as error:
    print(error)
print(
    os.path.join("a", "/b", "c"),
    os.path.split("/x/y"),
    os.path.splitext("a.b.c"),
    os.path.normpath("a//b/../c/."),
    os.path.commonpath(["/a/b", "/a/c"]),
    os.path.commonprefix(["abc", "abd"]),
    os.path.expanduser("x"),
    os.path.isabs("/a"),
    os.path.basename("/a/b/"),
    os.path.dirname("/a/b/"),
)

shutil.copy(base + "/two.py", base + "/copy.py")
shutil.copytree(base + "/a", base + "/tree", symlinks=True)
print(
    sorted(os.listdir(base + "/tree")),
    shutil.move(base + "/copy.py", base + "/tree") == base + "/tree/copy.py",
    sorted(os.listdir(base + "/tree")),
)
shutil.rmtree(base + "/tree")
print(os.path.exists(base + "/tree"), shutil.get_terminal_size((80, 24)).lines > 0)
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "f"), "w") as f:
        f.write("x")
    print(os.listdir(folder))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    f.write("temporary\n")
    f.flush()
    f.seek(0)
    print(f.read(), f.name.endswith(".txt"), os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.seek(1)
    print(f.read())
fd = os.open(base + "/raw", os.O_WRONLY | os.O_CREAT)
print(os.write(fd, b"raw bytes"), os.close(fd))
with open(base + "/raw", "r+b") as f:
    f.truncate(3)
print(Path(base + "/raw").read_bytes(), os.path.samefile(base, base + "/a/.."))
old = os.getcwd()
os.chdir(base)
print(
    os.path.basename(os.getcwd()) == os.path.basename(base),
    os.path.exists("two.py"),
    os.path.abspath("two.py") == os.path.join(os.getcwd(), "two.py"),
)
os.chdir(old)
shutil.rmtree(base)
print(
    os.path.exists(base),
    os.sep,
    os.linesep,
    os.name,
    os.curdir,
    os.fspath(Path("a/b")),
    os.environ.get("NOPE", "default"),
    "PATH" in os.environ,
)
os.environ["WASPY_X"] = "1"
print(os.getenv("WASPY_X"), os.environ.pop("WASPY_X"), os.getenv("WASPY_X"))
try:
    os.environ["nope"]
except KeyError as error:
    print(error)
