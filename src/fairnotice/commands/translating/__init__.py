"""The texts for people: collected from the sources, translated in catalogs, compiled when installed."""
