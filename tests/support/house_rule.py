"""A user's rule that is added to the shipped ones."""

HOUSE_RULE = """
instrument: us.house-rule
title: House rule
kind: guidance
force: law
issuer: Compliance
cite: Handbook
published: 2025-01-01
in_force: 2025-01-01
evidence: verified
checked: 2026-10-08
controls:
  us.house-rule-norway:
    says: nothing goes to Norway
    when: {destination: NO}
    requires: prohibition
"""
