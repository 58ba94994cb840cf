"""The one exception that people see as a sentence instead of a traceback."""


class UserError(Exception):
    """A mistake that its reader can mend: one line that says what is wrong, where, and what to do."""
