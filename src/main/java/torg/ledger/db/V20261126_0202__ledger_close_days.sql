-- The head that stood when a day ended, so that everybody who keeps one head a day keeps the same one. A day on which
-- nothing happened has the head of the day before.
create table ledger_day (
    day  date primary key,
    size bigint not null references ledger_head
);
create index ledger_day_size on ledger_day (size);
create trigger append_only before update or delete on ledger_day for each row execute function ledger_refuse_change();
revoke update, delete, truncate on ledger_day from torg_app;
