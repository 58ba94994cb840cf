"""Whether customers may be reached, with the statement that decided."""

from customer360.quality.rules import filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a customer, channel and purpose; the reason fits the state."""
    return [
        *key("customer_id", "consent_channel", "consent_purpose"),
        *filled("contact_kind", "contact_point", "source_system", "record_id", "consent_id"),
        *one_of("consent_channel", ["email", "phone", "sms", "post"]),
        *one_of("consent_state", ["given", "withdrawn", "unknown"]),
        *one_of(
            "consent_reason", ["withdrawn_by_customer", "withdrawn_elsewhere", "given_by_customer", "nothing_said"]
        ),
        *found_in("everybody is in dim_customer", "customer_id", "marts.dim_customer"),
        *found_in("every deciding statement is in fct_consents", "consent_id", "marts.fct_consents"),
        *never(
            "a yes is given by the customer, a no withdrawn by somebody",
            "split_part(consent_reason, '_', 1) <> consent_state and consent_state <> 'unknown'",
            "consent_state = 'given', consent_reason = 'withdrawn_elsewhere'",
        ),
    ]
