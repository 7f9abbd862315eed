"""From class statements to struct types."""
