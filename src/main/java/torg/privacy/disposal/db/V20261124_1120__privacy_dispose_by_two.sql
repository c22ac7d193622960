-- What is to be disposed of at somebody's request (article 17), who proposes it and who confirms. It names messages and
-- records by number, so nothing of what was disposed of is left here.
create table disposal (
    request_id    bigint primary key references subject_request,
    reason        text not null,
    public_record boolean not null,
    rule          text not null,
    archived      boolean not null,
    held          boolean not null,
    proposed_by   text not null,
    proposed_name text not null,
    proposed_at   timestamptz not null,
    settled_by    text,
    settled_name  text,
    settled_at    timestamptz,
    confirmed     boolean,
    why           text,
    constraint a_public_record_goes_by_a_rule check (not public_record or rule <> ''),
    constraint what_is_archived_or_held_stays check (not archived and not held),
    constraint nobody_disposes_alone check (confirmed is not true or settled_by <> proposed_by),
    constraint what_is_settled_is_whole check (
        (settled_at is null) = (settled_by is null) and (settled_at is null) = (confirmed is null)
        and (settled_at is null) = (why is null) and (settled_at is null) = (settled_name is null))
);

create table disposal_item (
    request_id bigint not null references disposal,
    message    bigint not null,
    capture    bigint not null,
    primary key (request_id, message, capture),
    constraint something_goes check (message > 0 or capture > 0)
);
