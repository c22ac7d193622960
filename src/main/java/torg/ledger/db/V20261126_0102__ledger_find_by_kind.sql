-- An auditor asks for what happened of some kinds in a period. Captures, which are most of the ledger, are not in it.
create index ledger_entry_kind on ledger_entry (kind, at, id) where kind <> 'capture';
