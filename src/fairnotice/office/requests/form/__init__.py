"""The web form of a request, made from the list of its fields."""
