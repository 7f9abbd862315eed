"""What indents is written by the runtime, too."""


class JSONEncoder:
    def iterencode(self, o, _one_shot=False):
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        if _one_shot:
            iterencode = c_make_encoder(
                markers,
                self.default,
                encoder,
                self.indent,
                self.key_separator,
                self.item_separator,
                self.sort_keys,
                self.skipkeys,
                self.allow_nan,
            )
        else:
            iterencode = _make_iterencode(
                markers,
                self.default,
                encoder,
                self.indent,
                _float_text(self.allow_nan),
                self.key_separator,
                self.item_separator,
                self.sort_keys,
                self.skipkeys,
                _one_shot,
            )
        return iterencode(o, 0)


def _float_text(allow_nan):
    def text(x):
        if x - x == 0:
            return float.__repr__(x)
        if not allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(x))
        return "NaN" if x != x else "Infinity" if x > 0 else "-Infinity"

    return text
