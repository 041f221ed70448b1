"""The source model: what the YAML files say, as frozen, typed values with a place on each."""
