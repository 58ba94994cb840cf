{#- Exact average-linkage clustering, in rounds of joins.

    The model gives weighted pairs (cluster_1, cluster_2, weight_sum, pair_count, conflict_sum, conflict_count,
    unscored_pair_weight, is_told), at first one row a pair of records, and one row (r, r) for each record, with its
    member_count (what it counts in averages: more than 1 where r stands for many), its record_count and the size_limit of
    its cluster (null: none). Further rows (r, r)
    name what r holds and a cluster may have only one of: exclusive_kind, exclusive_value. Neither that nor the limit holds
    for pairs that are told. In every round each cluster names its best neighbour,
    the one with the highest average weight above 0 over all pairs of records between the two, pairs never scored
    counting `unscored_pair_weight`; clusters that name each other merge. Average linkage is reducible: merging such
    pairs together gives what merging the best pair at a time gives (Bruynooghe 1977), and a cluster without a
    neighbour above 0 never gets one, so its pairs are dropped.

    What speaks against is not thinned out by pairs that cannot show it: of the `conflict_count` pairs that can (both
    have a birth date, say) the average of `conflict_sum`, 0 or less, counts for the other pairs too. Without
    conflicts it is average linkage to the letter; with them it ends as well where no two clusters attract each other.

    A cluster without a neighbour is settled and set aside, so that a round costs what is still open.

    The table made: record_number, cluster_number (the smallest record number of the cluster), merged_in_round.
    Stops with an error when `max_rounds` do not suffice. -#}
{% materialization average_linkage, default %}
    {%- set max_rounds = config.get('max_rounds', 500) -%}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set work = {} -%}
    {%- for part in ['given', 'holdings', 'merges', 'settled', 'pairs', 'members', 'next_pairs', 'next_members'] -%}
        {%- do work.update({part: working_relation(this, part)}) -%}
    {%- endfor -%}
    {{ run_hooks(pre_hooks) }}
    {%- do replace_table(work.given, sql) -%}
    {%- do replace_table(work.members, linkage_members(work.given)) -%}
    {%- do replace_table(work.holdings, linkage_holdings(work.given)) -%}
    {%- do replace_table(work.pairs, linkage_open_pairs(work.given, work.members, work.holdings)) -%}
    {%- do replace_table(work.settled, linkage_settled_members(work.members, work.pairs)) -%}
    {%- set state = namespace(open=true, pairs=work.pairs, members=work.members) -%}
    {%- for round_number in range(1, max_rounds + 1) if state.open -%}
        {%- do replace_table(work.merges, linkage_merges(state.pairs)) -%}
        {%- if run_query('select count(*) from ' ~ work.merges).columns[0].values()[0] == 0 -%}
            {%- set state.open = false -%}
        {%- else -%}
            {%- set next_pairs = work.next_pairs if state.pairs == work.pairs else work.pairs -%}
            {%- set next_members = work.next_members if state.members == work.members else work.members -%}
            {%- do replace_table(
                next_members, linkage_next_members(state.members, state.pairs, work.merges, round_number)
            ) -%}
            {%- set renamed_pairs = '(' ~ linkage_next_pairs(state.pairs, work.merges) ~ ')' -%}
            {%- do replace_table(next_pairs, linkage_open_pairs(renamed_pairs, next_members, work.holdings)) -%}
            {%- do run_query(
                'insert into ' ~ work.settled ~ ' ' ~ linkage_settled_members(next_members, next_pairs)
            ) -%}
            {%- set state.pairs = next_pairs -%}
            {%- set state.members = next_members -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if state.open -%}
        {%- do exceptions.raise_compiler_error(
            this.identifier ~ ' is not finished after ' ~ max_rounds
            ~ ' rounds: raise max_rounds in its config, or look for a chain of records in pair_decisions'
        ) -%}
    {%- endif -%}
    {%- do drop_relation_if_exists(load_cached_relation(this)) -%}
    {% call statement('main') -%}
        {{ create_table_as(false, target_relation, linkage_result(work.settled, state.members, state.pairs)) }}
    {%- endcall %}
    {%- for relation in work.values() -%}
        {%- do run_query('drop table if exists ' ~ relation) -%}
    {%- endfor -%}
    {{ run_hooks(post_hooks) }}
    {%- do adapter.commit() -%}
    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
