function a(i, j) {
  return 1 / ((((i + j) * (i + j + 1)) >> 1) + i + 1);
}

function times(u) {
  const out = [];
  for (let i = 0; i < u.length; i++) {
    let sum = 0;
    for (let j = 0; j < u.length; j++) sum += a(i, j) * u[j];
    out.push(sum);
  }
  return out;
}

function transposedTimes(u) {
  const out = [];
  for (let i = 0; i < u.length; i++) {
    let sum = 0;
    for (let j = 0; j < u.length; j++) sum += a(j, i) * u[j];
    out.push(sum);
  }
  return out;
}

function main(n) {
  let u = new Array(n).fill(1);
  let v = u;
  for (let i = 0; i < 6; i++) {
    v = transposedTimes(times(u));
    u = transposedTimes(times(v));
  }
  let vbv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    vbv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  console.log(Math.sqrt(vbv / vv).toFixed(9));
}

main(600);
