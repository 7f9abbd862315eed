const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx * DAYS;
    this.vy = vy * DAYS;
    this.vz = vz * DAYS;
    this.mass = mass * SOLAR_MASS;
  }
}

const bodies = () => [
  new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
  new Body(4.8414314424647209, -1.16032004402742839, -1.03622044471123109e-1,
    1.66007664274403694e-3, 7.69901118419740425e-3, -6.90460016972063023e-5, 9.54791938424326609e-4),
  new Body(8.34336671824457987, 4.12479856412430479, -4.03523417114321381e-1,
    -2.76742510726411e-3, 4.99852801234917238e-3, 2.30417297573763929e-5, 2.85885980666130812e-4),
  new Body(1.2894369562139131e1, -1.51111514016986312e1, -2.23307578892655734e-1,
    2.96460137564761618e-3, 2.3784717395948095e-3, -2.96589568540237556e-5, 4.36624404335156298e-5),
  new Body(1.53796971148509165e1, -2.59193146099879641e1, 1.79258772950371181e-1,
    2.68067772490389322e-3, 1.62824170038242295e-3, -9.5159225451971587e-5, 5.15138902046611451e-5),
];

function offsetMomentum(system) {
  let px = 0;
  let py = 0;
  let pz = 0;
  for (const b of system) {
    px += b.vx * b.mass;
    py += b.vy * b.mass;
    pz += b.vz * b.mass;
  }
  const sun = system[0];
  sun.vx = -px / SOLAR_MASS;
  sun.vy = -py / SOLAR_MASS;
  sun.vz = -pz / SOLAR_MASS;
}

function energy(system) {
  let total = 0;
  system.forEach((b, i) => {
    total += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz);
    for (const c of system.slice(i + 1)) {
      const dx = b.x - c.x;
      const dy = b.y - c.y;
      const dz = b.z - c.z;
      total -= (b.mass * c.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  });
  return total;
}

function advance(system, pairs, dt) {
  for (const [a, b] of pairs) {
    const dx = a.x - b.x;
    const dy = a.y - b.y;
    const dz = a.z - b.z;
    const square = dx * dx + dy * dy + dz * dz;
    const mag = dt / (square * Math.sqrt(square));
    const am = a.mass * mag;
    const bm = b.mass * mag;
    a.vx -= dx * bm;
    a.vy -= dy * bm;
    a.vz -= dz * bm;
    b.vx += dx * am;
    b.vy += dy * am;
    b.vz += dz * am;
  }
  for (const b of system) {
    b.x += dt * b.vx;
    b.y += dt * b.vy;
    b.z += dt * b.vz;
  }
}

function main(steps) {
  const system = bodies();
  const pairs = system.flatMap((a, i) => system.slice(i + 1).map((b) => [a, b]));
  offsetMomentum(system);
  console.log(energy(system).toFixed(9));
  for (let i = 0; i < steps; i++) advance(system, pairs, 0.01);
  console.log(energy(system).toFixed(9));
}

main(250000);
