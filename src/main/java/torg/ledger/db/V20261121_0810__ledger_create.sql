-- One line per thing that arrived or happened. Partitioned by month: a city's ten years are some hundred tables.
create table ledger_entry (
    id           bigint generated always as identity,
    at           timestamptz not null,
    -- The transaction that wrote the line. All lines of transactions older than the oldest running one are known to be
    -- complete, so the sequencer never overlooks a late commit.
    tx           xid8 not null default pg_current_xact_id(),
    kind         text not null,
    actor        text not null,
    subject      text not null,
    salt         bytea,
    content      bytea,
    content_hash bytea not null,
    leaf_hash    bytea not null,
    primary key (id, at),
    constraint a_hash_has_32_bytes check (octet_length(content_hash) = 32 and octet_length(leaf_hash) = 32),
    constraint content_goes_with_its_salt check ((salt is null) = (content is null))
) partition by range (at);
create index ledger_entry_tx on ledger_entry (tx);
create index ledger_entry_subject on ledger_entry (subject, id) where kind <> 'capture';

-- The order of the tree, given after commit by the one sequencer (docs/decisions/0004).
create table ledger_leaf (
    leaf_index bigint primary key,
    entry_id   bigint not null unique,
    entry_at   timestamptz not null,
    leaf_hash  bytea not null
);

-- Roots of complete subtrees of 256, 65,536, … leaves (levels 8, 16, …); levels between are recomputed from 256 hashes.
create table ledger_node (
    level smallint not null,
    index bigint not null,
    hash  bytea not null,
    primary key (level, index),
    constraint only_every_eighth_level check (level % 8 = 0 and level > 0)
);

create table ledger_head (
    size       bigint primary key,
    root       bytea not null,
    at         timestamptz not null,
    public_key bytea not null,
    signature  bytea not null
);

-- How far the sequencer has come.
create table ledger_sequencer (
    only_one boolean primary key default true check (only_one),
    tx       xid8 not null
);
insert into ledger_sequencer (tx) values ('0');

-- Months are made ahead of time by ledger_make_month; a line outside them falls here rather than being refused.
create table ledger_entry_other partition of ledger_entry default;

create function ledger_make_month(month date) returns void language plpgsql security definer set search_path = public as $$
declare
    name text := 'ledger_entry_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of ledger_entry for values from (%L) to (%L)',
            name, date_trunc('month', month), date_trunc('month', month) + interval '1 month');
        execute format('revoke update, delete, truncate on %I from torg_app', name);
    end if;
end $$;

-- Append-only: the role has no right to change, and a trigger says no to everybody else, the owner included. The one
-- exception is ledger_dispose: it takes away salt and content, and nothing else.
create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name like 'ledger\_entry%' and current_setting('torg.disposing', true) = 'yes'
        and new.salt is null and new.content is null
        and (new.id, new.at, new.tx, new.kind, new.actor, new.subject, new.content_hash, new.leaf_hash)
            = (old.id, old.at, old.tx, old.kind, old.actor, old.subject, old.content_hash, old.leaf_hash) then
        return new;
    end if;
    raise exception 'the ledger is append-only' using errcode = 'TORG1';
end $$;
create trigger append_only before update or delete on ledger_entry for each row execute function ledger_refuse_change();
create trigger append_only before update or delete on ledger_leaf for each row execute function ledger_refuse_change();
create trigger append_only before update or delete on ledger_node for each row execute function ledger_refuse_change();
create trigger append_only before update or delete on ledger_head for each row execute function ledger_refuse_change();

create function ledger_dispose(entry bigint, entry_time timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
    found_one boolean;
begin
    perform set_config('torg.disposing', 'yes', true);
    update ledger_entry set salt = null, content = null where id = entry and at = entry_time and content is not null;
    found_one := found;
    perform set_config('torg.disposing', '', true);
    return found_one;
end $$;

revoke update, delete, truncate on ledger_entry, ledger_entry_other, ledger_leaf, ledger_node, ledger_head from torg_app;
revoke execute on function ledger_dispose(bigint, timestamptz) from public;
grant execute on function ledger_dispose(bigint, timestamptz) to torg_app;

select ledger_make_month((date_trunc('month', now()) + make_interval(months => m))::date) from generate_series(-12, 3) m;
