"""What the compiler finds out about the values of a program before it lowers them."""
