"""The steps; the first four characters of a file's name are its number."""
