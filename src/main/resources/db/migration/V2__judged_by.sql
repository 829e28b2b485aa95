-- Which clauses each standing evaluation rests on: those cited by the rules that fired and by the rows of tables their points
-- came from. A table beside the documents, since to search for a clause in the documents is to read them all.
create table judged_by (
    clause     text not null,
    happened   timestamptz not null,
    nomination text not null,
    primary key (clause, happened, nomination)
);
create index judged_by_nomination on judged_by (nomination);

insert into judged_by (clause, happened, nomination)
select distinct cited.clause, n.happened, n.id
from nomination n
    join evaluation v on v.source = n.source and v.id = n.event and v.release = n.release
    cross join lateral json_array_elements(v.document -> 'findings') as found(finding)
    cross join lateral (
        select json_array_elements_text(finding -> 'citations')
        union all
        select json_array_elements_text(finding -> 'band' -> 'citations')
    ) as cited(clause)
where not n.withdrawn;
