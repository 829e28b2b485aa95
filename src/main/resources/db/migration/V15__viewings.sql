-- Who looked at others' marks and who took a round's papers away, each sealed onto the one before.
create table viewing (
    round text not null,
    place integer not null,
    body text not null,
    seal text not null,
    primary key (round, place)
);
