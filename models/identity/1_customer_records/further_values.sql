with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

-- the first address and the first number of a field are used; what stands behind them is not
read as (

    select
        cleaned_inputs.record_id,
        customer_records.assumed_country,
        case
            when customer_records.email is not null
                then {{ regexp_group('cleaned_inputs.email_text', '^[^@]*@[^@ ,;|/]+[ ,;|/]+([^@]*[^@ ]@[^@ ].*)$') }}
        end as email,
        case
            when customer_records.phone is not null
                then {{ regexp_group(
                    'cleaned_inputs.phone_text', '^[^/;,|]{9,}?(?:[/;,|]| - ) *([^/;,|]*[0-9](?:[ .()+-]*[0-9]){7}.*)$'
                ) }}
        end as phone
    from cleaned_inputs
    inner join customer_records
        on cleaned_inputs.record_id = customer_records.record_id

),

listed as (

    {{ unpivot_values('read', ['record_id', 'assumed_country'], ['email', 'phone']) }}

),

further_values as (

    select
        record_id,
        assumed_country,
        attribute,
        left(raw_value, 200) as raw_value
    from listed

)

select * from further_values
