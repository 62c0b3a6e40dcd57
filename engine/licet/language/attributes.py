"""The attributes a rule may ask about, by kind, with their units."""

# The figures of a product, each with its unit; every one can be a condition.
FIGURES: dict[str, str] = {
    "tpp": "TPP",
    "performance_density": "TPP/mm²",
    "dram_bandwidth": "GB/s",
    "interconnect": "GB/s",
    "total_bandwidth": "GB/s",
    "memory_bandwidth_density": "GB/s/mm²",
}
# Yes-or-no attributes of a product.
FLAGS = ("datacenter", "us_available")
# What has one value from a vocabulary.
SYMBOLS = ("vendor", "product", "kind", "end_use")
# What is somewhere or somebody: looked up in dated regions or lists.
ROLES = ("destination", "headquarters", "ships_from", "vendor_home", "end_user")
# Names that attributes had in earlier versions, and what to write instead.
RENAMED = {"ships_from": "the country it ships from is now called `ships_from`"}
# What `destination_or_headquarters` stands for.
EITHER = ("destination", "headquarters")
