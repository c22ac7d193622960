create table standard_answer (
    id             bigint generated always as identity primary key,
    kind           text not null,
    title          text not null,
    topic          text not null,
    unit_id        bigint not null references unit,
    owner_id       bigint not null references person,
    words          text not null,
    short_words    text not null,
    source         text not null,
    checked_by     text not null,
    review_on      date not null,
    changed_at     timestamptz not null,
    retired_by     text,
    retired_at     timestamptz,
    retired_reason text,
    -- the account under which its owner has been asked to look it over
    asked_about    bigint references account,
    found          tsvector not null generated always as
        (to_tsvector('swedish', title || ' ' || topic || ' ' || words)) stored,
    constraint a_retirement_has_a_name_and_a_reason
        check ((retired_by is null) = (retired_at is null) and (retired_at is null) = (retired_reason is null)),
    constraint an_answer_says_something check (btrim(words) <> '' and btrim(title) <> '')
);
create index standard_answer_found on standard_answer using gin (found);
create index standard_answer_unit on standard_answer (unit_id) where retired_at is null;
create index standard_answer_review on standard_answer (review_on) where retired_at is null;
