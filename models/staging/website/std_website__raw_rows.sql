{{ raw_rows('website', ['pages', 'tracks', 'identifies']) }}
