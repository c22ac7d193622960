create table account_incident (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references account,
    what        text not null,
    reported_by text not null,
    reported_at timestamptz not null,
    -- when the assessment of a personal data breach has to be made (GDPR article 33), by the rule in force that day
    breach_due  timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    constraint an_incident_says_what_happened check (what <> ''),
    constraint an_end_has_a_name check ((ended_at is null) = (ended_by is null))
);
create unique index one_incident_at_a_time on account_incident (account_id) where ended_at is null;
create index account_incident_newest on account_incident (account_id, id desc);

create table account_incident_step (
    incident_id bigint not null references account_incident,
    step        text not null,
    note        text not null,
    done_by     text not null,
    done_at     timestamptz not null,
    primary key (incident_id, step)
);
