"""The methods of builtin types are near names too, whether the program uses them or not."""

words = {"a": ["x"], "b": "y"}


def clean(value):
    return value.trim()


try:
    words["a"].puch("z")
except AttributeError as error:
    print(error)
print(clean(words["b"]))
