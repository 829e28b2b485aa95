-- What is voted on stands in the round's book since motions are put by an act; left here is the box of each secret ballot alone. A
-- motion that was put before this is put again.
drop table motion;
create table ballot_box (
    round text not null,
    put text not null,
    closed boolean not null default false,
    voted text[] not null default '{}',
    sums text not null default '{}',
    primary key (round, put)
);
