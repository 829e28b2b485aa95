-- A file that a draft takes away keeps the text it stood with, and has none of its own.
alter table rule_draft alter column text drop not null;
