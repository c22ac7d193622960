-- The responsible and the first substitute stand with the account itself; here stand the others.
create table account_substitute (
    account_id bigint not null references account,
    person_id  bigint not null references person,
    place      int not null,
    primary key (account_id, person_id)
);
create index substitute_person on account_substitute (person_id);

-- A duty that is not here is the responsible's.
create table account_duty (
    account_id bigint not null references account,
    duty       text not null,
    person_id  bigint not null references person,
    primary key (account_id, duty)
);
create index duty_person on account_duty (person_id);
create index account_responsible on account (responsible_id);
create index account_substitute_one on account (substitute_id);

-- Whatever somebody is for an account that is still alive.
create view account_holding as
    select account.id as account_id, part.person_id, part.part, part.place
    from account
    cross join lateral (
        select responsible_id as person_id, 'RESPONSIBLE' as part, 0 as place where responsible_id is not null
        union all select substitute_id, 'SUBSTITUTE', 0 where substitute_id is not null
        union all select s.person_id, 'SUBSTITUTE', 1 + s.place from account_substitute s where s.account_id = account.id
        union all select d.person_id, d.duty, 0 from account_duty d where d.account_id = account.id
    ) part
    where account.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED');
