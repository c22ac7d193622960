package torg.register.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.stages.Stage;
import torg.staff.Cast;
import torg.staff.Unit;

@TorgTest
class DirectoryTests {
    @Autowired
    Directory directory;

    @Autowired
    OpenData data;

    @Autowired
    Accounted accounts;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    Unit board;
    Unit library;
    String name;

    @BeforeEach
    void a_library() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        name = Accounted.name();
    }

    @Test
    @Promise("P10")
    void one_finds_an_account_by_text_board_topic_and_platform() {
        var account = decided(Network.INSTAGRAM);
        decided(Network.X);
        directory.show(account.id(), true, List.of("ämnet " + name), Actor.TORG);

        assertThat(ids(new Search(name, Optional.of(Network.INSTAGRAM), Optional.empty(), Optional.empty())))
                .containsExactly(account.id().value());
        assertThat(ids(new Search(
                        name.substring(0, name.length() - 2), Optional.empty(), Optional.empty(), Optional.empty())))
                .as("the word only begun")
                .hasSize(2);
        assertThat(ids(new Search("", Optional.empty(), Optional.of(board.id()), Optional.empty())))
                .hasSize(2);
        assertThat(ids(new Search("", Optional.empty(), Optional.empty(), Optional.of("ämnet " + name))))
                .containsExactly(account.id().value());
        assertThat(ids(new Search(name + " öppettid", Optional.empty(), Optional.empty(), Optional.empty())))
                .as("another form of a word of the purpose")
                .hasSize(2);
        assertThat(ids(new Search(
                        "'; drop table account; --", Optional.empty(), Optional.of(board.id()), Optional.empty())))
                .isEmpty();
    }

    @Test
    void only_what_is_decided_open_and_not_closed_is_listed() {
        var account = decided(Network.FACEBOOK);
        var known = accounts.known(library, Network.FACEBOOK, Accounted.name(), Optional.empty());
        assertThat(directory.find(known.id().value())).isEmpty();
        assertThat(directory.find(account.id().value())).isPresent();

        directory.show(account.id(), false, List.of(), Actor.TORG);
        assertThat(directory.find(account.id().value())).isEmpty();
        directory.show(account.id(), true, List.of(), Actor.TORG);
        accounts.stands(account, Stage.DORMANT, LocalDate.of(2026, 1, 1));
        assertThat(directory.find(account.id().value()))
                .hasValueSatisfying(l -> assertThat(l.status()).isEqualTo(Listing.Status.DORMANT));
        accounts.stands(account, Stage.CLOSED, LocalDate.of(2026, 2, 1));
        assertThat(directory.find(account.id().value())).isEmpty();
    }

    @Test
    void a_unit_that_is_renamed_is_found_by_its_new_name_at_once() {
        var account = decided(Network.FACEBOOK);
        var version = directory.version();

        db.sql("update unit set name = :name where id = :id")
                .param("name", "Huset " + name + "hus")
                .param("id", library.id())
                .update();

        assertThat(ids(new Search(name + "hus", Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(account.id().value());
        assertThat(directory.version()).isNotEqualTo(version);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var n = 0; n < 7; n++) {
            accounts.decided(library, Network.FACEBOOK, Accounted.name(), Optional.empty());
        }
        var all = new Search("", Optional.empty(), Optional.of(library.id()), Optional.empty());

        var first = directory.search(all, 0, 3);
        var second = directory.search(all, first.getLast().id(), 3);
        var third = directory.search(all, second.getLast().id(), 3);

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(3, 3, 1);
        assertThat(Stream.of(first, second, third).flatMap(List::stream))
                .extracting(Listing::id)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(directory.count(all)).isEqualTo(7);
    }

    @Test
    @Promise("D9")
    void the_public_list_is_csv_and_json_of_what_is_marked_public_and_names_nobody() throws Exception {
        var open = decided(Network.FACEBOOK);
        var hidden = accounts.decided(library, Network.X, Accounted.name(), Optional.empty());
        directory.show(hidden.id(), false, List.of(), Actor.TORG);
        directory.show(open.id(), true, List.of("Böcker", "Läsning"), Actor.TORG);

        var csv = csv(false);
        var json = JsonMapper.builder().build().readTree(json());

        assertThat(csv.lines().findFirst()).contains(String.join(",", OpenData.FIELDS));
        assertThat(csv.lines().filter(line -> line.startsWith(open.id().value() + ",")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("FACEBOOK", name, "Stadsbiblioteket", "Kulturnämnden", "Böcker|Läsning", "ACTIVE"));
        assertThat(csv).doesNotContain(hidden.handle()).doesNotContain("Ansvarsson", "Ersson", "Bengtsdotter");
        assertThat(json.toString())
                .doesNotContain(hidden.handle())
                .doesNotContain("Ansvarsson", "Ersson", "Bengtsdotter");
        assertThat(json.get("accounts")
                        .valueStream()
                        .filter(a -> a.get("id").asLong() == open.id().value()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.get("handle").asString()).isEqualTo(name);
                    assertThat(a.get("topics").valueStream().map(JsonNode::asString))
                            .containsExactly("Böcker", "Läsning");
                });
        assertThat(csv.lines().count() - 1).isEqualTo(json.get("accounts").size());
    }

    @Test
    void csv_acts_in_no_spreadsheet_and_opens_in_a_swedish_excel_when_asked() throws Exception {
        assertThat(OpenData.guarded("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(OpenData.guarded("+46")).isEqualTo("'+46");
        assertThat(OpenData.guarded("@namn")).isEqualTo("'@namn");
        assertThat(OpenData.guarded("biblioteket")).isEqualTo("biblioteket");
        assertThat(csv(true)).startsWith("\ufeffid;platform;name");
        assertThat(csv(false)).startsWith("id,platform,name");
    }

    private Account decided(Network network) {
        return accounts.decided(library, network, name, Optional.empty());
    }

    private List<Long> ids(Search search) {
        return directory.search(search, 0, 50).stream().map(Listing::id).toList();
    }

    private String csv(boolean excel) throws Exception {
        var out = new ByteArrayOutputStream();
        data.csv(out, excel);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String json() {
        var out = new ByteArrayOutputStream();
        data.json(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
