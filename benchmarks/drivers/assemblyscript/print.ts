// Lines of numbers on standard output, formatted by the host as C's printf does.
// @ts-ignore: decorator
@external("host", "int")
declare function hostInt(value: i64): void;
// @ts-ignore: decorator
@external("host", "fixed")
declare function hostFixed(value: f64, digits: i32): void;
// @ts-ignore: decorator
@external("host", "end")
declare function hostEnd(): void;

export class Line {
  int(value: i64): Line {
    hostInt(value);
    return this;
  }

  fixed(value: f64, digits: i32): Line {
    hostFixed(value, digits);
    return this;
  }

  end(): void {
    hostEnd();
  }
}
