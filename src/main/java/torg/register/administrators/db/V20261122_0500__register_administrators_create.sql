create table account_administrator (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account,
    person_id    bigint references person,
    -- somebody outside the city: an agency, a consultant
    outsider     text,
    organisation text,
    role         text not null,
    two_factor   boolean not null,
    -- where the platform sends whoever has lost the way in
    recovery     text not null,
    added_on     date not null,
    verified_on  date not null,
    verified_by  text not null,
    removed_on   date,
    constraint an_administrator_is_a_colleague_or_an_outsider check ((person_id is null) <> (outsider is null)),
    constraint an_outsider_comes_from_somewhere check ((outsider is null) = (organisation is null)),
    constraint an_administrator_has_a_role_there check (role <> '')
);
create unique index one_row_per_administrator on account_administrator (account_id, person_id)
    where removed_on is null and person_id is not null;
create unique index one_row_per_outsider on account_administrator (account_id, lower(outsider))
    where removed_on is null and outsider is not null;
create index administrator_person on account_administrator (person_id) where removed_on is null;
