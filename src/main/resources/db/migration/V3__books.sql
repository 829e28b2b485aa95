-- The book of each round: its acts as they were taken, in their order, each sealed onto the one before.

create table act (
    round      text not null,
    place      integer not null,
    source     text not null,
    id         text not null,
    type       text not null,
    actor      text not null,
    happened   timestamptz not null,
    received   timestamptz not null,
    input_hash text not null,
    -- json, not jsonb: the text must stay as it was published, byte for byte.
    body       json not null,
    seal       text not null,
    primary key (round, place),
    unique (source, id)
);

-- Certificates as the acts of signing and revoking left them.
create table certificate (
    id            text primary key,
    round         text not null,
    nomination    text not null,
    product       text not null,
    establishment text not null,
    level         text not null,
    prize         text,
    issued_on     date not null,
    valid_until   date not null,
    decision      text not null,
    authority     text not null,
    revoked_on    date
);
create index certificate_by_nomination on certificate (nomination);
create index certificate_by_round on certificate (round);

-- What of a round went up into which entry of the round above.
create table lineage (
    entry       text primary key,
    entry_round text not null,
    nomination  text not null,
    round       text not null,
    certificate text not null
);
create index lineage_by_nomination on lineage (nomination);
