"""A ray tracer: spheres and a plane, shadows, reflections; the picture as characters and a checksum."""

import math
from dataclasses import dataclass

EPSILON = 1e-6
SHADES = " .,:;i1tfLCG08@"


@dataclass(frozen=True)
class Vector:
    x: float
    y: float
    z: float

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return math.sqrt(self.dot(self))

    def unit(self):
        return self * (1.0 / self.length())

    def mirrored(self, normal):
        return self - 2.0 * self.dot(normal) * normal


@dataclass
class Ray:
    origin: Vector
    direction: Vector

    def at(self, distance):
        return self.origin + distance * self.direction


@dataclass
class Material:
    brightness: float
    reflection: float = 0.0
    shine: float = 0.0


class Shape:
    """Something that a ray can hit."""

    def __init__(self, material):
        self.material = material

    def distance(self, ray):
        """How far along the ray it is hit, or None."""
        raise NotImplementedError

    def normal(self, point):
        raise NotImplementedError

    def brightness(self, point):
        return self.material.brightness


class Sphere(Shape):
    def __init__(self, center, radius, material):
        super().__init__(material)
        self.center = center
        self.radius = radius

    def distance(self, ray):
        to_center = self.center - ray.origin
        along = to_center.dot(ray.direction)
        square = self.radius**2 - (to_center.dot(to_center) - along * along)
        if square < 0:
            return None
        half = math.sqrt(square)
        for distance in (along - half, along + half):
            if distance > EPSILON:
                return distance
        return None

    def normal(self, point):
        return (point - self.center).unit()


class Floor(Shape):
    """A checkered plane at a height."""

    def __init__(self, height, material):
        super().__init__(material)
        self.height = height

    def distance(self, ray):
        if abs(ray.direction.y) < EPSILON:
            return None
        distance = (self.height - ray.origin.y) / ray.direction.y
        return distance if distance > EPSILON else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def brightness(self, point):
        dark = (math.floor(point.x) + math.floor(point.z)) % 2
        return self.material.brightness * (0.35 if dark else 1.0)


class Scene:
    def __init__(self, shapes, light, ambient=0.12):
        self.shapes = shapes
        self.light = light
        self.ambient = ambient
        self.rays = 0

    def nearest(self, ray):
        self.rays += 1
        hits = ((d, i) for i, shape in enumerate(self.shapes) if (d := shape.distance(ray)) is not None)
        distance, index = min(hits, default=(None, None))
        return (distance, self.shapes[index]) if distance is not None else (None, None)

    def trace(self, ray, depth=3):
        """The brightness that comes along the ray, 0 to about 1."""
        distance, shape = self.nearest(ray)
        if shape is None:
            return 0.25 + 0.2 * ray.direction.y
        point = ray.at(distance)
        normal = shape.normal(point)
        to_light = (self.light - point).unit()
        value = self.ambient * shape.brightness(point)
        _, blocker = self.nearest(Ray(point + EPSILON * 10 * normal, to_light))
        if blocker is None:
            value += shape.brightness(point) * max(0.0, normal.dot(to_light))
            shine = max(0.0, (-to_light).mirrored(normal).dot(-ray.direction))
            value += shape.material.shine * shine**20
        if shape.material.reflection and depth:
            mirrored = Ray(point, ray.direction.mirrored(normal).unit())
            share = shape.material.reflection
            value = (1 - share) * value + share * self.trace(mirrored, depth - 1)
        return value


def render(scene, width, height):
    eye = Vector(0.0, 1.0, -5.0)
    for row in range(height):
        line = []
        for column in range(width):
            x = (2 * (column + 0.5) / width - 1) * 1.1
            y = (1 - 2 * (row + 0.5) / height) * 0.7
            line.append(scene.trace(Ray(eye, Vector(x, y - 0.1, 1.6).unit())))
        yield line


def main():
    scene = Scene(
        [
            Sphere(Vector(-1.1, 0.6, 0.5), 1.0, Material(0.9, reflection=0.25, shine=0.6)),
            Sphere(Vector(1.0, 0.3, -0.6), 0.7, Material(0.6, reflection=0.5, shine=0.9)),
            Sphere(Vector(0.1, -0.15, -1.6), 0.25, Material(1.0)),
            Floor(-0.4, Material(0.7, reflection=0.15)),
        ],
        light=Vector(-4.0, 6.0, -5.0),
    )
    total = 0.0
    for line in render(scene, 78, 30):
        total += sum(line)
        print("".join(SHADES[min(len(SHADES) - 1, int(max(0.0, v) * len(SHADES)))] for v in line))
    print(f"rays: {scene.rays}, light: {total:.6f}")


if __name__ == "__main__":
    main()
