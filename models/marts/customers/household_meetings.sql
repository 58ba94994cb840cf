with household_places as (

    select * from {{ ref('household_places') }}

),

telling_places as (

    select * from household_places
    where place_problem is null

),

household_meetings as (

    select
        places_1.customer_id as member_1,
        places_2.customer_id as member_2,
        max(case when places_1.place_kind = 'address' then 1 else 0 end) = 1 as meet_at_home,
        max(case when places_1.place_kind <> 'address' then 1 else 0 end) = 1 as share_contact
    from telling_places as places_1
    inner join telling_places as places_2
        on places_1.place_kind = places_2.place_kind
        and places_1.place = places_2.place
        and places_1.customer_id < places_2.customer_id
    group by places_1.customer_id, places_2.customer_id

)

select * from household_meetings
