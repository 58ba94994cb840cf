with standardized_phones as (

    select * from {{ ref('standardized_phones') }}

),

spanish_gender_sources as (

    select * from {{ ref('spanish_gender_sources') }}

),

folded as (

    select
        standardized_phones.*,
        spanish_gender_sources.source_system is not null as has_spanish_genders,
        {{ fold_text('standardized_phones.gender_text') }} as folded_gender,
        {{ date_numbers('standardized_phones.birth_date_text') }} as birth_date_numbers,
        {{ fold_text("replace(replace(standardized_phones.company_text, ' .', ''), '.', '')") }} as folded_company
    from standardized_phones
    left join spanish_gender_sources
        on standardized_phones.source_system = spanish_gender_sources.source_system

),

typed as (

    select
        *,
        {{ fold_gender('folded_gender', 'has_spanish_genders') }} as gender,
        {{ date_from_numbers('birth_date_numbers', "coalesce(assumed_country = 'US', false)") }} as typed_birth_date,
        {{ complete_national_id('typed_national_id', 'assumed_country') }} as completed_national_id,
        coalesce(
            {{ strip_legal_form('folded_company') }},
            case
                when not is_person then {{ strip_legal_form("replace(replace(known_full_name, ' ,', ''), ',', '')") }}
            end
        )
            as typed_company
    from folded

),

-- few dates are none: most are not looked at twice
final as (

    select
        *,
        case when typed_birth_date is null then {{ typed_date_digits('birth_date_numbers') }} end as impossible_date
    from typed

)

select * from final
