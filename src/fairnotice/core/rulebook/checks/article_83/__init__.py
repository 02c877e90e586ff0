"""Rules on the Processing of Data, Article 83: the conditions of a Red Notice."""
