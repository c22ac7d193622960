-- An image. Its bytes as they were uploaded are a capture in the ledger; what is shown of it lies in image_copy.
create table image (
    id                 bigint generated always as identity primary key,
    unit_id            bigint not null references unit,
    title              text not null,
    creator            text not null,
    licence            text not null,
    licence_reference  text not null,
    licence_until      date,
    source             text not null,
    -- what somebody hears who does not see it, or why there is nothing to hear
    alternative        text not null,
    decorative_because text not null,
    children           boolean not null,
    people             boolean not null,
    type               text not null,
    width              int,
    height             int,
    bytes              int not null,
    told               boolean not null,
    hash               bytea not null,
    shown_hash         bytea not null,
    features           bigint,
    capture            bigint not null,
    capture_at         timestamptz not null,
    added_by           text not null,
    added_at           timestamptz not null,
    found              tsvector not null generated always as
        (to_tsvector('swedish', title || ' ' || creator || ' ' || source || ' ' || alternative)) stored,
    constraint an_image_is_here_once unique (hash),
    constraint a_hash_has_32_bytes check (octet_length(hash) = 32 and octet_length(shown_hash) = 32),
    constraint it_is_described_or_decorative check ((alternative = '') <> (decorative_because = '')),
    constraint somebody_made_it check (btrim(creator) <> '' and btrim(title) <> '')
);
create index image_found on image using gin (found);
create index image_unit on image (unit_id);
create index image_shown on image (shown_hash);

create table image_copy (
    image_id bigint primary key references image,
    shown    bytea not null,
    small    bytea
);

-- On what ground somebody is in images. Who it is stands apart, sealed.
create table consent (
    id                bigint generated always as identity primary key,
    unit_id           bigint not null references unit,
    ground            text not null,
    reference         text not null,
    purposes          text not null,
    networks          text[] not null,
    child             boolean not null,
    guardians         text not null,
    protected_person  boolean not null,
    given_on          date not null,
    until             date not null,
    noted_by          text not null,
    noted_at          timestamptz not null,
    -- when the places were listed because it ends soon, and because it has ended
    ahead_at          timestamptz,
    over_at           timestamptz,
    withdrawn_on      date,
    withdrawn_by      text,
    withdrawn_because text,
    constraint consent_grounds check (ground in ('CONSENT', 'AGREEMENT', 'PUBLIC_TASK')),
    constraint consent_guardians check (guardians in ('NOT_NEEDED', 'BOTH', 'SOLE', 'ONE_OF_TWO')),
    constraint a_child_has_guardians check (child = (guardians <> 'NOT_NEEDED')),
    constraint it_ends_after_it_begins check (until >= given_on),
    constraint a_withdrawal_is_noted check (
        (withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_because is null))
);
create index consent_until on consent (until) where withdrawn_on is null;

create table consent_person (
    consent_id bigint primary key references consent,
    sealed     bytea not null
);

create table consent_image (
    consent_id bigint not null references consent,
    image_id   bigint not null references image,
    primary key (image_id, consent_id)
);
create index consent_image_consent on consent_image (consent_id);

-- Where an image was published, as somebody noted it.
create table image_post (
    id         bigint generated always as identity primary key,
    image_id   bigint not null references image,
    account_id bigint references account,
    network    text not null,
    address    text not null,
    posted_on  date not null,
    noted_by   text not null,
    noted_at   timestamptz not null,
    removed_at timestamptz,
    removed_by text,
    constraint a_post_is_noted_once unique (image_id, address),
    constraint who_removed_it_is_noted check ((removed_at is null) = (removed_by is null))
);
create index image_post_account on image_post (account_id);

-- What has to go because of a consent, place by place, with a receipt for each.
create table takedown (
    id         bigint generated always as identity primary key,
    consent_id bigint not null references consent,
    image_id   bigint not null references image,
    account_id bigint references account,
    post_id    bigint references image_post,
    network    text not null,
    place      text not null,
    exact      boolean not null,
    due        date not null,
    laid_at    timestamptz not null,
    done_at    timestamptz,
    done_by    text,
    constraint a_receipt_has_a_name check ((done_at is null) = (done_by is null)),
    constraint a_place_is_an_account_or_a_post check (account_id is not null or post_id is not null)
);
create unique index takedown_once on takedown (consent_id, image_id, coalesce(post_id, 0), coalesce(account_id, 0))
    where done_at is null;
create index takedown_account on takedown (account_id) where done_at is null;
