-- A head's time is signed with it from now on, as in RFC 6962 section 3.5; a head from before cannot be signed anew.
alter table ledger_head add column timed boolean not null default false;
create index ledger_head_at on ledger_head (at, size);
