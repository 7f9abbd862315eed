"""What cannot be pickled is not a reason to have all of pickle in every program that logs."""


class Logger:
    def __reduce__(self):
        if getLogger(self.name) is not self:
            error = getattr(sys.modules.get("pickle"), "PicklingError", TypeError)
            raise error("logger cannot be pickled")
        return getLogger, (self.name,)
