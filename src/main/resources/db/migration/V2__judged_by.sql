-- Which clauses each standing evaluation rests on: those cited by what its rules found. A table beside the documents, since to
-- search every document for every clause would be to read them all for each page.
create table judged_by (
    nomination text not null references nomination on delete cascade,
    clause     text not null,
    happened   timestamptz not null,
    primary key (nomination, clause)
);
create index judged_by_clause on judged_by (clause, happened desc, nomination);

insert into judged_by (nomination, clause, happened)
select distinct n.id, cited.clause, n.happened
from nomination n
    join evaluation v on v.source = n.source and v.id = n.event and v.release = n.release
    cross join lateral json_array_elements(v.document -> 'findings') as found(finding)
    cross join lateral json_array_elements_text(found.finding -> 'citations') as cited(clause)
where not n.withdrawn;
