"""The model checker: each property red on a small seeded procedure, green on the shipped one."""
