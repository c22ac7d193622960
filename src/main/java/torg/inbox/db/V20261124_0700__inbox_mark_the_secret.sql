-- Marked as secret: no view shows who wrote or what. By which provision, and who decided it, the room for records knows.
alter table conversation add secret boolean not null default false;
