-- Where a name stands in what is handed over, and why it is hidden or shown; not the name. A text is known by its hash, so
-- that what is decided about one text never holds for another.
create table subject_request_name (
    request_id bigint not null references subject_request,
    text       text not null,
    from_char  integer not null,
    to_char    integer not null,
    marked     boolean not null,
    ground     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (request_id, text, from_char, to_char),
    constraint a_name_has_a_length check (from_char >= 0 and to_char > from_char)
);
