{#- What keeps a customer from the best badge, in words: for the CTE `reasoned` of customer_quality. -#}
{% macro quality_reasons() -%}
    concat_ws(
        '; ',
        case
            when quality_measures.completeness < best_badge.lowest_completeness
                then concat(
                    cast(floor(100 * quality_measures.completeness) as bigint), '% complete: no ', concat_ws(
                        ', ',
                        case when golden_customers.full_name is null then 'name' end,
                        case when golden_customers.email is null then 'e-mail' end,
                        case when golden_customers.phone is null then 'phone' end,
                        case
                            when golden_customers.birth_date is null and golden_customers.party_type <> 'organisation'
                                then 'birth date'
                        end,
                        case when golden_customers.street is null then 'street' end,
                        case when golden_customers.postal_code is null then 'postal code' end,
                        case when golden_customers.city is null then 'city' end,
                        case when golden_customers.country_code is null then 'country' end,
                        case when golden_customers.national_id is null then 'national id' end,
                        case
                            when golden_customers.gender is null and golden_customers.party_type <> 'organisation'
                                then 'gender'
                        end,
                        case when golden_customers.language is null then 'language' end
                    )
                )
        end,
        case
            when quality_measures.identity_confidence < best_badge.lowest_confidence
                then concat(
                    'a record is held with ', cast(floor(100 * quality_measures.identity_confidence) as bigint), '% confidence'
                )
            when quality_measures.confidence < best_badge.lowest_confidence
                then concat(
                    'values are trusted ', cast(floor(100 * quality_measures.value_confidence) as bigint),
                    ' of 100 on average'
                )
        end,
        case
            when quality_measures.failed_values > best_badge.most_failed_values
                then concat('golden values that fail a check: ', quality_measures.failed_values)
        end,
        case
            when quality_measures.days_unseen is null then 'never seen on a known day'
            when quality_measures.days_unseen > best_badge.most_days_unseen
                then concat('not seen for ', quality_measures.days_unseen, ' days')
        end
    )
{%- endmacro %}
