"""Conway's Game of Life on a canvas, in Python alone."""

from js import document, requestAnimationFrame

WIDTH, HEIGHT, CELL = 96, 64, 8
GLIDER_GUN = """
........................#...........
......................#.#...........
............##......##............##
...........#...#....##............##
##........#.....#...##..............
##........#...#.##....#.#...........
..........#.....#.......#...........
...........#...#....................
............##......................
"""


class World:
    """A torus of cells; `alive` holds the living ones."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.alive = set()
        self.generation = 0

    def place(self, pattern, left, top):
        for y, line in enumerate(pattern.strip().splitlines()):
            for x, c in enumerate(line):
                if c == "#":
                    self.alive.add((left + x, top + y))

    def toggle(self, x, y):
        self.alive ^= {(x % self.width, y % self.height)}

    def step(self):
        neighbours = {}
        for x, y in self.alive:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        cell = (x + dx) % self.width, (y + dy) % self.height
                        neighbours[cell] = neighbours.get(cell, 0) + 1
        self.alive = {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in self.alive}
        self.generation += 1


class App:
    def __init__(self):
        self.world = World(WIDTH, HEIGHT)
        self.world.place(GLIDER_GUN, 4, 4)
        self.running = True
        self.frames = 0
        self.canvas = self.element("canvas", id="world", width=WIDTH * CELL, height=HEIGHT * CELL)
        self.button = self.element("button", id="toggle", textContent="Pause")
        self.status = self.element("span", id="status")
        self.context = self.canvas.getContext("2d")
        self.button.addEventListener("click", self.on_toggle)
        self.canvas.addEventListener("click", self.on_click)

    def element(self, tag, **attributes):
        made = document.createElement(tag)
        for name, value in attributes.items():
            setattr(made, name, value)
        document.body.appendChild(made)
        return made

    def on_toggle(self, event):
        self.running = not self.running
        self.button.textContent = "Pause" if self.running else "Run"

    def on_click(self, event):
        self.world.toggle(int(event.offsetX // CELL), int(event.offsetY // CELL))
        self.draw()

    def draw(self):
        context = self.context
        context.fillStyle = "#10141c"
        context.fillRect(0, 0, WIDTH * CELL, HEIGHT * CELL)
        context.fillStyle = "#7fd962"
        for x, y in self.world.alive:
            context.fillRect(x * CELL + 1, y * CELL + 1, CELL - 1, CELL - 1)
        self.status.textContent = f" generation {self.world.generation}, {len(self.world.alive)} alive"

    def frame(self, time):
        self.frames += 1
        if self.running and self.frames % 3 == 0:
            self.world.step()
            self.draw()
        requestAnimationFrame(self.frame)


app = App()
app.draw()
requestAnimationFrame(app.frame)
print("Life is running: click a cell to toggle it")
