-- Every name and address an account is or was known by, in one form for each (torg.register.verify.Key): what somebody
-- pastes is brought to the same form and found by the primary key.
create table account_key (
    key        text not null,
    account_id bigint not null references account on delete cascade,
    handle     text not null,
    -- how it looks to a hurried eye, and that with one letter less: near names are found by what they share
    look       text not null,
    near       bigint[] not null,
    -- the last day it stood in the register; null while it does
    until      date,
    primary key (key, account_id)
);
create index account_key_account on account_key (account_id);
create index account_key_handle on account_key (handle);
create index account_key_look on account_key (look) where look <> '';
create index account_key_near on account_key using gin (near);

-- Accounts whose keys are not yet made again. Written by a trigger, so that no way of changing an account can forget it.
create table account_key_due (
    account_id bigint primary key references account on delete cascade
);

-- What an account was, and when: the ledger tells it to a reader, this tells it to a program within a millisecond.
create table account_past (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    at         timestamptz not null,
    stage      text not null
);
create index account_past_account on account_past (account_id, id);

create function account_remember() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or (new.network, new.handle, new.address) is distinct from (old.network, old.handle, old.address) then
        -- an update rather than nothing: it waits for whoever is making the keys of the row as it was
        insert into account_key_due values (new.id)
        on conflict (account_id) do update set account_id = excluded.account_id;
    end if;
    if tg_op = 'INSERT' or new.stage <> old.stage then
        insert into account_past (account_id, at, stage)
        values (new.id, coalesce((new.closed_on + time '12:00') at time zone 'Europe/Stockholm', new.stage_since), new.stage);
    end if;
    return null;
end $$;
create trigger account_remember after insert or update of network, handle, address, stage on account
    for each row execute function account_remember();

insert into account_key_due select id from account;
insert into account_past (account_id, at, stage) select id, stage_since, stage from account order by id;
