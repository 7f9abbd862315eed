import { Line } from "print";

const N = 5;
const DAYS = 365.24;
const SOLAR_MASS = 4 * Math.PI * Math.PI;

const x: f64[] = [0.0, 4.8414314424647209, 8.34336671824457987, 12.894369562139131, 15.3796971148509165];
const y: f64[] = [0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641];
const z: f64[] = [0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734, 0.179258772950371181];
const vx: f64[] = [0.0, 0.00166007664274403694, -0.00276742510726411133, 0.00296460137564761618, 0.00268067772490389322];
const vy: f64[] = [0.0, 0.00769901118419740425, 0.00499852801234917238, 0.0023784717395948095, 0.00162824170038242295];
const vz: f64[] = [0.0, -0.0000690460016972063023, 0.0000230417297573763929, -0.0000296589568540237556, -0.000095159225451971587];
const mass: f64[] = [1.0, 0.000954791938424326609, 0.000285885980666130812, 0.0000436624404335156298, 0.0000515138902046611451];

function advance(steps: i32, dt: f64): void {
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < N; i++) {
      for (let j = i + 1; j < N; j++) {
        const dx = x[i] - x[j];
        const dy = y[i] - y[j];
        const dz = z[i] - z[j];
        const square = dx * dx + dy * dy + dz * dz;
        const magnitude = dt / (square * Math.sqrt(square));
        vx[i] -= dx * mass[j] * magnitude;
        vy[i] -= dy * mass[j] * magnitude;
        vz[i] -= dz * mass[j] * magnitude;
        vx[j] += dx * mass[i] * magnitude;
        vy[j] += dy * mass[i] * magnitude;
        vz[j] += dz * mass[i] * magnitude;
      }
    }
    for (let i = 0; i < N; i++) {
      x[i] += dt * vx[i];
      y[i] += dt * vy[i];
      z[i] += dt * vz[i];
    }
  }
}

function energy(): f64 {
  let total = 0.0;
  for (let i = 0; i < N; i++) {
    total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
    for (let j = i + 1; j < N; j++) {
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      const dz = z[i] - z[j];
      total -= (mass[i] * mass[j]) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

export function main(): void {
  let px = 0.0;
  let py = 0.0;
  let pz = 0.0;
  for (let i = 0; i < N; i++) {
    vx[i] *= DAYS;
    vy[i] *= DAYS;
    vz[i] *= DAYS;
    mass[i] *= SOLAR_MASS;
    px += vx[i] * mass[i];
    py += vy[i] * mass[i];
    pz += vz[i] * mass[i];
  }
  vx[0] = -px / SOLAR_MASS;
  vy[0] = -py / SOLAR_MASS;
  vz[0] = -pz / SOLAR_MASS;
  new Line().fixed(energy(), 9).end();
  advance(2000000, 0.01);
  new Line().fixed(energy(), 9).end();
}
