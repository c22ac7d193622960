-- The application works as torg_app (see VaultConfiguration); what it may do with a table is said where the table is made.
alter default privileges in schema public grant select, insert, update, delete on tables to torg_app;
alter default privileges in schema public grant usage, select on sequences to torg_app;
grant usage on schema public to torg_app;

-- db-scheduler's table (com.github.kagkarlsson, 16.12), named as here: jobs that survive a killed node.
create table job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index job_due on job (execution_time);
create index job_heartbeat on job (last_heartbeat);
create index job_priority on job (priority desc, execution_time);
