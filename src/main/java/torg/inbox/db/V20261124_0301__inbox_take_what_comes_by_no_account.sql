-- One queue for everything that reaches the city (domain.md D20), also by ways that are no account of the city's.
alter table conversation
    alter column account_id drop not null,
    add column way text not null default 'COMMENT';
update conversation set way = 'QUESTION' where connection_id in (select id from connection where network = 'SQUARE');
alter table conversation
    add constraint what_has_no_account_was_written_down check (account_id is not null
        or way in ('TELEPHONE', 'VISIT', 'LETTER', 'ELSEWHERE', 'REVIEW'));
-- What is rare is found without reading past the comments; a storm of comments does not pay for it.
create index conversation_way on conversation (way, last_at desc, id desc) where way <> 'COMMENT';

alter table answer_given alter column account_id drop not null;
alter table saved_view add column way text;

-- Delivering by hand is a person's act, at a time and in a way that they tell.
alter table message
    add column way text,
    add column told_at timestamptz,
    add column told_how text,
    add column told_by text,
    add constraint who_was_told_was_told_by_somebody
        check ((told_at is null) = (told_how is null) and (told_at is null) = (told_by is null));

-- The unit behind a way in that no account stands for.
create table entrance (
    connection_id bigint primary key references connection,
    network       text not null,
    unit_id       bigint not null references unit
);
