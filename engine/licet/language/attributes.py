"""The attributes that a rule may use as conditions, by kind, with their units."""

# Figures of a product, each with its unit.
FIGURES: dict[str, str] = {
    "tpp": "TPP",
    "performance_density": "TPP/mm²",
    "dram_bandwidth": "GB/s",
    "interconnect": "GB/s",
    "total_bandwidth": "GB/s",
    "memory_bandwidth_density": "GB/s/mm²",
    "wavelength": "nm",
    "resolution": "nm",
    "overlay": "nm",
    "qubits": "qubits",
    "gate_error": "per gate",
    "us_content": "%",
}
# Boolean attributes of a product.
FLAGS = ("datacenter", "us_available", "foreign_direct_product")
# What somebody claims of a product made abroad and nobody can check: told with every answer that rests on it. A flag of these
# that is not stated is assumed not to be met.
CLAIMS = frozenset({"foreign_direct_product", "us_content"})
ASSUMED_FLAGS = CLAIMS.intersection(FLAGS)
# Facts of the case that are yes or no. Where one is not stated, a condition that would ease the answer does not take it for no.
CASE_FLAGS = ("advanced_node",)
# Attributes with one value from a fixed vocabulary.
SYMBOLS = ("vendor", "product", "kind", "end_use")
# The classification of a product that somebody states (:mod:`licet.values.eccn`); the name of a condition too.
ECCN = "eccn"
# Attributes whose value are parties, looked up in dated lists: the end users, all parties that take part, their owners.
PARTY_ATTRIBUTES = ("end_user", "party", "owner")
# Attributes whose value is a country, looked up in dated regions, and those whose value are parties.
ROLES = ("destination", "headquarters", "ships_from", "vendor_home", *PARTY_ATTRIBUTES)
# Names of attributes in earlier versions, with the text that names the replacement.
RENAMED = {
    "origin": "the country it ships from is now called `ships_from`",
    "shut_by": "the classes that a licence exception is not available for are now called `not_available_for`",
}
# The two attributes that `destination_or_headquarters` is expanded to.
EITHER = ("destination", "headquarters")
