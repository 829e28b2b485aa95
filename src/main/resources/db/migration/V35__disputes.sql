-- Records of topics that contradict what the ledger holds already: none is written over it, and none is lost. A projection too.
create table dispute (
    topic     text not null,
    partition integer not null,
    place     bigint not null,
    subject   text not null,
    reason    text not null,
    expected  text not null,
    found     text not null,
    body      text,
    received  timestamptz not null,
    primary key (topic, partition, place)
);
