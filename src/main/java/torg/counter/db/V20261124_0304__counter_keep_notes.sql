-- What a colleague wrote down, beside the conversation that it became. Its words and how to reach whoever asked are in the
-- capture; the inbox shows them masked.
create table counter_note (
    message_id      bigint primary key,
    conversation_id bigint not null references conversation,
    capture         bigint not null,
    way             text not null,
    answer_by       text not null,
    reachable       boolean not null,
    reached_at      timestamptz not null,
    written_at      timestamptz not null,
    written_by      bigint not null references person,
    -- only of what is said outside the city's accounts
    address         text,
    network         text,
    said_at         timestamptz,
    reason          text,
    grade           smallint,
    picture         bigint,
    picture_sha256  text,
    picture_type    text,
    constraint what_is_seen_elsewhere_has_a_place_and_a_reason
        check ((address is null) = (said_at is null) and (address is null) = (reason is null)),
    constraint a_grade_is_from_one_to_five check (grade between 1 and 5),
    constraint a_picture_is_known_by_its_hash
        check ((picture is null) = (picture_sha256 is null) and (picture is null) = (picture_type is null)),
    constraint nothing_reaches_the_city_after_it_is_written_down check (reached_at <= written_at)
);
create index counter_note_conversation on counter_note (conversation_id);
create index counter_note_address on counter_note (address) where address is not null;
