-- Releases of the rules as they were proposed, byte for byte, and everything that was done with them.

create table release (
    hash   text primary key,
    -- json, not jsonb: the texts must stay as they were.
    body   json not null
);

create table release_act (
    place   integer primary key,
    release text not null,
    step    text not null,
    actor   text not null,
    at      timestamptz not null,
    body    json not null,
    seal    text not null unique
);

-- Back-tests by the hash of what they found.
create table backtest (
    hash    text primary key,
    release text not null,
    body    json not null
);
create index backtest_by_release on backtest (release);

-- Which release a round is judged by: the one in force when it was opened, or where its chair moved it since.
create table round_release (
    round       text primary key,
    opened      text,
    moved       text,
    moved_place integer not null default 0
);

-- What a back-test reads of each nomination: the facts and what the rules made of them, without the words around.
alter table nomination add column facts json, add column verdict json;
create index nomination_in_order on nomination (id collate "C");

update nomination n set
    facts = v.document -> 'nomination',
    verdict = json_build_object(
        'barred', v.document -> 'barred',
        'total', v.document -> 'card' -> 'total',
        'threshold', v.document -> 'card' -> 'threshold',
        'given', (select coalesce(json_object_agg(f ->> 'criterion' || ' ' || (f -> 'rule' ->> 'id'),
                coalesce(f ->> 'points', f ->> 'kind')), '{}'::json)
            from json_array_elements(v.document -> 'findings') as f where f ->> 'kind' in ('points', 'bar')))
from evaluation v
where v.source = n.source and v.id = n.event and v.release = n.release and not n.withdrawn;
