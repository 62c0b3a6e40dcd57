"""The data that rules refer to: countries, regions, products with their figures, and listed parties."""
