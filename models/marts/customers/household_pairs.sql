with household_meetings as (

    select * from {{ ref('household_meetings') }}

),

household_people as (

    select * from {{ ref('household_people') }}

),

household_surnames as (

    select * from {{ ref('household_surnames') }}

),

shared_surnames as (

    select distinct
        household_meetings.member_1,
        household_meetings.member_2
    from household_meetings
    inner join household_surnames as surnames_1
        on household_meetings.member_1 = surnames_1.customer_id
    inner join household_surnames as surnames_2
        on household_meetings.member_2 = surnames_2.customer_id
        and surnames_1.surname = surnames_2.surname

),

-- one place without a postal code is taken for that of the same street and city; two codes are two places
compared as (

    select
        household_meetings.member_1,
        household_meetings.member_2,
        household_meetings.meet_at_home
        and coalesce(people_1.postal_code = people_2.postal_code, true) as share_home,
        coalesce(
            people_1.home = people_2.home
            and coalesce(people_1.postal_code = people_2.postal_code, people_1.city = people_2.city), false
        ) as share_address,
        not people_1.has_home or not people_2.has_home as may_share_address,
        household_meetings.share_contact
        and not coalesce(people_1.company_name = people_2.company_name, false) as share_contact,
        shared_surnames.member_1 is not null as share_surname,
        coalesce(people_1.given_name = people_2.given_name, false) as share_given_name
    from household_meetings
    inner join household_people as people_1
        on household_meetings.member_1 = people_1.customer_id
    inner join household_people as people_2
        on household_meetings.member_2 = people_2.customer_id
    left join shared_surnames
        on household_meetings.member_1 = shared_surnames.member_1
        and household_meetings.member_2 = shared_surnames.member_2

),

-- two of three: home, surname, contact
weighed as (

    select
        member_1,
        member_2,
        case
            when share_home and share_surname and share_contact then 'home, surname and contact'
            when share_home and share_surname then 'home and surname'
            when share_home and share_contact then 'home and contact'
            when share_surname and share_contact and (share_address or may_share_address) then 'surname and contact'
        end as household_evidence,
        share_surname,
        share_given_name
    from compared

),

household_pairs as (

    select * from weighed
    where household_evidence is not null

)

select * from household_pairs
