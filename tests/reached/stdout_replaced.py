import io
import sys

kept, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
text = sys.stdout.getvalue()
sys.stdout = kept
print("shown", repr(text))
