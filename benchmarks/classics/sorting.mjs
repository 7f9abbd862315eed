function numbers(n) {
  let seed = 12345;
  const out = [];
  for (let i = 0; i < n; i++) {
    seed = (seed * 16807) % 2147483647;
    out.push(seed % 100000);
  }
  return out;
}

function quicksort(xs, low, high) {
  while (low < high) {
    const pivot = xs[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (xs[i] < pivot) i++;
      while (xs[j] > pivot) j--;
      if (i <= j) {
        const swap = xs[i];
        xs[i] = xs[j];
        xs[j] = swap;
        i++;
        j--;
      }
    }
    if (j - low < high - i) {
      quicksort(xs, low, j);
      low = i;
    } else {
      quicksort(xs, i, high);
      high = j;
    }
  }
}

function mergeSort(xs) {
  if (xs.length < 2) return xs;
  const middle = xs.length >> 1;
  const left = mergeSort(xs.slice(0, middle));
  const right = mergeSort(xs.slice(middle));
  const out = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] <= right[j]) out.push(left[i++]);
    else out.push(right[j++]);
  }
  while (i < left.length) out.push(left[i++]);
  while (j < right.length) out.push(right[j++]);
  return out;
}

const equal = (a, b) => (a.length === b.length && a.every((x, i) => x === b[i]) ? "True" : "False");
const show = (xs) => `[${xs.join(", ")}]`;

function main() {
  const xs = numbers(200000);
  const ys = xs.slice();
  quicksort(ys, 0, ys.length - 1);
  const zs = mergeSort(xs);
  const ws = xs.slice().sort((a, b) => a - b);
  console.log(equal(ys, ws), equal(zs, ws), show(ws.slice(0, 5)), show(ws.slice(-5)));
  const vs = xs.slice().sort((a, b) => (a % 100) - (b % 100) || b - a);
  console.log(show(vs.slice(0, 5)), show(vs.slice(-5)));
}

main();
