-- The file of an archive stays after it was read, as it came, until something in it is let go of: a part of a file cannot
-- be, and whoever opens the file would find the rest.
alter table export_item add column let_go boolean not null default false;
update export_item set let_go = true where not ours and author = '' and words = '' and media = '{}' and masked <> '';
create index export_item_let_go on export_item (account_id, key) where let_go;

-- Something that stands in it has been let go of, here or out of another archive of the same account.
alter table export_archive add column must_go boolean not null default false;
