-- Whose turn it is to be counted. The row is held while a turn is given out, so no two nodes count the same connection.
create table completeness_turn (
    connection_id bigint primary key references connection,
    next_at       timestamptz not null,
    taken_until   timestamptz not null default '-infinity'
);
create index completeness_turn_next on completeness_turn (next_at);

-- What came of one count, for each month it reaches into.
create table completeness_count (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    connection_id bigint not null references connection,
    month         date not null,
    at            timestamptz not null,
    why_not       text,
    covers_from   timestamptz,
    covers_until  timestamptz,
    whole         boolean not null,
    listed        int not null default 0,
    found         int not null default 0,
    kept          int not null default 0,
    own_listed    int,
    constraint a_month_is_named_by_its_first_day check (extract(day from month) = 1),
    constraint what_was_counted_has_a_time check ((why_not is null) = (covers_from is not null and covers_until is not null)),
    constraint what_was_not_counted_is_not_whole check (why_not is null or not whole)
);
create index completeness_count_month on completeness_count (month, account_id, id);
create index completeness_count_account on completeness_count (account_id, month, id);

-- Each kind of difference between the two numbers, and how many.
create table completeness_difference (
    count_id bigint not null references completeness_count,
    why      text not null,
    how_many int not null,
    primary key (count_id, why),
    constraint a_difference_is_of_something check (how_many > 0)
);

-- What the platform shows and nobody can explain that the record lacks, until it is there.
create table completeness_gap (
    connection_id bigint not null references connection,
    ref           text not null,
    at            timestamptz not null,
    found_at      timestamptz not null,
    settled_at    timestamptz,
    primary key (connection_id, ref)
);

-- The city's own posts that were not sent from Torg, and the capture that holds them.
create table completeness_own (
    connection_id bigint not null references connection,
    ref           text not null,
    at            timestamptz not null,
    capture       bigint not null,
    primary key (connection_id, ref)
);

-- The certificates as they were signed. Each new one for a month stands beside the earlier ones.
create table completeness_certificate (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    month      date not null,
    verdict    text not null,
    made_at    timestamptz not null,
    made_by    text not null,
    document   text not null,
    sha256     text not null,
    entry      bigint not null,
    constraint verdicts check (verdict in ('WHOLE', 'PARTLY', 'GAP', 'CANNOT', 'NOT_COUNTED'))
);
create index completeness_certificate_month on completeness_certificate (month, account_id, id);
create index completeness_certificate_account on completeness_certificate (account_id, month, id);
