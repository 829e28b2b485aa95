package vn.binhchon.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.Json;
import vn.binhchon.support.Application;
import vn.binhchon.support.Programme;
import vn.binhchon.support.Report;
import vn.binhchon.support.Scheme;
import vn.binhchon.support.Told;

/** What is told of industrial promotion: requests, a year's money, schemes, reports. Of each the newest word stands. */
@Repository
public class Promotions {

    private final JdbcClient sql;

    public Promotions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what an event tells; which of several words stands does not depend on the order they arrive in. */
    public void write(Told told, String source, String event, OffsetDateTime happened, String inputHash) {
        sql.sql("""
                        insert into promotion (kind, id, gone, happened, source, event, input_hash, data)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (kind, id) do update set gone = excluded.gone, happened = excluded.happened,
                            source = excluded.source, event = excluded.event, input_hash = excluded.input_hash,
                            data = excluded.data
                        where (excluded.happened, excluded.source, excluded.event, excluded.input_hash)
                            > (promotion.happened, promotion.source, promotion.event, promotion.input_hash)""")
                .params(List.of(
                        kind(told.kind()),
                        told.id(),
                        told.gone(),
                        happened.withOffsetSameInstant(ZoneOffset.UTC),
                        source,
                        event,
                        inputHash,
                        told.data().toString()))
                .update();
    }

    /** Every programme, the newest year first. */
    public List<Programme> programmes() {
        return all(Told.Kind.PROGRAMME, "(data ->> 'year')::int desc, id", Programme.class);
    }

    /** One programme. */
    public Optional<Programme> programme(String id) {
        return one(Told.Kind.PROGRAMME, id, Programme.class);
    }

    /** The requests for a programme's money. */
    public List<Application> applications(String programme) {
        return sql
                .sql(
                        "select data from promotion where kind = 'request' and not gone and data ->> 'programme' = ? order by id")
                .param(programme)
                .query(String.class)
                .list()
                .stream()
                .map(each -> Json.MAPPER.readValue(each, Application.class))
                .toList();
    }

    /** One request that stands. */
    public Optional<Application> application(String id) {
        return one(Told.Kind.REQUEST, id, Application.class);
    }

    /** Every scheme. */
    public List<Scheme> schemes() {
        return all(Told.Kind.SCHEME, "id", Scheme.class);
    }

    /** Every report whose figures were told. */
    public List<Report> reports() {
        return all(Told.Kind.REPORT, "id", Report.class);
    }

    private <T> List<T> all(Told.Kind kind, String order, Class<T> type) {
        return sql
                .sql("select data from promotion where kind = ? and not gone order by " + order)
                .param(kind(kind))
                .query(String.class)
                .list()
                .stream()
                .map(each -> Json.MAPPER.readValue(each, type))
                .toList();
    }

    private <T> Optional<T> one(Told.Kind kind, String id, Class<T> type) {
        return sql.sql("select data from promotion where kind = ? and id = ? and not gone")
                .params(kind(kind), id)
                .query(String.class)
                .optional()
                .map(each -> Json.MAPPER.readValue(each, type));
    }

    private static String kind(Told.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
