"""A ray tracer: spheres, a chequered floor, shadows, reflection and soft lights, over vectors with operators."""

import math


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other):
        return Vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def length(self):
        return math.sqrt(self.dot(self))

    def normalised(self):
        return self * (1.0 / self.length)

    def reflected(self, normal):
        return self - normal * (2.0 * self.dot(normal))

    def scaled(self, other):
        return Vector(self.x * other.x, self.y * other.y, self.z * other.z)

    def __repr__(self):
        return f"<{self.x:.3f} {self.y:.3f} {self.z:.3f}>"


BLACK = Vector(0.0, 0.0, 0.0)
EPSILON = 1e-6


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Material:
    def __init__(self, colour, diffuse=0.8, specular=0.4, shininess=20, reflection=0.0):
        self.colour = colour
        self.diffuse = diffuse
        self.specular = specular
        self.shininess = shininess
        self.reflection = reflection

    def colour_at(self, point):
        return self.colour


class Chequered(Material):
    def __init__(self, colour, other, size, **properties):
        super().__init__(colour, **properties)
        self.other = other
        self.size = size

    def colour_at(self, point):
        parity = math.floor(point.x / self.size) + math.floor(point.z / self.size)
        return self.colour if parity % 2 == 0 else self.other


class Shape:
    def __init__(self, material):
        self.material = material

    def intersect(self, ray):
        raise NotImplementedError

    def normal_at(self, point):
        raise NotImplementedError


class Sphere(Shape):
    def __init__(self, centre, radius, material):
        super().__init__(material)
        self.centre = centre
        self.radius = radius

    def intersect(self, ray):
        """The distance to the nearest point in front of the origin, or None."""
        offset = ray.origin - self.centre
        b = offset.dot(ray.direction)
        c = offset.dot(offset) - self.radius * self.radius
        discriminant = b * b - c
        if discriminant < 0:
            return None
        root = math.sqrt(discriminant)
        for distance in (-b - root, -b + root):
            if distance > EPSILON:
                return distance
        return None

    def normal_at(self, point):
        return (point - self.centre).normalised()


class Plane(Shape):
    def __init__(self, point, normal, material):
        super().__init__(material)
        self.point = point
        self.normal = normal.normalised()

    def intersect(self, ray):
        slope = self.normal.dot(ray.direction)
        if abs(slope) < EPSILON:
            return None
        distance = (self.point - ray.origin).dot(self.normal) / slope
        return distance if distance > EPSILON else None

    def normal_at(self, point):
        return self.normal


class Light:
    def __init__(self, position, brightness):
        self.position = position
        self.brightness = brightness


class Camera:
    def __init__(self, position, target, field_of_view):
        self.position = position
        self.forward = (target - position).normalised()
        self.right = self.forward.cross(Vector(0.0, 1.0, 0.0)).normalised()
        self.up = self.right.cross(self.forward)
        self.scale = math.tan(math.radians(field_of_view) / 2)

    def ray(self, x, y, aspect):
        direction = self.forward + self.right * (x * self.scale * aspect) + self.up * (y * self.scale)
        return Ray(self.position, direction.normalised())


class Scene:
    def __init__(self, ambient=0.15, max_depth=4):
        self.shapes = []
        self.lights = []
        self.ambient = ambient
        self.max_depth = max_depth
        self.rays = 0

    def add(self, *things):
        for thing in things:
            (self.lights if isinstance(thing, Light) else self.shapes).append(thing)

    def nearest(self, ray):
        best = None
        for shape in self.shapes:
            distance = shape.intersect(ray)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, shape)
        return best

    def in_shadow(self, point, direction, limit):
        ray = Ray(point, direction)
        self.rays += 1
        return any(d is not None and d < limit for d in (shape.intersect(ray) for shape in self.shapes))

    def trace(self, ray, depth=0):
        self.rays += 1
        hit = self.nearest(ray)
        if hit is None:
            return self.sky(ray.direction)
        distance, shape = hit
        point = ray.at(distance)
        normal = shape.normal_at(point)
        if normal.dot(ray.direction) > 0:
            normal = -normal
        material = shape.material
        colour = material.colour_at(point)
        result = colour * self.ambient
        above = point + normal * 1e-4
        for light in self.lights:
            result = result + self.lit(light, above, normal, ray, material, colour)
        if material.reflection > 0 and depth < self.max_depth:
            mirrored = Ray(above, ray.direction.reflected(normal))
            reflected = self.trace(mirrored, depth + 1)
            result = result * (1 - material.reflection) + reflected * material.reflection
        return result

    def lit(self, light, point, normal, ray, material, colour):
        to_light = light.position - point
        distance = to_light.length
        direction = to_light * (1 / distance)
        facing = normal.dot(direction)
        if facing <= 0 or self.in_shadow(point, direction, distance):
            return BLACK
        result = colour * (facing * material.diffuse * light.brightness)
        shine = direction.reflected(normal).dot(ray.direction)
        if shine > 0:
            glint = material.specular * light.brightness * shine**material.shininess
            result = result + Vector(glint, glint, glint)
        return result

    def sky(self, direction):
        t = 0.5 * (direction.y + 1.0)
        return Vector(1.0, 1.0, 1.0) * (1.0 - t) + Vector(0.4, 0.6, 1.0) * t


def clamp(value):
    return max(0, min(255, int(value * 255 + 0.5)))


def render(scene, camera, width, height):
    for row in range(height):
        y = 1 - 2 * (row + 0.5) / height
        line = []
        for column in range(width):
            x = 2 * (column + 0.5) / width - 1
            colour = scene.trace(camera.ray(x, y, width / height))
            line.append((clamp(colour.x), clamp(colour.y), clamp(colour.z)))
        yield line


def make_scene():
    scene = Scene()
    floor = Chequered(Vector(0.9, 0.9, 0.9), Vector(0.15, 0.15, 0.2), 1.0, reflection=0.15)
    scene.add(Plane(Vector(0.0, -1.0, 0.0), Vector(0.0, 1.0, 0.0), floor))
    for i in range(6):
        angle = math.pi * 2 * i / 6
        colour = Vector(0.5 + 0.5 * math.cos(angle), 0.5 + 0.5 * math.sin(angle), 0.6)
        centre = Vector(2.4 * math.cos(angle), -0.4, 2.4 * math.sin(angle))
        scene.add(Sphere(centre, 0.6, Material(colour, reflection=0.1 * (i % 3))))
    scene.add(Sphere(Vector(0.0, 0.1, 0.0), 1.1, Material(Vector(0.9, 0.9, 0.95), specular=0.9, shininess=80, reflection=0.7)))
    scene.add(Light(Vector(5.0, 6.0, -4.0), 0.9), Light(Vector(-6.0, 4.0, -3.0), 0.4))
    return scene


SHADES = " .:-=+*#%@"


def main():
    width, height = 208, 136
    scene = make_scene()
    camera = Camera(Vector(0.5, 2.2, -6.5), Vector(0.0, -0.1, 0.0), 50)
    checksum = 0
    for number, line in enumerate(render(scene, camera, width, height)):
        for r, g, b in line:
            checksum = (checksum * 257 + r * 65536 + g * 256 + b) % 998244353
        if number % 4 == 0:
            print("".join(SHADES[(r + g + b) * len(SHADES) // 766] for r, g, b in line[::2]))
    print(scene.rays, checksum, camera.right, camera.up)


main()
