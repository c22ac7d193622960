package torg.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import torg.TorgTest;
import torg.exports.Desk.Bath;
import torg.exports.formats.Kind;
import torg.exports.formats.RepositoryTests;
import torg.exports.packing.Packed;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.privacy.disposal.Keeper;
import torg.privacy.requests.Subject;
import torg.register.above.ArchiveSource;
import torg.shell.Refused;
import torg.vault.VaultSettings;
import torg.world.BlueskyNetwork;

/** From a file that was sent in to what stands in the record, once. */
@TorgTest
class ExportsTests {
    private static final Search ALL = new Search("", Optional.empty(), Optional.empty(), 0);

    @Autowired
    Desk desk;

    @Autowired
    Exports exports;

    @Autowired
    Unpacking unpacking;

    @Autowired
    Storeroom storeroom;

    @Autowired
    ExportRows rows;

    @Autowired
    ExportTraces traces;

    @Autowired
    ExportsArchive archive;

    @Autowired
    ExportsSettings settings;

    @Autowired
    VaultSettings vault;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    static byte[] facebook(String... posts) {
        return packed(posts).zip();
    }

    private static Packed packed(String... posts) {
        var list = new ArrayList<String>();
        for (int i = 0; i < posts.length; i++) {
            list.add("{\"timestamp\": %d, \"data\": [{\"post\": \"%s\"}]}"
                    .formatted(1622548800 + posts[i].hashCode() % 1000, posts[i]));
        }
        return new Packed().with("posts/your_posts_1.json", "[" + String.join(",\n", list) + "]");
    }

    static byte[] withMessages() {
        return new Packed()
                .with(
                        "your_facebook_activity/messages/inbox/annaakesson_77/message_1.json",
                        "{\"participants\": [{\"name\": \"Anna \\u00c3\\u0085kesson\"}, {\"name\": \"Badet\"}], \"messages\": ["
                                + "{\"sender_name\": \"Badet\", \"timestamp_ms\": 1622560000123, \"content\": \"Hej Anna, ring 070-123 45 67\"},"
                                + "{\"sender_name\": \"Anna \\u00c3\\u0085kesson\", \"timestamp_ms\": 1622550000000,"
                                + " \"content\": \"Jag heter Anna \\u00c3\\u0085kesson, 19900602-2397\", \"photos\": [{\"uri\":"
                                + " \"your_facebook_activity/messages/inbox/annaakesson_77/photos/a.jpg\"}]}]}")
                .with("your_facebook_activity/messages/inbox/annaakesson_77/photos/a.jpg", new byte[] {1, 2, 3})
                .with("your_facebook_activity/messages/inbox/annaakesson_77/photos/b.jpg", new byte[] {1, 2, 3})
                .zip();
    }

    private List<Item> all(Bath bath) {
        return exports.page(bath.account().id(), ALL, 1000);
    }

    @Test
    void the_same_archive_twice_and_archives_that_overlap_give_each_thing_once() {
        var bath = desk.open(Network.FACEBOOK);
        desk.read(bath, facebook("Ett", "Två"));

        var again = desk.read(bath, facebook("Ett", "Två"));
        var overlapping = desk.read(bath, facebook("Två", "Tre"));

        assertThat(all(bath)).extracting(Item::words).containsExactlyInAnyOrder("Ett", "Två", "Tre");
        assertThat(exports.progress(again))
                .extracting(Progress::fresh, Progress::known)
                .containsExactly(0L, 2L);
        assertThat(exports.progress(overlapping))
                .extracting(Progress::fresh, Progress::known)
                .containsExactly(1L, 1L);
        var captured = new ArrayList<String>();
        ledger.eachCapture(
                Keeping.subject(bath.account().id()),
                one -> captured.add(new String(one.content().orElseThrow(), StandardCharsets.UTF_8)));
        assertThat(captured).hasSize(3).allMatch(raw -> raw.startsWith("{\"timestamp\"") && raw.endsWith("}]}"));
    }

    @Test
    void a_post_that_was_changed_between_two_archives_is_here_in_both_wordings() {
        var bath = desk.open(Network.X);
        var tweet =
                "window.YTD.tweets.part0 = [{\"tweet\": {\"id_str\": \"1\", \"created_at\": \"Tue Jun 01 12:00:00 +0000 2021\", \"full_text\": \"%s\"}}]";
        desk.read(
                bath,
                new Packed()
                        .with("data/tweets.js", tweet.formatted("Vi öppnar åtta"))
                        .zip());
        desk.read(
                bath,
                new Packed()
                        .with("data/tweets.js", tweet.formatted("Vi öppnar nio"))
                        .zip());
        desk.read(
                bath,
                new Packed()
                        .with("data/tweets.js", tweet.formatted("Vi öppnar åtta"))
                        .zip());

        assertThat(all(bath)).extracting(Item::words).containsExactlyInAnyOrder("Vi öppnar åtta", "Vi öppnar nio");
        assertThat(all(bath)).allMatch(Item::again);
    }

