with raw_rows as (

    select * from {{ source('contact_lists', 'rows') }}

),

cast_columns as (

    select
        source || ':main:' || source_record_id as record_id,
        source,
        source_record_id,
        lower(trim(party_type)) as party_type,
        full_name,
        first_name,
        last_name,
        birth_date,
        gender,
        national_id,
        email,
        phone,
        street,
        postal_code,
        city,
        region,
        country_code,
        company,
        language,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('updated_at') }} as updated_at,
        is_deleted_at_source as deletion_word,
        email_consent,
        phone_consent,
        sms_consent,
        post_consent,
        {{ timestamp_utc('consent_at') }} as consent_at,
        file_name,
        row_number,
        row_problem
    from raw_rows

),

-- only rows that share their id are compared in full
number_copies as (

    select
        *,
        row_number() over (
            partition by
                record_id, party_type, full_name, first_name, last_name, birth_date, gender, national_id, email, phone,
                street, postal_code, city, region, country_code, company, language, created_at, updated_at,
                deletion_word, email_consent, phone_consent, sms_consent, post_consent, consent_at
            order by file_name, row_number
        ) as copy_number
    from cast_columns
    where row_problem is null
        and record_id in (
            select contact_rows.record_id from cast_columns as contact_rows
            where contact_rows.row_problem is null
            group by contact_rows.record_id
            having count(*) > 1
        )

),

number_versions as (

    select
        file_name,
        row_number,
        copy_number,
        row_number() over (
            partition by record_id, copy_number > 1 order by updated_at desc nulls last, file_name, row_number
        ) as version_number,
        max(updated_at) over (partition by record_id) as latest_updated_at
    from number_copies

),

assign_buckets as (

    select
        cast_columns.*,
        case
            when cast_columns.row_problem is not null then cast_columns.row_problem
            when number_versions.copy_number > 1 then 'identical_row'
            when number_versions.version_number > 1 and cast_columns.updated_at < number_versions.latest_updated_at
                then 'superseded_version'
            when number_versions.version_number > 1 then 'duplicate_record_id'
            when {{ read_flag('cast_columns.deletion_word') }} then 'deleted_at_source'
        end as row_reason,
        {{ list_row_bucket('row_reason') }} as row_bucket
    from cast_columns
    left join number_versions
        on cast_columns.file_name = number_versions.file_name and cast_columns.row_number = number_versions.row_number

)

select * from assign_buckets
