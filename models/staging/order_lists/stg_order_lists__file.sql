-- depends_on: {{ ref('stg_order_lists__order_line') }}
with list_files as (

    select * from {{ source('order_lists', 'files') }}

)

select * from list_files
