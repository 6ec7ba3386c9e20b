"""The route advisor and the standing gate."""
