"""What an alert is worth in each country, and the sheets for those who decide. Nothing about a person."""