    @Test
    void names_and_numbers_of_private_persons_are_hidden_also_from_the_search_and_read_only_with_a_reason() {
        var bath = desk.open(Network.FACEBOOK);
        desk.read(bath, withMessages());

        var items = all(bath);
        assertThat(items).extracting(Item::kind).containsOnly(Kind.MESSAGE);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.words() + item.path())
                        .doesNotContain("Anna", "anna", "kesson", "070", "19900602"));
        assertThat(items).allMatch(Item::hidden);
        assertThat(items.getFirst().words()).isEqualTo("Hej [namn dolt], ring [telefonnummer dolt]");
        var search = new Search("Åkesson", Optional.empty(), Optional.empty(), 0);
        assertThat(exports.page(bath.account().id(), search, 10)).isEmpty();
        var hers = items.stream().filter(item -> !item.ours()).findFirst().orElseThrow();

        var unmasked = exports.unmask(bath.account().id(), hers.id(), "Hon frågar", Actor.person(1, "Malin"));

        assertThat(unmasked.author()).isEqualTo("Anna Åkesson");
        assertThat(unmasked.words()).contains("19900602-2397");
        assertThat(ledger.history(bath.account().id().subject()))
                .extracting(Line::kind)
                .contains("exports.export-item-unmasked");
    }

    @Test
    void pictures_are_kept_once_by_their_bytes_and_known_to_what_was_said() {
        var bath = desk.open(Network.FACEBOOK);

        var export = desk.read(bath, withMessages());

        var progress = exports.progress(export);
        assertThat(progress).extracting(Progress::media, Progress::mediaKnown).containsExactly(1L, 1L);
        var hers = all(bath).stream().filter(item -> !item.ours()).findFirst().orElseThrow();
        var medium = exports.medium(bath.account().id(), hers.media().getFirst());
        assertThat(medium.type()).isEqualTo("image/jpeg");
        assertThat(exports.media(bath.account().id(), medium, "Vad visar den?", Actor.person(1, "Malin")))
                .containsExactly(1, 2, 3);
        assertThat(exports.pieces(export, 10)).extracting(Piece::path).noneMatch(path -> path.contains("anna"));
    }

    /** As kill -9 does it: what was not written is gone, and whoever comes next knows nothing of the one before. */
    @Test
    void a_reading_that_was_killed_goes_on_where_it_was_and_doubles_nothing() {
        var bath = desk.open(Network.FACEBOOK);
        var posts = new String[1000];
        Arrays.setAll(posts, i -> "Inlägg nummer " + i);
        var id = desk.lay(bath, facebook(posts), false);
        var asked = new AtomicInteger();

        assertThat(unpacking.go(id, () -> asked.incrementAndGet() > 2)).isFalse();
        var half = exports.progress(exports.find(bath.account().id(), id)).fresh();
        assertThat(half).isBetween(1L, 999L);
        var export = desk.read(bath, id);

        assertThat(export.state()).isInstanceOf(Export.State.Finished.class);
        assertThat(exports.progress(export))
                .extracting(Progress::fresh, Progress::known)
                .containsExactly(1000L, 0L);
        assertThat(exports.count(bath.account().id())).isEqualTo(1000);
        assertThat(ledger.history(bath.account().id().subject()))
                .extracting(Line::kind)
                .containsOnlyOnce("exports.export-read");
    }

    @Test
    void what_was_stopped_stays_as_it_is_until_somebody_lets_it_go_on() {
        var bath = desk.open(Network.FACEBOOK);
        var id = desk.lay(bath, facebook("Ett"), false);
        var manager = Actor.person(bath.manager().id(), "Malin");

        exports.stop(exports.find(bath.account().id(), id), manager);
        assertThat(Desk.word(desk.read(bath, id))).isEqualTo("exports.state.stopped");
        assertThat(exports.count(bath.account().id())).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> exports.stop(exports.find(bath.account().id(), id), manager))
                .withMessage("exports.not-under-way");
        rows.resumed(id);

        assertThat(Desk.word(desk.read(bath, id))).isEqualTo("exports.state.finished");
        assertThat(exports.count(bath.account().id())).isEqualTo(1);
    }

    @Test
    void what_is_not_the_accounts_own_archive_is_not_read_and_says_why() {
        var facebook = desk.open(Network.FACEBOOK);
        var x = desk.open(Network.X);
        var html = new Packed()
                .with("your_facebook_activity/posts/your_posts_1.html", "<html>")
                .with("your_facebook_activity/posts/media/a.jpg", new byte[] {1})
                .zip();
        var zip = facebook("Ett");

        assertThat(Desk.word(desk.read(x, zip))).isEqualTo("exports.no.other-platform");
        assertThat(Desk.word(desk.read(facebook, Arrays.copyOf(zip, zip.length / 2))))
                .isEqualTo("exports.no.half");
        assertThat(Desk.word(desk.read(facebook, html))).isEqualTo("exports.no.pages");
        assertThat(Desk.word(desk.read(facebook, "hej".getBytes()))).isEqualTo("exports.no.unknown-kind");
        assertThat(ledger.history(x.account().id().subject()))
                .extracting(Line::kind)
                .contains("exports.export-refused");
    }

    @Test
    void another_accounts_archive_is_refused_unless_the_account_was_called_so() {
        var bath = desk.open(Network.MASTODON);
        var archive = new Packed()
                .with("actor.json", "{\"preferredUsername\": \"malins_privata\"}")
                .with("outbox.json", "{\"orderedItems\": []}")
                .tarGz();

        var refused = desk.read(bath, archive);
        assertThat(refused.state()).isEqualTo(new Export.State.NotRead("exports.no.other-account", "malins_privata"));

        assertThat(Desk.word(desk.read(bath, desk.lay(bath, archive, true)))).isEqualTo("exports.state.finished");
    }

    @Test
    void an_empty_archive_is_read_and_says_that_it_is_empty() {
        var bath = desk.open(Network.FACEBOOK);

        var export = desk.read(
                bath, new Packed().with("posts/your_posts_1.json", "[]").zip());

        assertThat(Desk.word(export)).isEqualTo("exports.state.finished");
        assertThat(exports.progress(export).isEmpty()).isTrue();
        assertThat(exports.progress(export).troubled()).isZero();
    }

    @Test
    void nothing_that_was_not_understood_goes_unsaid() {
        var bath = desk.open(Network.FACEBOOK);
        var export = desk.read(
                bath,
                new Packed()
                        .with(
                                "posts/your_posts_1.json",
                                "[{\"timestamp\": 1622548800, \"data\": [{\"post\": \"Ett\"}]}, {\"label_values\": []}]")
                        .with("posts/your_posts_2.json", "[{\"timestamp\": 16225")
                        .with("posts/your_videos.json", "{\"new_shape\": []}")
                        .with("ads_information/ads.json", "{}")
                        .zip());

        assertThat(exports.lost(export)).containsExactlyEntriesOf(Map.of("exports.lost.shape", 1L));
        assertThat(exports.pieces(export, 10))
                .extracting(piece -> piece.trouble().orElse(piece.use().name()))
                .containsExactlyInAnyOrder("SAID", "exports.trouble.json", "exports.trouble.shape", "ASIDE");
        assertThat(exports.progress(export))
                .extracting(Progress::lost, Progress::troubled, Progress::aside)
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void times_that_cannot_be_are_no_times_and_what_no_database_takes_is_left_out() {
        var bath = desk.open(Network.FACEBOOK);

        var export = desk.read(
                bath,
                new Packed()
                        .with(
                                "posts/your_posts_1.json",
                                "[{\"timestamp\": 5, \"data\": [{\"post\": \"Urtiden\"}]}, {\"timestamp\": 32503680000, \"data\": [{\"post\": \"Framtiden\"}]},"
                                        + " {\"timestamp\": 1622548800, \"data\": [{\"post\": \"a\\u0000b \\ud83d 🏊 مرحبا\"}]}]")
                        .zip());

        assertThat(exports.progress(export).undated()).isEqualTo(2);
        assertThat(all(bath)).extracting(Item::words).contains("ab \ufffd 🏊 مرحبا");
        assertThat(all(bath))
                .filteredOn(item -> item.at().isPresent())
                .extracting(item -> item.at().orElseThrow())
                .containsExactly(Instant.parse("2021-06-01T12:00:00Z"));
    }

    @Test
    void a_repository_of_the_real_bluesky_server_is_in_the_record_and_found() {
        var resident = BlueskyNetwork.shared().newcomer("bad");
        var post = resident.post("Bryggorna är öppna igen 🏊");
        resident.reply(post, "Och bastun");
        var bath = desk.open(Network.BLUESKY, resident.handle());

        var export = desk.read(bath, RepositoryTests.exported(resident));
        desk.read(bath, RepositoryTests.exported(resident));

        assertThat(export.owner()).contains(resident.did());
        assertThat(all(bath))
                .extracting(Item::words)
                .containsExactlyInAnyOrder("Bryggorna är öppna igen 🏊", "Och bastun");
        var search = new Search("bryggor", Optional.of(Kind.POST), Optional.empty(), 0);
        assertThat(exports.page(bath.account().id(), search, 10)).hasSize(1);
    }

    @Test
    void a_file_that_is_too_large_or_broke_off_leaves_nothing_behind() throws IOException {
        var small = new ExportsSettings("", DataSize.ofBytes(10), DataSize.ofMegabytes(1), 10, DataSize.ofBytes(10));
        var room = new Storeroom(small, vault, clock);
        var folder = settings.folder(vault);
        var read = new AtomicInteger();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> room.take(new ByteArrayInputStream(new byte[100]) {
                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        var got = super.read(bytes, from, Math.min(length, 7));
                        read.addAndGet(Math.max(got, 0));
                        return got;
                    }
                }))
                .withMessage("exports.too-large");
        assertThat(read).as("read to its end, so that the sender hears the no").hasValue(100);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> room.take(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                }));

        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".coming"));
        }
    }

    @Test
    void what_nobody_needs_is_swept_out_of_the_storeroom_and_what_waits_is_left() throws IOException {
        var bath = desk.open(Network.FACEBOOK);
        var waiting = exports.find(bath.account().id(), desk.lay(bath, facebook("Ett"), false))
                .file()
                .orElseThrow();
        var folder = settings.folder(vault);
        var forgotten = Files.createFile(folder.resolve(UUID.randomUUID() + ".coming"));
        for (var path : List.of(forgotten, storeroom.path(waiting))) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }

        storeroom.sweep(rows.files());

        assertThat(forgotten).doesNotExist();
        assertThat(storeroom.path(waiting)).exists();
    }

    @Test
    void a_file_that_is_not_read_is_not_kept_and_when_the_file_is_gone_it_says_so() throws IOException {
        var bath = desk.open(Network.FACEBOOK);
        var id = desk.lay(bath, new Packed().with("hej.txt", "hej").zip(), false);
        Path file = storeroom.path(exports.find(bath.account().id(), id).file().orElseThrow());

        desk.read(bath, id);
        assertThat(file).doesNotExist();

        var lost = desk.lay(bath, facebook("Ett"), false);
        Files.delete(
                storeroom.path(exports.find(bath.account().id(), lost).file().orElseThrow()));
        assertThat(Desk.word(desk.read(bath, lost))).isEqualTo("exports.no.gone");
    }

    @Test
    void whoever_asks_about_themselves_is_found_in_archives_and_what_is_let_go_of_does_not_come_back() {
        var bath = desk.open(Network.FACEBOOK);
        desk.read(bath, withMessages());
        var anna = new Subject(List.of("Anna Åkesson"), List.of(), List.of("19900602-2397"));

        var found = traces.of(anna, 100).stream()
                .filter(trace ->
                        trace.to().equals("/register/" + bath.account().id().value() + "/exports"))
                .toList();
        assertThat(found).hasSize(1);
        var hers = found.getFirst();
        assertThat(hers.readable()).contains("19900602-2397");
        assertThat(hers.masked()).doesNotContain("19900602-2397");

        traces.restrict(List.of(hers.id()));
        assertThat(all(bath)).extracting(Item::words).contains("[Behandlingen är begränsad]");
        ((Keeper) traces)
                .letGo(List.of(
                        new torg.privacy.disposal.Item(hers.id(), hers.capture().orElseThrow())));
        desk.read(bath, withMessages());

        assertThat(traces.of(anna, 100)).noneMatch(trace -> trace.to().equals(hers.to()));
        assertThat(all(bath)).hasSize(2);
    }

    @Test
    void the_final_archive_of_the_account_takes_along_what_was_read_in() throws IOException {
        var bath = desk.open(Network.FACEBOOK);
        desk.read(bath, withMessages());
        var lines = new StringBuilder();

        ArchiveSource.Package into = (name, content) -> {
            var out = new ByteArrayOutputStream();
            content.to(out);
            lines.append(name).append('\n').append(out.toString(StandardCharsets.UTF_8));
        };
        archive.write(bath.account(), into);

        assertThat(lines).startsWith("exports/items.jsonl\n");
        assertThat(lines.toString()).contains("Anna Åkesson", "\"capture\":", "message_1.json");
        assertThat(lines.toString()).contains("exports/media.jsonl", "\"type\":\"image/jpeg\"");
        assertThat(archive.captured(bath.account()))
                .containsExactly(
                        Keeping.subject(bath.account().id()),
                        Keeping.media(bath.account().id()));
        assertThat(archive.changedAt(bath.account())).isPresent();
    }
}
