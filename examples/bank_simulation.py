"""A discrete event simulation of a bank: customers, queues, tellers, interruptions and statistics."""

import heapq
import itertools
import random
from abc import ABC, abstractmethod
from collections import deque
from enum import Enum


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    LOAN = "loan"

    @property
    def minutes(self):
        return {Kind.DEPOSIT: 2.0, Kind.WITHDRAWAL: 3.0, Kind.LOAN: 9.0}[self]


class Statistics:
    def __init__(self):
        self.values = []

    def add(self, value):
        self.values.append(value)

    @property
    def mean(self):
        return sum(self.values) / len(self.values) if self.values else 0.0

    def percentile(self, p):
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(p / 100 * len(ordered)))]

    def __len__(self):
        return len(self.values)

    def __str__(self):
        if not self:
            return "nothing"
        return f"n={len(self)} mean={self.mean:.2f} p90={self.percentile(90):.2f} max={max(self.values):.2f}"


class Event(ABC):
    """Something that happens at a time; events at one time happen in the order in which they were planned."""

    counter = itertools.count()

    def __init__(self, time):
        self.time = time
        self.number = next(Event.counter)

    def __lt__(self, other):
        return (self.time, self.number) < (other.time, other.number)

    @abstractmethod
    def happen(self, bank): ...


class Customer:
    def __init__(self, name, kind, arrival, patience):
        self.name, self.kind, self.arrival, self.patience = name, kind, arrival, patience
        self.served = self.left = False

    def __repr__(self):
        return f"<{self.name}: {self.kind.value} at {self.arrival:.1f}>"


class Arrival(Event):
    def __init__(self, time, customer):
        super().__init__(time)
        self.customer = customer

    def happen(self, bank):
        bank.log(f"{self.customer.name} arrives for a {self.customer.kind.value}")
        bank.queue.append(self.customer)
        bank.plan(GivingUp(self.time + self.customer.patience, self.customer))
        bank.assign()


class GivingUp(Event):
    def __init__(self, time, customer):
        super().__init__(time)
        self.customer = customer

    def happen(self, bank):
        if not self.customer.served and self.customer in bank.queue:
            bank.queue.remove(self.customer)
            self.customer.left = True
            bank.lost += 1
            bank.log(f"{self.customer.name} gives up")


class Departure(Event):
    def __init__(self, time, customer, teller):
        super().__init__(time)
        self.customer, self.teller = customer, teller

    def happen(self, bank):
        bank.log(f"{self.customer.name} leaves {self.teller.name}")
        bank.stays.add(self.time - self.customer.arrival)
        self.teller.customer = None
        bank.assign()


class Break(Event):
    def __init__(self, time, teller, length):
        super().__init__(time)
        self.teller, self.length = teller, length

    def happen(self, bank):
        if self.teller.customer is not None:
            bank.plan(Break(self.time + 1.0, self.teller, self.length))
            return
        bank.log(f"{self.teller.name} takes a break")
        self.teller.away = True
        bank.plan(Return(self.time + self.length, self.teller))


class Return(Event):
    def __init__(self, time, teller):
        super().__init__(time)
        self.teller = teller

    def happen(self, bank):
        self.teller.away = False
        bank.log(f"{self.teller.name} is back")
        bank.assign()


class Teller:
    def __init__(self, name, speed):
        self.name, self.speed = name, speed
        self.customer = None
        self.away = False
        self.busy = 0.0

    @property
    def free(self):
        return self.customer is None and not self.away

    def duration(self, customer, rng):
        return customer.kind.minutes / self.speed * rng.uniform(0.6, 1.6)


class Bank:
    def __init__(self, tellers, seed, verbose=10):
        self.tellers = tellers
        self.rng = random.Random(seed)
        self.events = []
        self.queue = deque()
        self.now = 0.0
        self.lost = 0
        self.verbose = verbose
        self.waits, self.stays = Statistics(), Statistics()

    def log(self, text):
        if self.verbose > 0:
            self.verbose -= 1
            print(f"{self.now:7.2f}  {text}")

    def plan(self, event):
        heapq.heappush(self.events, event)

    def assign(self):
        for teller in self.tellers:
            if not self.queue:
                return
            if teller.free:
                customer = self.queue.popleft()
                customer.served = True
                teller.customer = customer
                self.waits.add(self.now - customer.arrival)
                length = teller.duration(customer, self.rng)
                teller.busy += length
                self.plan(Departure(self.now + length, customer, teller))

    def run(self, until):
        while self.events and self.events[0].time <= until:
            event = heapq.heappop(self.events)
            self.now = event.time
            event.happen(self)
        self.now = until


def simulate(tellers, seed, minutes=480.0, verbose=0):
    bank = Bank([Teller(f"teller {i + 1}", 1.0 + 0.25 * i) for i in range(tellers)], seed, verbose)
    time = 0.0
    for number in itertools.count(1):
        time += bank.rng.expovariate(1 / 1.9)
        if time > minutes:
            break
        kind = bank.rng.choices(list(Kind), weights=[5, 4, 1])[0]
        bank.plan(Arrival(time, Customer(f"customer {number}", kind, time, bank.rng.gauss(20, 5))))
    for i, teller in enumerate(bank.tellers):
        bank.plan(Break(180.0 + 15 * i, teller, 15.0))
    bank.run(minutes)
    return bank


if __name__ == "__main__":
    for count in (1, 2, 3):
        result = simulate(count, seed=7, verbose=14 if count == 2 else 0)
        print(f"{count} tellers: waits {result.waits}; stays {result.stays}; lost {result.lost}")
        for worker in result.tellers:
            print(f"  {worker.name}: busy {worker.busy / 480:.1%}")
