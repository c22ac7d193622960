package torg.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.policy.Policy;
import torg.register.checks.Light;
import torg.register.checks.Survey;
import torg.register.profile.Looks;

/** A hundred thousand stored profiles judged by the full set of rules, beside the reading of the same rows. */
final class JudgeBench implements Bench.Measurement {
    private static final int PROFILES = Integer.getInteger("profiles", 100_000);
    private static final int ROUNDS = 3;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(120)) {
            Crowd.fill(torg.db(), PROFILES, (from, to) -> fill(torg.db(), from, to));
            System.err.println("filled");
            var looks = torg.room(Looks.class);
            var survey = torg.room(Survey.class);
            var judge = survey.judge(torg.room(Policy.class).today());
            var reading = Double.MAX_VALUE;
            var bare = Double.MAX_VALUE;
            var judging = Double.MAX_VALUE;
            Map<Light, LongAdder> lights = new EnumMap<>(Light.class);
            for (var round = 0; round < ROUNDS; round++) {
                bare = Math.min(bare, seconds(() -> bare(torg.db())));
                var read = new LongAdder();
                reading = Math.min(reading, seconds(() -> looks.each(kept -> read.increment())));
                lights.clear();
                for (var light : Light.values()) {
                    lights.put(light, new LongAdder());
                }
                judging = Math.min(
                        judging,
                        seconds(() -> survey.each(
                                one -> judge.judge(one.subject(), one.look().look(), one.features()),
                                judgement -> lights.get(judgement.light()).increment())));
            }
            var all = lights.values().stream().mapToLong(LongAdder::sum).sum();
            results.add(
                    "profiles judged by every rule",
                    all / judging,
                    "/s",
                    "the same profiles read and not judged",
                    all / reading);
            results.add("profiles judged by every rule", all / judging, "/s", "the same rows by SQL alone", all / bare);
            results.add(all + " profiles judged", judging, "s", "goal", 20);
            lights.forEach((light, count) -> System.err.println(light + ": " + count.sum()));
        }
    }

    private static double seconds(Runnable deed) {
        var began = System.nanoTime();
        deed.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void bare(JdbcClient db) {
        var length = new LongAdder();
        db.sql("""
                        select a.name, a.unit_id, l.at, p.profile from account a
                        join account_turn t on t.account_id = a.id join account_look l on l.id = t.newest_look
                        join account_profile p on p.id = l.profile_id order by a.id
                        """).query(row -> {
            length.add(row.getString("profile").length() + row.getString("name").length() + row.getLong("unit_id"));
        });
    }

    /** Ten texts in turn, from one that says all to one in disguise, spread over the town's units and four networks. */
    private static void fill(JdbcClient db, int from, int to) {
        db.sql("""
                        with text as (
                            select words, n from unnest(array[
                                'Kontot drivs av Stadsbiblioteket, som är en del av Sundhamns stad. Här berättar vi om böcker och evenemang. Vi svarar vardagar 8–16; räkna med svar inom två arbetsdagar. Inlägg, kommentarer och meddelanden till oss är normalt allmänna handlingar. Det du skriver är synligt för alla. Skriv inte personnummer eller annat känsligt. Gäller det ditt eget ärende, kontakta kontaktcenter@sundhamn.example. Kränkande kommentarer är inte tillåtna. Vi döljer eller tar bort kommentarer som bryter mot reglerna. Så behandlar vi personuppgifter: sundhamn.example/personuppgifter. Tillgänglighet: sundhamn.example/tillganglighet. Vid fara för liv: ring 112.',
                                'Nyheter och dialog. Skriv inte personuppgifter. Regler och kontakt: sundhamn.example/sociala',
                                'Badhus, idrott och friluftsliv i Sundhamns stad. Vi svarar vardagar 8–16.',
                                'Välkommen! Det du skriver här blir allmän handling. Vi tar bort kränkande kommentarer.',
                                'Sundhаmns stad. Nyheter och tips.',
                                'News and events. Comments and messages are official documents. Monitored weekdays 8 to 16.',
                                '', 'Följ vårt arbete 🚧 med att bygga den nya bron. Kontakt: 08-123 456 78',
                                'Så behandlar vi personuppgifter: sundhamn.example/pu. Alla kan läsa det du skriver. I nödläge, ring 112.',
                                'Information om skola och förskola i Sundhamns stad. Tillgänglighet: sundhamn.example/tillganglighet'
                            ]) with ordinality as t (words, n)),
                        unit_of as (select id, name, row_number() over (order by id) - 1 as n, count(*) over () as units from unit),
                        made as (
                            insert into account (network, name, handle, unit_id, purpose)
                            select (array['FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'YOUTUBE'])[1 + i % 4], u.name, 'bench-' || i, u.id, 'Visa vad staden gör'
                            from generate_series(cast(:from as int), cast(:to as int)) i join unit_of u on u.n = i % u.units returning id, name, handle),
                        profile as (
                            insert into account_profile (account_id, profile, likeness, raw_sha256, entry_id, entry_at, first_at)
                            select m.id, jsonb_build_object('handle', m.handle, 'name', m.name || ', Sundhamns stad', 'description', t.words,
                                    'links', jsonb_build_array('https://sundhamn.example/enhet', 'http://localhost/accounts/' || m.id),
                                    'relMe', '[]'::jsonb, 'latest', '[]'::jsonb),
                                sha256(m.handle::bytea), sha256(m.handle::bytea), 1, now(), now()
                            from made m join text t on t.n = 1 + m.id % 10 returning id, account_id),
                        look as (
                            insert into account_look (account_id, at, outcome, profile_id)
                            select account_id, now(), 'SEEN', id from profile returning id, account_id)
                        insert into account_turn (account_id, next_at, newest_look, newest_seen, last_post_at)
                        select account_id, now() + interval '1 day', id, id, now() from look
                        on conflict (account_id) do update set newest_look = excluded.newest_look
                        """).param("from", from).param("to", to).update();
    }
}
