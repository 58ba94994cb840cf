{{ union_doors('native_links') }}
