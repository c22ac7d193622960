-- What an account's final archive takes along is found by whom the bytes came from. Arrivals write one short key more; most
-- of a page's keys are the same connection and are kept once.
create index ledger_entry_captured on ledger_entry (subject, id) where kind = 'capture';
