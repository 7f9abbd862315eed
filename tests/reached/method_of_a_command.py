import cmd


class Shell(cmd.Cmd):
    def do_run(self, line):
        print("ran", line)


Shell().onecmd("run fast")
