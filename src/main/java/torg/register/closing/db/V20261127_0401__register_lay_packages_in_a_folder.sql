-- A final archive can be larger than memory and than a field: it lies in the folder archives of the data folder, under its
-- number. Those that lie here already stay.
alter table archive_package
    alter column content drop not null,
    add column bytes bigint,
    drop constraint a_package_says_its_sha256,
    add constraint a_package_says_its_sha256 check (content is null or sha256 = encode(sha256(content), 'hex')),
    add constraint a_package_lies_here_or_in_the_folder check ((content is null) = (bytes is not null));
