"""The roof: channels, web, command line and settings meet here."""
