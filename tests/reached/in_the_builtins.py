import builtins

print(getattr(builtins, 'frozen' + 'set')('a'), getattr(builtins, 'by' + 'tes')(2))
