-- Papers of what was signed, as they were printed then. Never printed anew; one whose words on persons were erased keeps its row without its bytes.
create table signed_paper (
    round        text        not null,
    place        integer     not null,
    kind         text        not null,
    codes        text[]      not null,
    sha256       text        not null,
    names_people boolean     not null,
    printed_at   timestamptz not null,
    pdf          bytea,
    primary key (round, place, kind)
);
create index signed_paper_by_code on signed_paper using gin (codes);
