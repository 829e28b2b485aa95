-- Every event on a round or on promotion that was taken, with what it said: one that comes again under its id with other content is
-- refused, as a nomination's is, and told what differs. Both topics are read once more, which fills the new columns.
alter table promotion_event rename to told_event;
alter table told_event add column subject text;
alter table told_event add column type text;
alter table told_event add column happened timestamptz;
alter table told_event add column data json;
delete from projection where topic in ('binhchon.rounds', 'binhchon.promotion');
