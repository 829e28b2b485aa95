-- Every event on promotion that was taken, by what names it: one that comes again with other content is refused, as a nomination's is.
create table promotion_event (
    source     text collate "C" not null,
    id         text collate "C" not null,
    input_hash text collate "C" not null,
    primary key (source, id)
);
insert into promotion_event (source, id, input_hash) select source, event, input_hash from promotion on conflict do nothing;
