-- What the city itself says on one of its accounts, from the draft to what stands there. On its way it is a row in
-- publication under the same key.
create table post (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    words      text not null,
    image_id   bigint references image,
    written_by text not null,
    written_at timestamptz not null,
    state      text not null default 'DRAFT',
    key        text unique,
    sent_at    timestamptz,
    word       text,
    remote_ref text,
    address    text,
    since      timestamptz,
    constraint post_states check (state in ('DRAFT', 'ON_ITS_WAY', 'UNCLEAR', 'NOT_TAKEN', 'STANDS', 'GONE')),
    constraint what_is_on_its_way_has_a_key
        check ((state in ('ON_ITS_WAY', 'UNCLEAR')) = (key is not null) and (key is null) = (sent_at is null)),
    constraint what_stands_there_has_a_name
        check ((state in ('STANDS', 'GONE')) = (remote_ref is not null) and (remote_ref is null) = (since is null)),
    constraint a_no_has_a_word check ((state in ('UNCLEAR', 'NOT_TAKEN')) = (word is not null))
);
create index post_account on post (account_id, id);
create index post_image on post (image_id) where image_id is not null;

-- What somebody has decided about a post that stands there: that it reads otherwise, or goes.
create table post_change (
    key        text primary key,
    post_id    bigint not null references post,
    words      text,
    reason     text not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    word       text,
    done_at    timestamptz,
    superseded boolean not null default false,
    constraint somebody_says_why check (btrim(reason) <> '')
);
create unique index one_change_at_a_time on post_change (post_id) where done_at is null and not superseded;
