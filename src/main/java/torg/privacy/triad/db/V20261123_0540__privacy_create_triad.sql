-- A board's own list of warning words, whole: what a list was on another day is in the ledger.
create table triad_list (
    unit_id bigint not null references unit,
    kind    text not null,
    words   text[] not null,
    primary key (unit_id, kind),
    constraint a_word_tells_of_one_of_three check (kind in ('RELATION', 'PLACE', 'HEALTH'))
);
