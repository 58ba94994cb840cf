{{ list_raw_rows('order_lists', 'stg_order_lists__order_line') }}
