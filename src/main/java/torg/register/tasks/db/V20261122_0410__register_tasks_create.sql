create table account_task (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account,
    -- what it comes from, in the words of the room that opened it: finding/17
    source          text not null,
    word            text not null,
    argument        text not null,
    owner_id        bigint references person,
    opened_on       date not null,
    due             date not null,
    -- as the rule stood the day it was opened: changing a rule never changes what was judged before
    escalation_days int not null,
    reach           text not null default 'OWNER',
    reached_on      date,
    settled_at      timestamptz,
    constraint a_task_comes_from_somewhere check (source <> ''),
    constraint escalation_waits check (escalation_days >= 0)
);
create unique index one_open_task_per_source on account_task (account_id, source) where settled_at is null;
create index open_tasks_by_due on account_task (due, id) where settled_at is null;
create index tasks_of_an_account on account_task (account_id);
