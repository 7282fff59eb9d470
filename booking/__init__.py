"""The shop's diary and its people: times, tables, storage, desk."""
