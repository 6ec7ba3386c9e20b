"""The special situations of the network, each told as a story on the real command layer, on both stores."""
