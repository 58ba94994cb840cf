"""How right `c360 resolve` is, with its default rules, on people whose truth is known."""
