{{ raw_rows('loyalty_pos', ['card', 'receipt', 'receipt_line']) }}
