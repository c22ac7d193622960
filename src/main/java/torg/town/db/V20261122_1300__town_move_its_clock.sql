-- How far ahead of the machine's clock the invented city lives.
alter table town add column days_ahead int not null default 0 check (days_ahead >= 0);
