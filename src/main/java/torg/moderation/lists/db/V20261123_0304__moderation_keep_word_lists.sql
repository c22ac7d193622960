-- Words the city looks out for. A row is a version, and versions stay: who changed what, and when (domain.md D42).
create table moderation_list (
    name    text not null,
    version int not null,
    words   text[] not null,
    why     text not null,
    by_name text not null,
    at      timestamptz not null,
    primary key (name, version),
    constraint a_list_has_a_name check (name <> ''),
    constraint a_change_has_a_reason check (why <> '')
);
create function moderation_list_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a word list is never changed' using errcode = 'TORG3';
end $$;
create trigger versions_stay before update or delete on moderation_list
    for each row execute function moderation_list_stays();
