-- The rules for comments, as the public read them from a day on. The version of any day stays readable (domain.md D19).
create table comment_rules (
    version           int generated always as identity primary key,
    holds_from        date not null,
    introduction      text not null,
    rules             text not null,
    breach            text not null,
    reference         text not null,
    published_by      text not null,
    published_at      timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_because text,
    constraint rules_for_comments_have_rules check (rules <> '' and breach <> ''),
    constraint what_is_withdrawn_has_a_reason check ((withdrawn_at is null) = (withdrawn_because is null))
);
create unique index one_version_begins_in_a_day on comment_rules (holds_from) where withdrawn_at is null;
