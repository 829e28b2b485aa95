-- Refusals are looked for by the event they refused: each time it is sent again.
create index refusal_by_event on refusal (source, event);
