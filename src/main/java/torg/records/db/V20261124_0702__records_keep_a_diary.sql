-- Numbers are texts that nothing is read back from; how each board writes its own is a pattern (domain.md 3.8).
create table diary_series (
    id       bigint generated always as identity primary key,
    kind     text not null,
    board_id bigint references unit,
    pattern  text not null,
    constraint kinds check (kind in ('ORDINARY', 'SECRET')),
    constraint only_the_secret_series_is_the_whole_citys check ((kind = 'SECRET') = (board_id is null))
);
create unique index one_series_for_a_board on diary_series (board_id) where board_id is not null;
create unique index one_secret_series on diary_series (kind) where kind = 'SECRET';
insert into diary_series (kind, pattern) values ('SECRET', 'S {year}:{number}');

-- The row is held until the registration is done, so that no number is lost or given twice.
create table diary_counter (
    series_id bigint not null references diary_series,
    year      int not null,
    last      int not null,
    primary key (series_id, year)
);

-- Who sent it and what it concerns stand in columns of their own, each with why it is left out in public (OSL 5 kap. 2 §).
create table diary_entry (
    id                bigint generated always as identity primary key,
    series_id         bigint not null references diary_series,
    board_id          bigint not null references unit,
    year              int not null,
    designation       text not null,
    collects          boolean not null default false,
    within            bigint references diary_entry,
    documents         int not null default 0,
    direction         text not null,
    on_day            date not null,
    party             text not null,
    party_left_out    text,
    concerns          text not null,
    concerns_left_out text,
    secret            boolean not null,
    conversation_id   bigint references conversation,
    until             timestamptz not null,
    reason            text,
    outside           text,
    registered_by     text not null,
    registered_at     timestamptz not null,
    changed_at        timestamptz not null,
    constraint directions check (direction in ('RECEIVED', 'SENT', 'DRAWN_UP')),
    constraint left_out check (party_left_out in ('SECRECY', 'PRIVATE_PERSON') and concerns_left_out in ('SECRECY', 'PRIVATE_PERSON')),
    constraint the_secret_shows_neither_who_nor_what
        check (not secret or (party_left_out = 'SECRECY' and concerns_left_out = 'SECRECY')),
    constraint only_a_collecting_case_is_no_conversation check (collects = (conversation_id is null)),
    constraint one_number_for_one_document unique (board_id, designation),
    constraint a_document_is_registered_once unique (conversation_id, until)
);
create unique index one_collecting_case_a_year on diary_entry (board_id, year) where collects;
create index diary_entry_newest on diary_entry (on_day desc, id desc);
create index diary_entry_board on diary_entry (board_id, on_day desc, id desc);
create index diary_entry_number on diary_entry (upper(designation) text_pattern_ops);
create index diary_entry_outside on diary_entry (upper(outside) text_pattern_ops) where outside is not null;

-- All that the public pages can ask for: what is left out, or has been marked as secret since, is not in it.
create view public_diary as
select d.id, d.board_id, b.name as board, d.designation, d.outside, d.direction, d.on_day, d.collects, d.changed_at,
    case when d.party_left_out is null and not coalesce(c.secret, false) then d.party end as party,
    case when d.concerns_left_out is null and not coalesce(c.secret, false) then d.concerns end as concerns,
    case when d.secret or coalesce(c.secret, false) then 'SECRECY' else d.party_left_out end as party_left_out,
    case when d.secret or coalesce(c.secret, false) then 'SECRECY' else d.concerns_left_out end as concerns_left_out
from diary_entry d
join unit b on b.id = d.board_id
left join conversation c on c.id = d.conversation_id;

-- Changes with everything that changes the public diary, in the same transaction: whoever has read it need not read it again.
create table diary_state (
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);
insert into diary_state (version) values (1);
