"""The values that travel between stages: frozen, and described where they are defined."""
