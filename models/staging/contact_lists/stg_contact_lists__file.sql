-- depends_on: {{ ref('stg_contact_lists__contact') }}
with list_files as (

    select * from {{ source('contact_lists', 'files') }}

)

select * from list_files
