alter table account
    add column stage text not null default 'PROPOSED',
    add column stage_since timestamptz not null default now(),
    -- what residents see: name, unit, platform, address and purpose, never a person
    add column public boolean not null default true,
    add column topics text[] not null default '{}';
update account a set stage = case
    when a.connection_id is not null then 'ACTIVE'
    when exists (select from account_decision d where d.account_id = a.id) then 'DECIDED'
    else 'PROPOSED' end;
create index account_stage on account (stage);
