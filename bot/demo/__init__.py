"""A made-up shop, with stand-ins for both platforms that speak their real wire formats."""
