"""Messages to people who are not in the conversation, and the way out for every message."""
