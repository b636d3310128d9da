"""Parts about residents that several features share: a field that finds them, and what is to be known about them."""
