package torg.records.completeness;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.AccountId;

/** The table completeness_certificate, and which accounts are to be certified. */
@Component
class CertificateRows {
    private final JdbcClient db;

    CertificateRows(JdbcClient db) {
        this.db = db;
    }

    long add(Certificate made, String document) {
        return db.sql("""
                        insert into completeness_certificate
                            (account_id, month, verdict, made_at, made_by, document, sha256, entry)
                        values (:account, :month, :verdict, :at, :by, :document, :sha256, :entry) returning id
                        """)
                .param("account", made.account().value())
                .param("month", Date.valueOf(made.month().atDay(1)))
                .param("verdict", made.verdict().name())
                .param("at", Timestamp.from(made.madeAt()))
                .param("by", made.madeBy())
                .param("document", document)
                .param("sha256", made.sha256())
                .param("entry", made.entry())
                .query(Long.class)
                .single();
    }

    Optional<Certificate> find(long id) {
        return db.sql("select * from completeness_certificate where id = :id")
                .param("id", id)
                .query(CertificateRows::certificate)
                .optional();
    }

    Optional<String> document(long id) {
        return db.sql("select document from completeness_certificate where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The newest first. */
    List<Certificate> of(AccountId account, YearMonth month) {
        return db.sql("""
                        select * from completeness_certificate where account_id = :account and month = :month
                        order by id desc limit 50
                        """)
                .param("account", account.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query(CertificateRows::certificate)
                .list();
    }

    Map<AccountId, Certificate> newest(YearMonth month, Collection<AccountId> accounts) {
        return db
                .sql("""
                        select distinct on (account_id) * from completeness_certificate
                        where month = :month and account_id = any(cast(:accounts as bigint[])) order by account_id, id desc
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query(CertificateRows::certificate)
                .list()
                .stream()
                .collect(Collectors.toMap(Certificate::account, one -> one));
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                YearMonth.from(row.getDate("month").toLocalDate()),
                Verdict.valueOf(row.getString("verdict")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getString("sha256"),
                row.getLong("entry"));
    }

    /** Accounts in use, or counted that month: those that somebody can ask a certificate of. */
    private static final String CONCERNED = """
            from account a join unit u on u.id = a.unit_id
            where (a.stage in ('ACTIVE', 'DORMANT', 'HIJACKED', 'CLOSING') and a.network not in ('COUNTER', 'ELSEWHERE')
                or exists (select from completeness_count c where c.month = :month and c.account_id = a.id))
            """;

    List<AccountId> concerned(YearMonth month, Collection<Long> places, long after, int most) {
        return db.sql("select a.id " + CONCERNED + """
                         and u.path && cast(:places as bigint[]) and a.id > :after order by a.id limit :most
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("places", places.toArray(Long[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** @param counted of them, those of which something was counted or tried */
    record Far(long all, long counted, long certified) {}

    Far far(YearMonth month, Collection<Long> places) {
        return db.sql("""
                        select count(*) as all_of_them,
                            count(*) filter (where exists (
                                select from completeness_count c where c.month = :month and c.account_id = a.id)) as counted,
                            count(*) filter (where exists (
                                select from completeness_certificate c where c.month = :month and c.account_id = a.id)) as certified
                        """ + CONCERNED + " and u.path && cast(:places as bigint[])")
                .param("month", Date.valueOf(month.atDay(1)))
                .param("places", places.toArray(Long[]::new))
                .query((row, n) ->
                        new Far(row.getLong("all_of_them"), row.getLong("counted"), row.getLong("certified")))
                .single();
    }

    /** The next that have no certificate of the month. */
    List<AccountId> uncertified(YearMonth month, int most) {
        return db.sql("select a.id " + CONCERNED + """
                         and not exists (
                            select from completeness_certificate c where c.month = :month and c.account_id = a.id)
                        order by a.id limit :most
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("most", most)
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** Accounts with something that nobody can explain, whatever the month. */
    List<AccountId> withGaps(Collection<Long> places, int most) {
        return db.sql("""
                        select distinct a.id from completeness_gap g
                        join completeness_count c on c.connection_id = g.connection_id
                        join account a on a.id = c.account_id join unit u on u.id = a.unit_id
                        where g.settled_at is null and u.path && cast(:places as bigint[]) order by a.id limit :most
                        """)
                .param("places", places.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> new AccountId(row.getLong(1)))
                .list();
    }
}
