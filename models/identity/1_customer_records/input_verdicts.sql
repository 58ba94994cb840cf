with customer_inputs as (

    select * from {{ ref('customer_inputs') }}

),

repeated_ids as (

    select record_id
    from customer_inputs
    where record_id is not null
    group by record_id
    having count(*) > 1

),

-- the newest of several rows with one id is the record
ranked as (

    select
        customer_inputs.*,
        row_number() over (
            partition by customer_inputs.record_id
            order by
                customer_inputs.updated_at desc nulls last,
                customer_inputs.created_at desc nulls last,
                customer_inputs.source_table asc nulls last,
                concat_ws(
                    '|', customer_inputs.full_name, customer_inputs.first_name, customer_inputs.last_name,
                    customer_inputs.birth_date,
                    customer_inputs.national_id,
                    customer_inputs.email,
                    customer_inputs.phone,
                    customer_inputs.street, customer_inputs.postal_code, customer_inputs.city, customer_inputs.company
                ) asc
        ) as id_rank
    from customer_inputs
    inner join repeated_ids
        on customer_inputs.record_id = repeated_ids.record_id

),

single as (

    select
        customer_inputs.*,
        cast(1 as bigint) as id_rank
    from customer_inputs
    left join repeated_ids
        on customer_inputs.record_id = repeated_ids.record_id
    where repeated_ids.record_id is null

),

all_inputs as (

    select * from ranked
    union all
    select * from single

),

measured as (

    select
        *,
        {{ longest_text() }} as longest_text
    from all_inputs

),

judged as (

    select
        *,
        case
            when coalesce(trim(record_id), '') = '' or coalesce(trim(source_record_id), '') = ''
                then 'missing_record_id'
            when id_rank > 1 then 'duplicate_record_id'
            when longest_text > 1000 then 'value_too_long'
        end as reason
    from measured

)

select * from judged
