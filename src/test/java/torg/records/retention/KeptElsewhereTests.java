package torg.records.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.privacy.disposal.DocumentKind;
import torg.records.retention.Run.State.Finished;
import torg.register.AccountId;
import torg.register.profile.Looks;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.paper.Paper;

/** Other rooms' documents, and the backups. */
@TorgTest
class KeptElsewhereTests {
    private static final String PORTRAIT =
            "{\"handle\":\"bibblan\",\"name\":\"%s\",\"description\":\"%s\",\"links\":[],\"relMe\":[],\"latest\":[]}";

    @Autowired
    Cellar cellar;

    @Autowired
    Retention retention;

    @Autowired
    Disposer disposer;

    @Autowired
    RunRows runs;

    @Autowired
    PlanRows plans;

    @Autowired
    ItemRows items;

    @Autowired
    Looks looks;

    @Autowired
    Ledger ledger;

    @Autowired
    Paper paper;

    @Autowired
    ShellSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final String secret = Cellar.unheard();
    private final String other = "Vera " + Cellar.unheard();

    @Test
    void a_profile_goes_when_another_took_its_place_and_the_newest_never_does() {
        var shelf = cellar.shelf();
        var account = shelf.library().account();
        var first = seen(account, "Biblioteket " + secret, 30);
        var second = seen(account, "Biblioteket nu", 20);
        assertThat(cellar.tablesHolding(secret))
                .contains("account_profile.profile", "profile_picture.content", "ledger_entry.content");
        var rehearsal = retention.rehearse(shelf.of(DocumentKind.PROFILE), 10);
        assertThat(rehearsal.count()).isEqualTo(1);

        dispose(shelf, DocumentKind.PROFILE);

        assertThat(cellar.tablesHolding(secret)).isEmpty();
        assertThat(ledger.content(first)).isEmpty();
        assertThat(ledger.content(second)).isPresent();
        assertThat(looks.history(account, 5)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(retention.rehearse(shelf.of(DocumentKind.PROFILE), 10).count())
                .isZero();
    }

    private EntryId seen(AccountId account, String name, int monthsAgo) {
        var json = PORTRAIT.formatted(name, name);
        var capture = captured("profile/" + account.value(), json);
        db.sql("""
                        with picture as (insert into profile_picture (hash, type, content)
                            values (sha256(convert_to(:name, 'UTF8')), 'image/png', convert_to(:name, 'UTF8')) returning hash),
                        profile as (insert into account_profile (account_id, profile, picture, likeness, raw_sha256, entry_id,
                                entry_at, first_at)
                            select :account, cast(:json as jsonb), hash, hash, hash, :entry, :at,
                                now() - make_interval(months => :months) from picture returning id)
                        insert into account_look (account_id, at, outcome, profile_id)
                        select :account, now(), 'SEEN', id from profile
                        """)
                .param("name", name)
                .param("account", account.value())
                .param("json", json)
                .param("entry", capture.number())
                .param("at", Timestamp.from(capture.at()))
                .param("months", monthsAgo)
                .update();
        return capture;
    }

    @Test
    void what_came_out_of_an_archive_goes_with_its_pictures() {
        var shelf = cellar.shelf();
        var account = shelf.library().account().value();
        var words = captured("export/" + account, "Min hund heter " + secret);
        var picture = captured("export/" + account, "en bild av " + secret);
        db.sql("""
                        with archive as (insert into export_archive (account_id, name, bytes, sha256, renamed, received_at,
                                received_by, received_by_name, finished_at)
                            select :account, 'arkiv.zip', 1, sha256('a'), false, now(), min(id), 'Arvid', now() from person
                            returning id),
                        medium as (insert into export_media (account_id, sha256, bytes, type, capture, archive_id, piece)
                            select :account, sha256('bild'), 4, 'image/png', :picture, id, 1 from archive)
                        insert into export_item (account_id, archive_id, piece, place, kind, key, wording, said_at, ours,
                            author, words, masked, hides, media, capture)
                        select :account, id, 1, 1, 'COMMENT', sha256('a'), sha256('b'), now() - interval '3 years', false,
                            :author, :words, :words, false, array[sha256('bild')], :capture from archive
                        """)
                .param("account", account)
                .param("picture", picture.number())
                .param("capture", words.number())
                .param("author", "Amina " + secret)
                .param("words", "Min hund heter " + secret)
                .update();

        dispose(shelf, DocumentKind.IMPORTED);

        assertThat(cellar.tablesHolding(secret)).isEmpty();
        assertThat(ledger.content(picture)).isEmpty();
        assertThat(ledger.content(words)).isEmpty();
    }

    @Test
    void the_certificate_has_two_stages_and_the_last_waits_for_every_backup_from_before() throws Exception {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack " + secret);
        var id = dispose(shelf, DocumentKind.COMMENT_LITTLE);
        var finished = retention.find(id).finished().orElseThrow();
        var shelves = new Backups();
        shelves.made("natten-1", finished.at().minus(Duration.ofDays(1)));
        var aftermath = aftermath(shelves);

        look(aftermath, id);
        assertThat(retention.find(id).finished().orElseThrow().certified().last())
                .isEmpty();
        assertThat(aftermath.holding(retention.find(id)))
                .extracting(Copies.Copy::name)
                .containsExactly("natten-1");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shred(aftermath, id, shelf.second()))
                .withMessage("retention.no-newer-copy");
        shelves.made("natten-2", finished.at().plusNanos(1_000));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shred(aftermath, id, shelf.first()))
                .withMessage("retention.shredding-takes-another");
        assertThat(shelves.copies).hasSize(2);

