"""The papers at the end of a route: from answers to facts, from facts to a pack, and the forms it is had in."""
