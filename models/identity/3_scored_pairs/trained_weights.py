from customer360.matching.weights import must_train, no_weights, train_weights


def model(dbt, session):
    dbt.config(materialized="incremental")
    pair_patterns = dbt.ref("pair_patterns").to_arrow_table()
    random_patterns = dbt.ref("random_patterns").to_arrow_table()
    same_values = dbt.ref("same_values").to_arrow_table()
    record_count = dbt.ref("matching_records").aggregate("count(*)").fetchall()[0][0]
    training_number, trained_on_records = 0, None
    if dbt.is_incremental:
        latest = session.sql(
            f"select training_number, trained_on_records from {dbt.this} order by 1 desc limit 1"
        ).fetchall()
        training_number, trained_on_records = latest[0] if latest else (0, None)
    if not must_train(trained_on_records, record_count, asked=bool(dbt.config.get("retrain"))):
        return no_weights()
    return train_weights(pair_patterns, random_patterns, same_values, record_count, training_number + 1)
