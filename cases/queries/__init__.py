"""Reading cases: lists, search, one case, its trail. Each query shows what its reader (a ``Person``) may see."""
