with raw_opportunity as (

    select * from {{ source('salesforce', 'opportunity') }}

),

renamed as (

    select
        {{ source_id('id') }} as opportunity_id,
        {{ source_id('account_id') }} as account_id,
        try_cast(amount as decimal(18, 2)) as amount,
        cast(currency_iso_code as string) as currency,
        cast(stage_name as string) as stage_name,
        coalesce({{ read_flag('is_won') }}, false) as is_won,
        coalesce({{ read_flag('is_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('close_date') }} as closed_at,
        {{ timestamp_utc('created_date') }} as created_at,
        {{ timestamp_utc('last_modified_date') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_opportunity

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['opportunity_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted',
        expected=['closed_at', 'amount']
    ) }}

)

select * from bucketed
