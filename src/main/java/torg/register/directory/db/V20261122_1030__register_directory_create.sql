-- What the public list needs of each account, kept by the database itself so that no way of changing an account or its
-- unit can forget it.
create table directory_entry (
    account_id bigint primary key references account on delete cascade,
    listed     boolean not null,
    network    text not null,
    unit_path  bigint[] not null,
    topics     text[] not null,
    sort_name  text collate "sv-SE-x-icu" not null,
    words      tsvector not null
);
create index directory_order on directory_entry (sort_name, account_id) where listed;
create index directory_network on directory_entry (network, sort_name, account_id) where listed;
create index directory_words on directory_entry using gin (words) where listed;
create index directory_units on directory_entry using gin (unit_path) where listed;
create index directory_topics on directory_entry using gin (topics) where listed;

-- Every change that a reader of the list can see, in order: the feed, and what tells a browser that its copy is old.
create table directory_change (
    id         bigint generated always as identity primary key,
    account_id bigint not null,
    at         timestamptz not null default now(),
    what       text not null,
    constraint one_of_three_things check (what in ('LISTED', 'CHANGED', 'UNLISTED'))
);

create function directory_listed(a account) returns boolean language sql stable as $$
    select a.public and a.stage in ('DECIDED', 'ACTIVE', 'DORMANT', 'HIJACKED', 'CLOSING')
        and (a.stage = 'DECIDED' or exists (select from account_decision d where d.account_id = a.id))
$$;

create function directory_write(which bigint) returns void language sql as $$
    insert into directory_entry (account_id, listed, network, unit_path, topics, sort_name, words)
    select a.id, directory_listed(a), a.network, u.path, a.topics, a.name,
        setweight(to_tsvector('swedish', a.name || ' ' || u.name), 'A')
        || setweight(to_tsvector('simple', a.name || ' ' || u.name || ' ' || translate(a.handle, '._-@', '    ') || ' ' || a.handle), 'B')
        || setweight(to_tsvector('swedish', array_to_string(a.topics, ' ')), 'B')
        || setweight(to_tsvector('swedish', a.purpose), 'C')
    from account a join unit u on u.id = a.unit_id where a.id = which
    on conflict (account_id) do update set listed = excluded.listed, network = excluded.network,
        unit_path = excluded.unit_path, topics = excluded.topics, sort_name = excluded.sort_name, words = excluded.words
$$;

create function directory_of_account() returns trigger language plpgsql as $$
declare
    was boolean := exists (select from directory_entry e where e.account_id = new.id and e.listed);
    is_now boolean;
begin
    perform directory_write(new.id);
    select listed into is_now from directory_entry where account_id = new.id;
    if was or is_now then
        insert into directory_change (account_id, what)
        values (new.id, case when not was then 'LISTED' when not is_now then 'UNLISTED' else 'CHANGED' end);
    end if;
    return null;
end $$;
create trigger directory_of_account
    after insert or update of name, handle, address, network, unit_id, purpose, public, topics, stage on account
    for each row execute function directory_of_account();

create function directory_of_unit() returns trigger language plpgsql as $$
begin
    if (new.name, new.path) is distinct from (old.name, old.path) then
        perform directory_write(a.id) from account a where a.unit_id = new.id;
        insert into directory_change (account_id, what)
        select e.account_id, 'CHANGED' from directory_entry e where e.listed and e.unit_path @> array[new.id];
    end if;
    return null;
end $$;
create trigger directory_of_unit after update of name, path on unit for each row execute function directory_of_unit();

select directory_write(id) from account;
insert into directory_change (account_id, what) select account_id, 'LISTED' from directory_entry where listed order by account_id;
