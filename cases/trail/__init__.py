"""The trail: one chain of events per case. What was recorded cannot be changed, dropped or reordered unseen.

``append`` writes an event, ``read`` gives them back, ``fold`` computes the case from them, ``verify`` checks them.
"""
