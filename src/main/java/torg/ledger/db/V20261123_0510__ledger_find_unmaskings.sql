-- Who read what was masked is looked through every month; there are few of them among millions.
create index ledger_entry_unmasked on ledger_entry (id) where kind like '%-unmasked';
