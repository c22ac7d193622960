-- The register of secret matters until the room for records exists: OSL 5 kap. 1–2 and 5 §§. Sender and summary, which
-- could give the secret away, are left out; they are in the capture.
create table secret_matter (
    id         bigint generated always as identity primary key,
    year       int not null,
    number     int not null,
    act_id     bigint not null unique references moderation_act,
    account_id bigint not null references account,
    received   timestamptz not null,
    provision  text not null,
    marked_on  date not null,
    authority  text not null,
    began_at   timestamptz not null,
    constraint one_number_in_a_year unique (year, number)
);

-- The safe way to go on. The link is for one message; what is written comes in on the square, where only its writer sees it.
create table safe_channel (
    secret_hash   bytea primary key,
    matter_id     bigint not null unique references secret_matter,
    connection_id bigint not null references connection,
    made_at       timestamptz not null,
    ends_at       timestamptz not null,
    used_at       timestamptz
);
