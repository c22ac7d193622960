create table unit (
    id         bigint generated always as identity primary key,
    parent_id  bigint references unit,
    kind       text not null,
    name       text not null,
    short_name text not null unique,
    -- the unit and everything above it, so that "is it below the board?" needs no recursion
    path       bigint[] not null,
    closed_on  date,
    constraint a_unit_has_a_name check (name <> ''),
    constraint only_the_city_stands_alone check ((parent_id is null) = (kind = 'CITY'))
);
create index unit_path on unit using gin (path);

create table person (
    id           bigint generated always as identity primary key,
    sign_in_name text not null unique,
    name         text not null,
    email        text not null,
    password     text,
    left_on      date,
    constraint a_person_has_a_name check (name <> ''),
    constraint sign_in_names_are_lower_case check (sign_in_name = lower(sign_in_name))
);
create unique index person_email on person (lower(email)) where email <> '';

-- Who somebody is at the city's OpenID provider; bound at the first sign-in by verified e-mail, then by subject only.
create table person_openid (
    issuer    text not null,
    subject   text not null,
    person_id bigint not null references person,
    primary key (issuer, subject)
);

create table assignment (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person,
    role       text not null,
    unit_id    bigint not null references unit,
    valid_from date not null,
    valid_to   date,
    constraint an_assignment_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);
create index assignment_person on assignment (person_id);
create index assignment_unit on assignment (unit_id, role);

create table delegation (
    id          bigint generated always as identity primary key,
    head_id     bigint not null references person,
    delegate_id bigint not null references person,
    unit_id     bigint not null references unit,
    reference   text not null,
    valid_from  date not null,
    valid_to    date,
    constraint a_delegation_has_a_reference check (reference <> ''),
    constraint nobody_delegates_to_themselves check (head_id <> delegate_id),
    constraint a_delegation_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);
create index delegation_delegate on delegation (delegate_id);

-- Only the hash of an API key is kept: it is shown once, to the one who made it.
create table api_key (
    hash       bytea primary key,
    person_id  bigint not null references person,
    label      text not null,
    valid_to   date not null,
    withdrawn  boolean not null default false
);

-- Spring Security's passkey tables (spring-security-webauthn 7.1: user-entities-schema.sql, user-credentials-schema-postgres.sql).
create table user_entities (
    id           varchar(1000) not null primary key,
    name         varchar(100) not null,
    display_name varchar(200)
);
create table user_credentials (
    credential_id               varchar(1000) not null primary key,
    user_entity_user_id         varchar(1000) not null,
    public_key                  bytea not null,
    signature_count             bigint,
    uv_initialized              boolean,
    backup_eligible             boolean not null,
    authenticator_transports    varchar(1000),
    public_key_credential_type  varchar(100),
    backup_state                boolean not null,
    attestation_object          bytea,
    attestation_client_data_json bytea,
    created                     timestamp,
    last_used                   timestamp,
    label                       varchar(1000) not null
);
