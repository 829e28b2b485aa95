-- How many facts that rules ask for have no evidence: a ranking filters by it, and cannot read every document for that.
alter table nomination add column unproven integer;

update nomination n set unproven = (
    select count(distinct held ->> 'path')
    from json_array_elements(v.document -> 'silent') as unsaid(rule)
        cross join lateral json_array_elements(rule -> 'conditions') as condition(held)
    where held ->> 'operator' = '!=' and held ->> 'holds' = 'false' and held ->> 'seen' is null)
from evaluation v
where v.source = n.source and v.id = n.event and v.release = n.release and v.document -> 'silent' is not null;

-- The code on a paper names the act its book ended with by the beginning of that act's seal.
create index act_by_seal on act (seal);
