with members as (

    select * from {{ ref('stg_mailchimp__member') }}
    where row_bucket in ('kept', 'deleted')

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select
        'mailchimp' as source_system,
        'member_status' as attribute,
        member_status as typed_value,
        {{ qualified_id('mailchimp', "member_id || ':' || list_id") }} as example_id
    from members

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

),

unreadable as (

    {{ unreadable_flags('mailchimp', {
        'member': ('id', ['_fivetran_deleted'])
    }) }}

),

told as (

    select * from unmapped
    union all
    select * from unreadable

)

select * from told
