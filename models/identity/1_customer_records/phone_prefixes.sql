with phone_ranges as (

    select * from {{ ref('phone_ranges') }}

),

digits as (

    select {{ split_rows("'0,1,2,3,4,5,6,7,8,9'") }} as digit

),

beginnings as (

    select concat(hundreds.digit, tens.digit, units.digit) as three_digits
    from digits as hundreds
    cross join digits as tens
    cross join digits as units

),

phone_prefixes as (

    select
        phone_ranges.calling_code,
        beginnings.three_digits,
        phone_ranges.fourth_digits,
        ' ' || phone_ranges.fixed_line_lengths as fixed_line_lengths,
        ' ' || phone_ranges.mobile_lengths as mobile_lengths,
        ' ' || phone_ranges.other_lengths as other_lengths
    from phone_ranges
    inner join beginnings
        on beginnings.three_digits between phone_ranges.first_digits and phone_ranges.last_digits

)

select * from phone_prefixes
