-- The motion that is up in a round's meeting, until its vote is closed. It follows from no topic: of a secret ballot there is nothing
-- but who voted and the sums, in one row that is written whole with each ballot, so that nothing ties a person to a sum.
create table motion (
    round text primary key,
    put uuid not null,
    motion text not null,
    put_on text not null,
    secret boolean not null,
    closed boolean not null default false,
    voted text[] not null default '{}',
    sums text not null default '{}'
);
