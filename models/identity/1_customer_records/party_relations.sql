{{ union_doors('relations') }}
