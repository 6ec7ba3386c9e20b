"""A told store to try the product on: invented people, one account per role and site, reports carried some way."""

from cases.demo.house import PASSWORD, DemoAccount, make_house
from cases.demo.stories import tell

__all__ = ["PASSWORD", "DemoAccount", "make_house", "tell"]
