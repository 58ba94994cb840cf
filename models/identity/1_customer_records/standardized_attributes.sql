with standardized_phones as (

    select * from {{ ref('standardized_phones') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

gender_codes as (

    select distinct
        source_system,
        {{ fold_text('gender_text') }} as gender_code
    from standardized_phones
    where gender_text is not null

),

-- h(ombre) or v(arón) in a source that never writes f: its m is mujer
spanish_gender_sources as (

    select source_system
    from gender_codes
    group by source_system
    having
        max(case when gender_code in ('h', 'v') then 1 else 0 end) = 1
        and max(case when gender_code = 'f' then 1 else 0 end) = 0

),

typed as (

    select
        standardized_phones.*,
        spanish_gender_sources.source_system is not null as has_spanish_genders,
        {{ fold_text('standardized_phones.gender_text') }} as folded_gender,
        {{ date_numbers('standardized_phones.birth_date_text') }} as birth_date_numbers,
        {{ national_id_text('standardized_phones.national_id_text') }} as typed_national_id,
        {{ fold_text("replace(replace(standardized_phones.company_text, ' .', ''), '.', '')") }} as folded_company
    from standardized_phones
    left join spanish_gender_sources
        on standardized_phones.source_system = spanish_gender_sources.source_system

),

read as (

    select
        *,
        {{ fold_gender('folded_gender', 'has_spanish_genders') }} as gender,
        {{ date_from_numbers('birth_date_numbers', "coalesce(assumed_country = 'US', false)") }} as typed_birth_date,
        case
            when birth_date_numbers like '____-__-__' and birth_date_numbers <> '0000-00-00' then birth_date_numbers
        end
            as impossible_date,
        {{ complete_national_id('typed_national_id', 'assumed_country') }} as completed_national_id,
        coalesce(
            {{ strip_legal_form('folded_company') }},
            case
                when not is_person then {{ strip_legal_form("replace(replace(known_full_name, ' ,', ''), ',', '')") }}
            end
        )
            as typed_company
    from typed

),

standardized as (

    select
        read.*,
        case when company_placeholders.value is null then read.typed_company end as company,
        case
            when date_placeholders.value is null
                and read.typed_birth_date between date '1000-01-01' and current_date + interval 50 year
                then read.typed_birth_date
        end as birth_date,
        case
            when
                date_placeholders.value is null
                then coalesce(cast(read.typed_birth_date as string), read.impossible_date)
        end
            as birth_date_typed,
        case
            when id_placeholders.value is null and not {{ is_one_character('read.completed_national_id') }}
                then read.completed_national_id
        end as national_id
    from read
    left join placeholder_values as date_placeholders
        on cast(read.typed_birth_date as string) = date_placeholders.value
        and date_placeholders.kind = 'birth_date'
    left join placeholder_values as id_placeholders
        on read.typed_national_id = id_placeholders.value
        and id_placeholders.kind = 'national_id'
    left join placeholder_values as company_placeholders
        on read.folded_company = company_placeholders.value
        and company_placeholders.kind in ('any', 'text')

)

select * from standardized
