"""What there is: places, products and parties."""
