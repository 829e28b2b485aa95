-- The secret by which the program knows events that came in by its own doors. No topic holds it; when the ledger is made anew
-- another one does as well, since nothing that was taken is checked again.
create table program_key (
    one    boolean primary key default true check (one),
    secret bytea not null
);
