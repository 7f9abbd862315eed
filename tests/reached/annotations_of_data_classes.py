"""The fields of data classes have the types that annotations say."""

import dataclasses
from dataclasses import dataclass
from typing import List, Optional


@dataclass
class Item:
    name: str
    tags: List[Optional[int]]


for field in dataclasses.fields(Item):
    print(field.name, field.type)
