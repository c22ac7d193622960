-- What happened on the acted platforms of the demonstration, act by act, in the order it happened. Empty in a real city.
create table simulator_act (
    id  bigint generated always as identity primary key,
    act jsonb not null
);