        shred(aftermath, id, shelf.second());

        assertThat(shelves.copies).extracting(Copies.Copy::name).containsExactly("natten-2");
        var run = retention.find(id);
        assertThat(run.finished().orElseThrow().certified().last()).isPresent();
        var last = new PDFTextStripper()
                .getText(Loader.loadPDF(aftermath.pdf(run, true).orElseThrow()));
        assertThat(last.replaceAll("\\s+", " ")).contains("Ingen säkerhetskopia från före gallringen gick att läsa");
        assertThat(ledger.history("retention/" + id).stream().map(line -> line.kind()))
                .containsSubsequence(
                        "records.disposal-certified", "records.copies-shredded", "records.disposal-gone-from-copies");
    }

    @Test
    void nothing_is_certified_where_nobody_knows_of_the_backups_and_a_copy_that_died_by_itself_is_gone() {
        var shelf = cellar.shelf();
        cellar.littleAndOld(shelf, other, "Tack " + secret);
        var id = dispose(shelf, DocumentKind.COMMENT_LITTLE);
        var nobody = aftermath(null);

        look(nobody, id);
        assertThat(nobody.known()).isFalse();
        assertThat(runs.inCopies()).contains(id);

        var backups = new Backups();
        look(aftermath(backups), id);
        assertThat(runs.inCopies()).doesNotContain(id);
        var certified = retention.find(id).finished().orElseThrow().certified().last();
        look(aftermath(backups), id);
        assertThat(retention.find(id).finished().orElseThrow().certified().last())
                .as("once")
                .isEqualTo(certified);
    }

    private void look(Aftermath aftermath, long id) {
        transaction.executeWithoutResult(status -> aftermath.look(id));
    }

    private void shred(Aftermath aftermath, long id, Actor actor) {
        transaction.executeWithoutResult(status -> aftermath.shred(id, "Ska bort före sin tid.", actor));
    }

    /** As the room is with these backups, whoever else makes some. */
    private Aftermath aftermath(Copies copies) {
        var provider = provider(copies);
        return new Aftermath(
                runs, plans, new Certificate(items, provider, ledger, paper, settings), provider, ledger, clock);
    }

    private static ObjectProvider<Copies> provider(Copies copies) {
        var beans = new StaticListableBeanFactory(copies == null ? Map.of() : Map.of("copies", copies));
        return beans.getBeanProvider(Copies.class);
    }

    private static final class Backups implements Copies {
        private final List<Copy> copies = new ArrayList<>();

        void made(String name, Instant at) {
            copies.add(new Copy(name, at, Optional.empty()));
        }

        @Override
        public List<Copy> before(Instant moment) {
            return copies.stream()
                    .filter(copy -> copy.madeAt().isBefore(moment))
                    .toList();
        }

        @Override
        public void shred(Instant before) {
            copies.removeIf(copy -> copy.madeAt().isBefore(before));
        }
    }

    private long dispose(Cellar.Shelf shelf, DocumentKind kind) {
        var id = retention.propose(shelf.of(kind), "Av ringa betydelse.", shelf.first());
        transaction.executeWithoutResult(status -> retention.settle(id, shelf.second()));
        disposer.go(id, () -> false);
        assertThat(retention.find(id).state()).isInstanceOf(Finished.class);
        assertThat(retention.counts(id)).containsOnlyKeys("GONE");
        return id;
    }

    private EntryId captured(String subject, String content) {
        return transaction.execute(status -> ledger.capture(
                        List.of(new Capture(subject, Instant.now(), content.getBytes(StandardCharsets.UTF_8))))
                .getFirst());
    }
}
