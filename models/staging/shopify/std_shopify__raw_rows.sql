{{ raw_rows(
    'shopify',
    ['customer', 'customer_address', 'order', 'order_line', 'refund', 'order_line_refund', 'abandoned_checkout']
) }}
