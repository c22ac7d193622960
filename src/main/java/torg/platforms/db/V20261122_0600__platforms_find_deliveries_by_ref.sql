-- What stands on a platform is asked for by its name there: was it Torg that put it there?
create index delivery_ref on delivery (remote_ref) where remote_ref is not null;
