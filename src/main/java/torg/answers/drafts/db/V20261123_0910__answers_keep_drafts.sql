create table answer_draft (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    author_id       bigint not null references person,
    words           text not null,
    hash            text not null,
    written_at      timestamptz not null,
    source          text not null,
    looked          text not null,
    asked_at        timestamptz,
    approved_by     bigint references person,
    approved_at     timestamptz,
    rejected_by     bigint references person,
    rejected_at     timestamptz,
    rejected_reason text,
    sent_at         timestamptz,
    constraint nobody_approves_their_own check (approved_by <> author_id),
    constraint an_approval_has_a_name check ((approved_by is null) = (approved_at is null)),
    constraint a_rejection_has_a_name_and_a_reason
        check ((rejected_by is null) = (rejected_at is null) and (rejected_at is null) = (rejected_reason is null))
);
create unique index one_open_draft_per_writer on answer_draft (conversation_id, author_id)
    where sent_at is null and rejected_at is null;
create index answer_draft_conversation on answer_draft (conversation_id, id);
create index answer_draft_waiting on answer_draft (asked_at, id)
    where asked_at is not null and approved_at is null and rejected_at is null and sent_at is null;

-- Topics where the city always wants two people, whatever the account's rule says.
create table four_eyes_topic (
    id       bigint generated always as identity primary key,
    unit_id  bigint not null references unit,
    word     text not null,
    added_by text not null,
    added_at timestamptz not null,
    constraint once_per_unit unique (unit_id, word),
    constraint a_topic_is_a_word check (btrim(word) <> '')
);

-- FL 7 §: what was led on to the right authority, stored as handled.
create table referral (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    authority       text not null,
    authority_name  text not null,
    colleague       text not null,
    at              timestamptz not null
);
create index referral_conversation on referral (conversation_id, id);
