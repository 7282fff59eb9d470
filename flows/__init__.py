"""Conversations: state in, state out, on any channel."""
