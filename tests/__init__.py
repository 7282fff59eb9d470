"""The suite mirrors the rooms; stories are whole conversations."""
