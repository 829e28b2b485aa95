-- What is told of industrial promotion: requests for support, a year's money, schemes, what reports state. The newest word stands.

create table promotion (
    kind       text not null,
    id         text not null,
    gone       boolean not null,
    happened   timestamptz not null,
    -- The order of texts must be the same on every machine: which of two words of one time stands hangs on it.
    source     text collate "C" not null,
    event      text collate "C" not null,
    input_hash text collate "C" not null,
    data       json not null,
    primary key (kind, id)
);
create index promotion_by_programme on promotion ((data ->> 'programme')) where kind = 'request';
