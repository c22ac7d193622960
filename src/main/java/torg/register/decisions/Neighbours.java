package torg.register.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.policy.Place;
import torg.policy.Policy;
import torg.register.Account;
import torg.register.decisions.Neighbour.Candidate;
import torg.staff.UnitKind;

/**
 * Finds what there is already before somebody asks for more (domain.md D6). Reads every living account and compares in
 * Java: PostgreSQL's pg_trgm would be quicker, and is missing in many cities' databases.
 */
@Component
class Neighbours {
    private static final int MOST = 8;
    private static final int MOST_COMMON = 5;

    private final JdbcClient db;
    private final Policy policy;

    Neighbours(JdbcClient db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    /** The nearest ones, and after them the city's common accounts, which every unit may use. */
    List<Neighbour> of(Account account, List<String> topics) {
        var wanted = new Candidate(
                account.id().value(),
                account.name(),
                account.network(),
                account.unit().id(),
                account.unit().name(),
                account.unit().kind() == UnitKind.CITY,
                topics,
                account.purpose() + " " + account.audience());
        var percent = policy.today()
                .number(
                        "overlap.similarity-percent",
                        Place.of(account.unit().path(), account.network().name()));
        var near = new ArrayList<Neighbour>();
        try (var others = others(wanted.account())) {
            others.flatMap(other -> Neighbour.of(wanted, other, percent).stream())
                    .forEach(near::add);
        }
        return Stream.concat(
                        nearest(near, false).limit(MOST), nearest(near, true).limit(MOST_COMMON))
                .toList();
    }

    private static Stream<Neighbour> nearest(List<Neighbour> near, boolean common) {
        return near.stream()
                .filter(neighbour -> neighbour.common() == common)
                .sorted(Comparator.comparingInt(Neighbour::nearness).reversed().thenComparing(Neighbour::account));
    }

    private Stream<Candidate> others(long than) {
        return db.sql("""
                        select a.id, a.name, a.network, a.unit_id, u.name as unit_name, u.kind, a.topics,
                            a.purpose || ' ' || a.audience as about
                        from account a join unit u on u.id = a.unit_id
                        where a.id <> :than and a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        """).param("than", than).query(Neighbours::candidate).stream();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getString("name"),
                Network.valueOf(row.getString("network")),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                "CITY".equals(row.getString("kind")),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("about"));
    }
}
