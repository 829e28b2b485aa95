-- Rule files as single analysts edit them in the browser. No projection: kept here alone, and not made anew from the topics.
create table rule_draft (
    analyst text not null,
    path    text not null,
    -- The text it was edited from; null for a new file.
    base    text,
    text    text not null,
    saved   timestamptz not null,
    primary key (analyst, path)
);
