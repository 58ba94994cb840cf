{{ union_doors('customers') }}
