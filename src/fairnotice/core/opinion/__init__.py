"""What can be said for a person against an alert on paper: its defects, what proves them, and what will be answered.

Nothing here recommends, counts chances or says that nothing is wrong.
"""

from fairnotice.core.opinion.opinion import Opinion, form_opinion

__all__ = ["Opinion", "form_opinion"]
