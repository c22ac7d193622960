package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.privacy.Masking;
import torg.register.stages.Stage;

@TorgTest
class SameSeedSameTownTests {
    /** The first who were hired: what a seed decides before all else, and what other tests leave as it is. */
    private static final String PEOPLE =
            "select string_agg(name, '|' order by id) from (select * from person order by id limit 200) hired";

    @TempDir
    Path folder;

    @Autowired
    JdbcClient db;

    /** The other town, of another seed, is the one that all tests share. */
    @Test
    void the_same_seed_gives_the_same_town_of_the_size_one_asks_for() throws Exception {
        var once = town("once", SameSeedSameTownTests::isComplete);
        var again = town("again", torg -> {});

        assertThat(again).isEqualTo(once);
        assertThat(once.whole()).startsWith("90 accounts, 60 conversations");
        assertThat(once.people())
                .isNotEqualTo(db.sql(PEOPLE).query(String.class).single());
    }

    private record Drawn(String whole, String people) {}

    private interface Look {
        void at(RunningTorg torg) throws Exception;
    }

    private Drawn town(String name, Look look) throws Exception {
        try (var torg = new RunningTorg(folder.resolve(name), Map.of(), List.of())
                .start("--torg.town.accounts=90", "--torg.town.conversations=60", "--torg.town.seed=7")) {
            assertThat(torg.value("select told from town")).isEqualTo("60");
            assertThat(torg.value("select count(*) from moderation_act"))
                    .as("what should not have been written is dealt with")
                    .isEqualTo("11");
            look.at(torg);
            // What comes from the acted platforms comes when they are next asked.
            var whole = torg.value("""
                    select (select count(*) from account) || ' accounts, '
                        || (select count(*) from conversation where account_id in (select id from account where network = 'SQUARE'))
                        || ' conversations '
                        || md5((select string_agg(masked || author, '|' order by masked, author) from message
                                where not ours and connection_id in (select id from connection where network = 'SQUARE'))
                            || (select string_agg(name || handle || purpose || stage, '|' order by id) from account)
                            || (select string_agg(name, '|' order by id) from person))
                    """);
            return new Drawn(whole, torg.value(PEOPLE));
        }
    }

    private static void isComplete(RunningTorg torg) throws Exception {
        assertThat(torg.value("select count(*) from unit")).isGreaterThan("300");
        onlyTestNumbers(torg.value("select string_agg(words, ' ') from message"));
        showsAllThatCanBefallAnAccount(torg);
    }

    private static void showsAllThatCanBefallAnAccount(RunningTorg torg) throws Exception {
        for (var stage : Stage.values()) {
            assertThat(torg.value("select count(*) from account where stage = '" + stage + "'"))
                    .as(stage.name())
                    .isNotEqualTo("0");
        }
        assertThat(torg.value("select count(*) from account where stage = 'UNDER_REVIEW'"))
                .isEqualTo("2");
        for (var present : List.of(
                "moratorium",
                "account_incident",
                "account_closing where ended_at is null",
                "account_task where settled_at is null and reach = 'OWNER'",
                "account_task where settled_at is null and reach <> 'OWNER'",
                "exemption where until > current_date")) {
            assertThat(torg.value("select count(*) from " + present))
                    .as(present)
                    .isNotEqualTo("0");
        }
        await("the city's picture is known, so that pictures are judged")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !torg.value("""
                        select count(*) from account_check where rulings @> '[{"rule": "profile.picture", "kind": "MET"}]'
                        """).equals("0"));
    }

    /** Skatteverket's test numbers only: 238 and 239 from 1990 on, 98x before (domain.md 5.2). */
    private static void onlyTestNumbers(String words) {
        for (var span : new Masking().mask(words).spans()) {
            if (span.isHidden() && span.kind().identifies()) {
                assertThat(words.substring(span.start(), span.end()).replaceAll("\\D", ""))
                        .matches(".*(238|239|98\\d)\\d|070174\\d{4}");
            }
        }
    }
}
