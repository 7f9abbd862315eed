"""A small neural network in plain lists: layers, activations, momentum, trained to tell three spirals apart."""

import math


class Random:
    """A linear congruential generator: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def random(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) / (1 << 31)

    def gauss(self):
        return math.sqrt(-2 * math.log(1 - self.random())) * math.cos(2 * math.pi * self.random())

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = int(self.random() * (i + 1))
            items[i], items[j] = items[j], items[i]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


class Dense:
    def __init__(self, inputs, outputs, random):
        scale = math.sqrt(2 / inputs)
        self.weights = [[random.gauss() * scale for _ in range(inputs)] for _ in range(outputs)]
        self.biases = [0.0] * outputs
        self.weight_speed = [[0.0] * inputs for _ in range(outputs)]
        self.bias_speed = [0.0] * outputs
        self.clear()

    def clear(self):
        self.weight_gradient = [[0.0] * len(row) for row in self.weights]
        self.bias_gradient = [0.0] * len(self.biases)

    def forward(self, inputs):
        self.inputs = inputs
        return [dot(row, inputs) + bias for row, bias in zip(self.weights, self.biases)]

    def backward(self, gradient):
        result = [0.0] * len(self.inputs)
        for j, g in enumerate(gradient):
            self.bias_gradient[j] += g
            row, sums = self.weights[j], self.weight_gradient[j]
            for i, x in enumerate(self.inputs):
                sums[i] += g * x
                result[i] += g * row[i]
        return result

    def update(self, rate, momentum, batch):
        step = rate / batch
        for row, speeds, sums in zip(self.weights, self.weight_speed, self.weight_gradient):
            for i in range(len(row)):
                speeds[i] = momentum * speeds[i] - step * sums[i]
                row[i] += speeds[i]
        for j, g in enumerate(self.bias_gradient):
            self.bias_speed[j] = momentum * self.bias_speed[j] - step * g
            self.biases[j] += self.bias_speed[j]
        self.clear()


class Activation:
    def update(self, rate, momentum, batch):
        pass


class Tanh(Activation):
    def forward(self, inputs):
        self.outputs = [math.tanh(x) for x in inputs]
        return self.outputs

    def backward(self, gradient):
        return [g * (1 - y * y) for g, y in zip(gradient, self.outputs)]


class ReLU(Activation):
    def forward(self, inputs):
        self.active = [x > 0 for x in inputs]
        return [max(x, 0.0) for x in inputs]

    def backward(self, gradient):
        return [g if on else 0.0 for g, on in zip(gradient, self.active)]


def softmax(values):
    top = max(values)
    exponentials = [math.exp(v - top) for v in values]
    total = sum(exponentials)
    return [e / total for e in exponentials]


class Network:
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, inputs):
        for layer in self.layers:
            inputs = layer.forward(inputs)
        return inputs

    def train(self, samples, rate, momentum):
        """One batch; returns the summed loss."""
        loss = 0.0
        for point, label in samples:
            probabilities = softmax(self.forward(point))
            loss -= math.log(max(probabilities[label], 1e-12))
            gradient = [p - (i == label) for i, p in enumerate(probabilities)]
            for layer in reversed(self.layers):
                gradient = layer.backward(gradient)
        for layer in self.layers:
            layer.update(rate, momentum, len(samples))
        return loss

    def classify(self, point):
        outputs = self.forward(point)
        return outputs.index(max(outputs))

    def accuracy(self, samples):
        return sum(self.classify(point) == label for point, label in samples) / len(samples)


def spirals(classes, count, random):
    samples = []
    for label in range(classes):
        for i in range(count):
            radius = 0.1 + 0.9 * i / count
            angle = radius * 4 + label * 2 * math.pi / classes + random.gauss() * 0.1
            samples.append(([radius * math.cos(angle), radius * math.sin(angle)], label))
    return samples


def batches(samples, size):
    for start in range(0, len(samples), size):
        yield samples[start : start + size]


def picture(network, width, height):
    for row in range(height):
        y = 1 - 2 * row / (height - 1)
        yield "".join(".+#"[network.classify([2 * column / (width - 1) - 1, y])] for column in range(width))


def main():
    random = Random(2024)
    samples = spirals(3, 80, random)
    network = Network(Dense(2, 20, random), Tanh(), Dense(20, 14, random), ReLU(), Dense(14, 3, random))
    rate = 0.12
    for epoch in range(30):
        random.shuffle(samples)
        loss = sum(network.train(batch, rate, 0.9) for batch in batches(samples, 16)) / len(samples)
        if epoch % 5 == 4:
            rate *= 0.9
            print(f"epoch {epoch + 1:>3}: loss {loss:.6f}, accuracy {network.accuracy(samples):.1%}")
    for line in picture(network, 56, 28):
        print(line)
    confusion = {}
    for point, label in samples:
        key = label, network.classify(point)
        confusion[key] = confusion.get(key, 0) + 1
    for (label, found), count in sorted(confusion.items()):
        print(f"{label} taken for {found}: {count}")


main()
