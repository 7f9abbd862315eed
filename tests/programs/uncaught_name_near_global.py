"""A global that is not bound yet is no near name."""

customer_count = 3


def report(amount):
    # `customers_count`, bound below, would be nearer
    return customer_counts * amount


report(2)
customers_count = 5
