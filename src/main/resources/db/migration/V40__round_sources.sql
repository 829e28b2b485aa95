-- Whose a round is, and when it was first opened. Rounds that were opened before are read from their topic once more, which says both.
alter table round add column source text;
alter table round add column opened timestamptz;
delete from projection where topic = 'binhchon.rounds';
