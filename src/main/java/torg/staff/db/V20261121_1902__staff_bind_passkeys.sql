-- A time without a zone means another time on each node, and one person must not become two when pressing twice.
alter table user_credentials alter column created type timestamptz, alter column last_used type timestamptz;
create unique index user_entities_name on user_entities (name);
alter table user_credentials add constraint a_passkey_has_a_holder
    foreign key (user_entity_user_id) references user_entities (id);
create index user_credentials_holder on user_credentials (user_entity_user_id);
