"""A small ORM: field descriptors, a metaclass that collects them, queries with operators, a registry."""


class Condition:
    def __init__(self, test, text):
        self.test, self.text = test, text

    def __and__(self, o):
        return Condition(lambda r: self.test(r) and o.test(r), f"({self.text} AND {o.text})")

    def __or__(self, o):
        return Condition(lambda r: self.test(r) or o.test(r), f"({self.text} OR {o.text})")

    def __invert__(self):
        return Condition(lambda r: not self.test(r), f"NOT {self.text}")


class Field:
    kind = object

    def __init__(self, default=None, required=False):
        self.default, self.required = default, required

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj._data.get(self.name, self.default)

    def __set__(self, obj, value):
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name}: {type(value).__name__} is not {self.kind.__name__}")
        obj._data[self.name] = value

    def __eq__(self, v):
        return Condition(lambda r: getattr(r, self.name) == v, f"{self.name} = {v!r}")

    def __lt__(self, v):
        return Condition(lambda r: getattr(r, self.name) < v, f"{self.name} < {v!r}")

    def __gt__(self, v):
        return Condition(lambda r: getattr(r, self.name) > v, f"{self.name} > {v!r}")

    __hash__ = None


class Text(Field):
    kind = str


class Number(Field):
    kind = (int, float).__class__ and int


class ModelMeta(type):
    tables = {}

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = {}
        for base in reversed(cls.__mro__):
            cls.fields.update({k: v for k, v in vars(base).items() if isinstance(v, Field)})
        if bases:
            cls.rows = mcls.tables.setdefault(name.lower(), [])
        return cls

    def __iter__(cls):
        return iter(cls.rows)

    def __len__(cls):
        return len(cls.rows)


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        self._data = {}
        for name, field in self.fields.items():
            if field.required and name not in values:
                raise ValueError(f"{name} is required")
            setattr(self, name, values.pop(name, field.default))
        if values:
            raise TypeError(f"unknown fields: {', '.join(values)}")

    def save(self):
        self.rows.append(self)
        return self

    @classmethod
    def where(cls, c):
        return [r for r in cls if c.test(r)]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._data.items())})"


class Person(Model):
    name = Text(required=True)
    age = Number(default=18)


class Employee(Person):
    salary = Number(0)


for n, a in [("ann", 30), ("bob", 25), ("cyd", 41)]:
    Person(name=n, age=a).save()
Employee(name="eve", salary=100).save()
q = (Person.age > 26) & ~(Person.name == "cyd") | (Person.age < 20)
print(q.text, Person.where(q))
print(
    len(Person),
    [p.name for p in Person],
    Employee.where(Employee.salary > 50),
    list(Employee.fields),
    sorted(ModelMeta.tables),
)
for make in (lambda: Person(age=1), lambda: Person(name=5), lambda: Person(name="x", zip=1)):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
p = next(iter(Person))
p.age += 1
print(p, p.age, Person.age.default, bool(Employee), vars(p))
