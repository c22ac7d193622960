alter table api_key add column id bigint generated always as identity unique;
alter table api_key add column made_at timestamptz not null default now();
create index api_key_person on api_key (person_id);
