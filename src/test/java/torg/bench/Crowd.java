package torg.bench;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * More accounts than any city has, put in slice by slice. In one statement the database would plan the triggers and the
 * foreign keys of the first row, among a hundred, and keep the plan for the last, among a hundred thousand.
 */
final class Crowd {
    private static final int SLICE = 2_000;

    private Crowd() {}

    /** @param slice puts in the accounts with the numbers from one to another, both included */
    static void fill(JdbcClient db, int accounts, BiConsumer<Integer, Integer> slice) {
        for (var from = 1; from <= accounts; from += SLICE) {
            slice.accept(from, Math.min(accounts, from + SLICE - 1));
            if (from == 1) {
                db.sql("analyze").update();
            }
        }
        db.sql("vacuum analyze").update();
    }

    /**
     * Accounts of the register with everything the overview asks about: people, a decision and, for some, a check with a
     * finding and its task, an attestation that is due, and somebody who can sign in.
     */
    static void live(JdbcClient db, int from, int to) {
        db.sql("""
                        with unit_of as (
                            select id, row_number() over (order by id) - 1 as place, count(*) over () as many from unit),
                        person_of as (
                            select id, row_number() over (order by id) - 1 as place, count(*) over () as many from person)
                        insert into account (network, name, handle, address, unit_id, purpose, stage, topics,
                            responsible_id, substitute_id, opened_on, imported_from)
                        select 'FACEBOOK', 'Konto ' || n, 'bench' || n || '.konto',
                            'https://www.facebook.com/bench' || n || '.konto', u.id, 'Svara på frågor om plats ' || n,
                            'ACTIVE', array['ämne ' || n % 40], p.id, case when n % 9 > 0 then s.id end, date '2019-04-01', 'bench'
                        from generate_series(cast(:from as int), cast(:to as int)) n
                        join unit_of u on u.place = n % u.many
                        join person_of p on p.place = n % p.many
                        join person_of s on s.place = (n + 1) % s.many
                        """).param("from", from).param("to", to).update();
        db.sql("""
                        with made as (
                            select id, responsible_id from account
                            where imported_from = 'bench' and not exists (select from account_decision d where d.account_id = account.id)),
                        decided as (
                            insert into account_decision (account_id, reference, decided_on, decided_by, decider_id)
                            select id, 'KS 2019/1', date '2019-03-04', 'Bench', responsible_id from made),
                        signs_in as (
                            insert into account_administrator (account_id, person_id, role, two_factor, recovery, added_on, verified_on, verified_by)
                            select id, responsible_id, 'Administratör', id % 5 > 0, '', current_date - 30, current_date - 30, 'Bench' from made),
                        asked as (
                            insert into attestation (account_id, due, asked_on)
                            select id, current_date + id::int % 60 - 20, current_date - 60 from made where id % 4 = 0),
                        look as (
                            insert into account_look (account_id, at, outcome) select id, now(), 'GONE' from made returning id, account_id),
                        judged as (
                            insert into account_check (account_id, first_look, last_look, first_at, last_at, rules_day, light, rulings)
                            select account_id, id, id, now(), now(), current_date, 'RED', '[]' from look returning id, account_id),
                        stands as (
                            insert into account_standing (account_id, check_id) select account_id, id from judged),
                        found as (
                            insert into finding (account_id, rule, level, word, seen, opened_by, since, due)
                            select account_id, 'profile.there', 'MUST', 'register.checks.missing.gone', '', id, current_date, current_date + 14
                            from judged where account_id % 3 = 0)
                        insert into account_task (account_id, source, word, argument, opened_on, due, escalation_days)
                        select id, 'bench/1', 'register.checks.mending.profile.there', '', current_date - 20, current_date + id::int % 30 - 10, 7
                        from made where id % 3 = 0
                        """).update();
    }
}
