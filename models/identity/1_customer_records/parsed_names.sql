with untitled_names as (

    select * from {{ ref('untitled_names') }}

),

-- the whole name is only read where a part is missing
read as (

    select
        *,
        case
            when is_person and (typed_given_name is null or typed_family_name is null)
                then {{ parse_full_name('whole_name', 'has_two_surnames') }}
        end as read_parts
    from untitled_names

),

parsed as (

    select
        *,
        case when is_person then coalesce(typed_given_name, nullif(
                    nullif(trim(split_part(read_parts, '|', 1)), ''), coalesce(typed_family_name, '')
                ))
        end as parsed_given_name,
        case when is_person then coalesce(typed_family_name, nullif(trim(split_part(read_parts, '|', 2)), ''))
        end as parsed_family_name
    from read

),

-- titles and suffixes that the other parts had hidden
settled as (

    select
        *,
        case
            when has_affixes then {{ strip_suffixes(strip_titles('parsed_given_name', 'has_two_surnames')) }}
            else parsed_given_name
        end as given_name,
        case
            when has_affixes then {{ glue_particles(strip_suffixes('parsed_family_name'), ['mc', 'o']) }}
            else parsed_family_name
        end as family_name
    from parsed

),

worded as (

    select
        *,
        case
            when
                is_person
                then coalesce(
                        replace(replace(whole_name, ', ', ' '), ',', ' '), concat_ws(' ', given_name, family_name)
                    )
            else {{ strip_legal_form(
                "replace(replace(coalesce(known_full_name, known_last_name), ' ,', ''), ',', '')"
            ) }}
        end as name_words
    from settled

)

select * from worded
