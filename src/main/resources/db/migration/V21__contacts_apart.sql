-- What events state of persons, apart from what is judged and hashed, so that it can be erased: one row for each event that states any.
create table contact (
    key        text primary key,
    nomination text not null,
    source     text not null,
    event      text not null,
    owner      text,
    address    text
);
create index contact_by_nomination on contact (nomination);
create index contact_by_event on contact (source, event);

-- Nominations whose contacts were erased: by whom, why, and when. What is stated of them later is not kept.
create table erasure (
    nomination text primary key,
    person     text not null,
    reason     text not null,
    at         timestamptz not null
);
