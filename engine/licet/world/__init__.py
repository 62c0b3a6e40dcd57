"""What rules speak of: countries, regions, products with their figures, and listed parties."""
