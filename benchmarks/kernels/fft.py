"""The fast Fourier transform: iterative, radix 2, in place, real and imaginary parts in two lists."""

import math


def transform(re: list[float], im: list[float], n: int, sign: float) -> None:
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            re[i], re[j] = re[j], re[i]
            im[i], im[j] = im[j], im[i]
    size = 2
    while size <= n:
        half = size >> 1
        angle = sign * 2.0 * math.pi / size
        step_re = math.cos(angle)
        step_im = math.sin(angle)
        for start in range(0, n, size):
            w_re = 1.0
            w_im = 0.0
            for k in range(start, start + half):
                odd_re = re[k + half] * w_re - im[k + half] * w_im
                odd_im = re[k + half] * w_im + im[k + half] * w_re
                re[k + half] = re[k] - odd_re
                im[k + half] = im[k] - odd_im
                re[k] += odd_re
                im[k] += odd_im
                next_re = w_re * step_re - w_im * step_im
                w_im = w_re * step_im + w_im * step_re
                w_re = next_re
        size <<= 1


def main() -> None:
    n = 1 << 15
    re = [0.0] * n
    im = [0.0] * n
    seed = 7
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        re[i] = seed / 2147483648.0
    first = re[1]
    for _ in range(60):
        transform(re, im, n, -1.0)
        transform(re, im, n, 1.0)
        for i in range(n):
            re[i] /= n
            im[i] /= n
    total = 0.0
    for i in range(n):
        total += re[i] * (i % 17)
    print(f"{first:.6f} {re[1]:.6f} {total:.4f}")


main()
