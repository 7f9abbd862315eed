"""White space is skipped by the runtime."""


class JSONDecoder:
    def decode(self, s, _w=None):
        if _w is None and isinstance(s, str):
            obj, end = self.raw_decode(s, idx=_space_end(s, 0))
            end = _space_end(s, end)
        else:
            _w = _w or WHITESPACE.match
            obj, end = self.raw_decode(s, idx=_w(s, 0).end())
            end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj


from _json_engine import space_end as _space_end
