"""raise ... from None, in a property."""


class Settings:
    data = {"a": 1}

    @property
    def missing(self):
        try:
            return self.data["zz"]
        except KeyError:
            raise AttributeError("settings lack zz") from None


s = Settings()
print(s.data)
s.missing
