create table subject_request (
    id          bigint generated always as identity primary key,
    kind        text not null,
    names       text[] not null,
    handles     text[] not null,
    numbers     text[] not null,
    identified  text not null,
    received_on date not null,
    due_on      date not null,
    answered_at timestamptz,
    answered_by text,
    outcome     text,
    reason      text,
    title       text,
    pdf         bytea,
    sha256      text,
    constraint a_request_is_for_access_or_erasure check (kind in ('ACCESS', 'ERASURE')),
    constraint somebody_is_looked_for check (cardinality(names) + cardinality(handles) + cardinality(numbers) > 0),
    constraint an_answer_is_whole check (
        (answered_at is null) = (answered_by is null) and (answered_at is null) = (outcome is null)
        and (answered_at is null) = (reason is null) and (answered_at is null) = (pdf is null))
);
create index subject_request_open on subject_request (due_on, id) where answered_at is null;
create index subject_request_answered on subject_request (answered_at desc, id desc) where answered_at is not null;
