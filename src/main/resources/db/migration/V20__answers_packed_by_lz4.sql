-- Documents are packed by lz4 where the server has it: packing by PostgreSQL's own way costs more than judging.
do $$
begin
    alter table evaluation alter column document set compression lz4;
    alter table nomination alter column facts set compression lz4;
exception when others then
    raise notice 'this server has no lz4: %', sqlerrm;
end
$$;
