-- Somebody is on the way to a platform's page and back. By the hash of what the platform brings back, so that nobody who
-- reads the table can pretend to come back; what only the asker may know is sealed.
create table consent_asked (
    id             bigint generated always as identity primary key,
    state_hash     bytea not null unique,
    network        text not null,
    about          text not null,
    person_id      bigint not null,
    sealed         bytea not null,
    asked_at       timestamptz not null,
    came_at        timestamptz,
    sealed_choices bytea,
    constraint choices_are_what_somebody_came_back_with check (sealed_choices is null or came_at is not null)
);
create index consent_asked_old on consent_asked (asked_at);
