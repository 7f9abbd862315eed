// The imports of the builtin module `_js`: JavaScript values for Python. Appended to a loader whose module asks for
// any of them; uses the loader's `bytes` and `show`.
//@ core
class Python {
  constructor(object) {
    this.object = object;
  }
}

const js = {};
let thrown, text, pushed = [], given = [];
const guarded = (action) => {
  try {
    return action();
  } catch (error) {
    thrown = error;
    return undefined;
  }
};
const kinds = { undefined: 0, string: 6, bigint: 7, object: 8, function: 9, symbol: 8 };
//@ global
js.global = () => globalThis;
//@ kind
js.kind = (value) => {
  if (value === null) return 1;
  if (value === false) return 2;
  if (value === true) return 3;
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? 4 : 5;
  if (value instanceof Python) return 10;
  return kinds[typeof value];
};
//@ number
js.number = (value) => value;
//@ text
js.text = (value) => {
  text = new TextEncoder().encode(guarded(() => String(value)) ?? "[object]");
  return text.length;
};
//@ take
js.take = (start, address, length) => bytes(address, length).set(text.subarray(start, start + length));
//@ python
js.python = (value) => value.object;
//@ clear
js.clear = () => (text = []);
//@ add
js.add = (address, length) => text.push(...bytes(address, length));
//@ string
js.string = () => decoder.decode(new Uint8Array(text));
//@ big
js.big = () => BigInt(decoder.decode(new Uint8Array(text)));
//@ from_number
js.from_number = (value) => value;
//@ from_bool
js.from_bool = (value) => value !== 0;
//@ undefined
js.undefined = () => undefined;
//@ wrap
js.wrap = (value) => new Python(value);
//@ callback
const callbacks = new WeakMap();
js.callback = (value, invoke) => {
  let f = callbacks.get(value);
  if (!f) {
    f = (...args) => {
      const outer = given;
      given = args;
      try {
        return invoke(value, args.length);
      } finally {
        given = outer;
      }
    };
    callbacks.set(value, f);
  }
  return f;
};
//@ argument
js.argument = (index) => given[index];
//@ get
js.get = (target, key) => guarded(() => target[key]);
//@ set
js.set = (target, key, value) => guarded(() => void (target[key] = value));
//@ delete
js.delete = (target, key) => guarded(() => void delete target[key]);
//@ has
js.has = (target, key) => (Object(target) === target ? +(key in target) : +(target[key] !== undefined));
//@ push
js.push = (value) => void pushed.push(value);
//@ call
js.call = (target, self) => {
  const args = pushed;
  pushed = [];
  return guarded(() => Reflect.apply(target, self, args));
};
//@ construct
js.construct = (target) => {
  const args = pushed;
  pushed = [];
  return guarded(() => Reflect.construct(target, args));
};
//@ iterator
js.iterator = (target) => guarded(() => target[Symbol.iterator]?.());
//@ equal
js.equal = (a, b) => +(a === b);
//@ failed
js.failed = () => {
  const error = thrown;
  thrown = undefined;
  return error;
};
//@ report
js.report = (address, length) => show(2, decoder.decode(bytes(address, length)));
//@ start
