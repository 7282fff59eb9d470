"""How the tables came to be, one numbered step for each release that changed them."""
