"""Customer 360: resolves customers in dbt models, then values, audits and publishes them."""
