create table absence (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references person,
    from_day      date not null,
    until_day     date not null,
    substitute_id bigint references person,
    constraint it_ends_after_it_begins check (until_day >= from_day),
    constraint nobody_stands_in_for_themselves check (substitute_id <> person_id)
);
create index absence_person on absence (person_id, until_day);
