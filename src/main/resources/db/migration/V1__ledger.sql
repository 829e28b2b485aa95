-- What arrived, what was answered, and which release said so. Everything here is a projection of the topics.

create table round (
    id           text primary key,
    title_vi     text not null,
    title_en     text not null,
    level        text not null,
    jurisdiction text not null,
    year         integer not null,
    law_date     date not null,
    synthetic    boolean not null,
    body         json not null,
    happened     timestamptz not null
);

create table event (
    source     text not null,
    id         text not null,
    nomination text not null,
    type       text not null,
    happened   timestamptz not null,
    received   timestamptz not null,
    input_hash text not null,
    primary key (source, id)
);
create index event_by_nomination on event (nomination, happened);

-- How many times an event came again. Not a column of event: the word of a repeat may be projected before the event itself.
create table repeat (
    source text not null,
    id     text not null,
    times  integer not null,
    primary key (source, id)
);

-- json, not jsonb: the text must stay as it was published, byte for byte.
create table evaluation (
    source       text not null,
    id           text not null,
    release      text not null,
    document     json not null,
    content_hash text not null,
    primary key (source, id, release),
    foreign key (source, id) references event
);

-- What stands: the newest event of each nomination.
create table nomination (
    id            text primary key,
    round         text,
    source        text not null,
    event         text not null,
    happened      timestamptz not null,
    arrival       bigint not null,
    withdrawn     boolean not null,
    product       text,
    establishment text,
    place         text,
    product_group integer,
    synthetic     boolean not null,
    barred        boolean not null,
    total         numeric,
    missing       numeric,
    release       text
);
create index nomination_by_score on nomination (round, withdrawn, barred, total desc, id);

create table refusal (
    topic       text not null,
    partition   integer not null,
    place       bigint not null,
    reason      text not null,
    problems    json not null,
    source      text,
    event       text,
    type        text,
    subject     text,
    original    text,
    base64      boolean not null,
    received    timestamptz not null,
    primary key (topic, partition, place)
);
create index refusal_by_time on refusal (received desc);

-- How far each partition has been projected; written in the same transaction as the rows above.
create table projection (
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
