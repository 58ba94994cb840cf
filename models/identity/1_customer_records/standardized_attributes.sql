with typed_attributes as (

    select * from {{ ref('typed_attributes') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

standardized as (

    select
        typed_attributes.*,
        case when company_placeholders.value is null then typed_attributes.typed_company end as company,
        case
            when date_placeholders.value is null
                and typed_attributes.typed_birth_date between date '1000-01-01' and current_date + interval 50 year
                then typed_attributes.typed_birth_date
        end as birth_date,
        case
            when
                date_placeholders.value is null
                then coalesce(cast(typed_attributes.typed_birth_date as string), typed_attributes.impossible_date)
        end
            as birth_date_typed,
        case
            when id_placeholders.value is null and not {{ is_one_character('typed_attributes.completed_national_id') }}
                then typed_attributes.completed_national_id
        end as national_id
    from typed_attributes
    left join placeholder_values as date_placeholders
        on coalesce(cast(typed_attributes.typed_birth_date as string), typed_attributes.impossible_date)
        = date_placeholders.value
        and date_placeholders.kind = 'birth_date'
    left join placeholder_values as id_placeholders
        on typed_attributes.typed_national_id = id_placeholders.value
        and id_placeholders.kind = 'national_id'
    left join placeholder_values as company_placeholders
        on typed_attributes.folded_company = company_placeholders.value
        and company_placeholders.kind in ('any', 'text')

)

select * from standardized
