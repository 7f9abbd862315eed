#include <math.h>
#include <stdio.h>

enum { N = 5 };

#define DAYS 365.24
#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)

static double x[N] = {0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165};
static double y[N] = {0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641};
static double z[N] = {0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734, 0.179258772950371181};
static double vx[N] = {0.0, 0.00166007664274403694, -0.00276742510726411133, 0.00296460137564761618,
                       0.00268067772490389322};
static double vy[N] = {0.0, 0.00769901118419740425, 0.00499852801234917238, 0.00237847173959480950,
                       0.00162824170038242295};
static double vz[N] = {0.0, -0.0000690460016972063023, 0.0000230417297573763929, -0.0000296589568540237556,
                       -0.0000951592254519715870};
static double mass[N] = {1.0, 0.000954791938424326609, 0.000285885980666130812, 0.0000436624404335156298,
                         0.0000515138902046611451};

static void advance(int steps, double dt) {
  for (int step = 0; step < steps; step++) {
    for (int i = 0; i < N; i++)
      for (int j = i + 1; j < N; j++) {
        double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
        double square = dx * dx + dy * dy + dz * dz;
        double magnitude = dt / (square * sqrt(square));
        vx[i] -= dx * mass[j] * magnitude;
        vy[i] -= dy * mass[j] * magnitude;
        vz[i] -= dz * mass[j] * magnitude;
        vx[j] += dx * mass[i] * magnitude;
        vy[j] += dy * mass[i] * magnitude;
        vz[j] += dz * mass[i] * magnitude;
      }
    for (int i = 0; i < N; i++) {
      x[i] += dt * vx[i];
      y[i] += dt * vy[i];
      z[i] += dt * vz[i];
    }
  }
}

static double energy(void) {
  double total = 0;
  for (int i = 0; i < N; i++) {
    total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
    for (int j = i + 1; j < N; j++) {
      double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
      total -= mass[i] * mass[j] / sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

int main(void) {
  double px = 0, py = 0, pz = 0;
  for (int i = 0; i < N; i++) {
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
  printf("%.9f\n", energy());
  advance(2000000, 0.01);
  printf("%.9f\n", energy());
  return 0;
}
