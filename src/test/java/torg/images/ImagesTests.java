package torg.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Counter;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.moderation.Street;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.checks.Library;
import torg.register.profile.Photographer;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

/** Whoever is in the city's images can change their mind, and the city knows where to go. */
@TorgTest
class ImagesTests {
    @Autowired
    Archive archive;

    @Autowired
    Images images;

    @Autowired
    Consents consents;

    @Autowired
    Library library;

    @Autowired
    ImageTraces traces;

    @Autowired
    Photographer photographer;

    @Autowired
    Tasks tasks;

    @Autowired
    Counter counter;

    @Autowired
    Street street;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    Library.Desk desk;
    LocalDate today;

    @BeforeEach
    void a_library() {
        desk = library.open();
        today = images.today();
    }

    @Test
    @Promise({"D54", "P40"})
    void withdrawing_a_consent_lists_every_post_and_channel_with_the_image_and_stops_it_in_one_step()
            throws IOException {
        var bytes = Archive.picture();
        var image = images.add(Archive.said(desk.unit(), true), bytes, Actor.TORG);
        var copy = images.add(Archive.said(desk.unit(), true), smaller(bytes), Actor.TORG);
        var consent = archive.child(image, today.plusYears(1));
        archive.child(copy, today.plusYears(1));
        var same = library.open();
        var scaled = library.open();
        var other = library.open();
        photographer.keep(same.account(), library.seen(same, "Välkommen", Optional.of(bytes)));
        photographer.keep(scaled.account(), library.seen(scaled, "Hej", Optional.of(smaller(bytes))));
        photographer.keep(other.account(), library.seen(other, "Nej", Optional.of(Archive.picture())));
        images.note(image, post(Optional.of(desk.account()), "https://example.com/1"), Actor.TORG);
        images.note(copy, post(Optional.of(desk.account()), "https://example.com/2"), Actor.TORG);
        images.note(image, post(Optional.empty(), "https://example.org/hos-en-forening"), Actor.TORG);
        images.mayStand(image, Network.FACEBOOK);

        var went = editor().post(page(consent) + "/withdrawal", Map.of("reason", "Ringde i dag"));

        assertThat(Visitor.location(went)).isEqualTo(page(consent));
        assertThat(consents.takedowns(consent))
                .extracting(Takedown::address, Takedown::exact)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("https://example.com/1", true),
                        org.assertj.core.groups.Tuple.tuple("https://example.com/2", false),
                        org.assertj.core.groups.Tuple.tuple("https://example.org/hos-en-forening", true),
                        org.assertj.core.groups.Tuple.tuple(same.handle(), true),
                        org.assertj.core.groups.Tuple.tuple(scaled.handle(), false));
        assertThat(editor().get(page(consent)).body())
                .contains("https://example.com/1", "https://example.com/2", "hos-en-forening", "Ser likadan ut")
                .contains("Kvar att ta bort: 5 av 5");
        for (var account : List.of(desk.account(), same.account(), scaled.account())) {
            assertThat(ofImages(account)).extracting(Task::due).containsExactly(today);
        }
        assertThat(ofImages(other.account())).isEmpty();
        assertThat(editor().get("/register/" + same.account().value()).body()).contains("En bild ska bort");
        assertThat(images.find(image).standing(today)).isEqualTo(Image.Standing.STOPPED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> images.mayStand(image, Network.FACEBOOK))
                .withMessage("images.obstacle.withdrawn");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> images.fetch(image, Actor.TORG))
                .withMessage("images.obstacle.withdrawn");
        assertThat(kinds(page(consent))).contains("images.consent-withdrawn");
        assertThat(kinds("/images/" + image.value())).contains("images.image-stopped");
    }

    @Test
    @Promise({"D54", "P39"})
    void the_register_knows_creator_licence_consents_with_their_end_children_and_guardians() {
        var image = archive.image(desk, true);
        assertThat(editor().get("/images/" + image.value() + "/consents/new").body())
                .contains("Samtycke är sällan rätt grund", "Modellavtal", "Uppgift av allmänt intresse");
        var form = Map.ofEntries(
                Map.entry("name", "Alva Testsson"),
                Map.entry("ground", "CONSENT"),
                Map.entry("reference", "Blankett 41"),
                Map.entry("purposes", "Informera om biblioteket"),
                Map.entry("networks", "FACEBOOK"),
                Map.entry("child", "true"),
                Map.entry("guardian", "Bo och Cia Testsson"),
                Map.entry("guardians", "BOTH"),
                Map.entry("givenOn", today.toString()),
                Map.entry("until", today.plusYears(1).toString()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> images.mayStand(image, Network.FACEBOOK))
                .withMessage("images.obstacle.nobody-asked");
        var without = editor().post("/images/" + image.value() + "/consents", without(form, "guardian"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("vilken vårdnadshavare", "Alva Testsson", "Blankett 41");

        assertThat(Visitor.location(editor().post("/images/" + image.value() + "/consents", form)))
                .isEqualTo("/images/" + image.value());

        var known = images.find(image);
        assertThat(known.particulars().creator()).isEqualTo("Robin Ekdal");
        assertThat(known.particulars().licence()).isEqualTo(Licence.ASSIGNED);
        assertThat(known.hasChildren()).isTrue();
        assertThat(known.ends()).contains(today.plusYears(1));
        var consent = known.consents().getFirst();
        assertThat(consent.terms().guardians()).isEqualTo(Guardians.BOTH);
        images.mayStand(image, Network.FACEBOOK);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> images.mayStand(image, Network.TIKTOK))
                .withMessage("images.obstacle.not-there");
        assertThat(editor().get("/images/" + image.value()).body())
                .contains("Robin Ekdal", "Överlåten till staden", consent.id().shown(), "Barn i bilden")
                .doesNotContain("Alva", "Cia");
    }

    @Test
    @Promise("D54")
    void thirty_days_before_a_consent_ends_its_places_are_found_and_the_accounts_told_once() {
        var image = archive.image(desk, true);
        var consent = archive.child(image, today.plusDays(30));
        images.note(image, post(Optional.of(desk.account()), "https://example.com/3"), Actor.TORG);
        consents.lookAhead(today.minusDays(1));
        assertThat(ofImages(desk.account())).as("31 days before").isEmpty();

        consents.lookAhead(today);
        consents.lookAhead(today);

        assertThat(ofImages(desk.account())).extracting(Task::due).containsExactly(today.plusDays(30));
        assertThat(consents.takedowns(consent)).hasSize(1);
        assertThat(kinds(page(consent))).containsOnlyOnce("images.consent-ends");
        assertThat(images.find(image).standing(today)).isEqualTo(Image.Standing.SOON);
        assertThat(editor().get("/images?which=SOON&unit=" + desk.unit().id()).body())
                .contains("Sagostund");

        images.note(image, post(Optional.of(desk.account()), "https://example.com/4"), Actor.TORG);
        consents.lookAhead(today.plusDays(31));
        assertThat(consents.takedowns(consent))
                .as("what was published meanwhile is found when it has ended")
                .hasSize(2);
        assertThat(images.find(image).obstacles(today.plusDays(31))).containsExactly("images.obstacle.consent-over");
    }

    @Test
    void a_consent_that_is_given_for_longer_calls_the_tasks_off() {
        var image = archive.image(desk, true);
        var consent = archive.child(image, today.plusDays(10));
        images.note(image, post(Optional.of(desk.account()), "https://example.com/5"), Actor.TORG);
        consents.lookAhead(today);
        assertThat(ofImages(desk.account())).hasSize(1);

        editor().post(
                        page(consent) + "/renewal",
                        Map.of("until", today.plusYears(1).toString(), "reference", "Blankett 42"));

        assertThat(ofImages(desk.account())).isEmpty();
        assertThat(consents.takedowns(consent)).isEmpty();
        assertThat(images.find(image).standing(today)).isEqualTo(Image.Standing.USABLE);
    }

    @Test
    void an_image_that_is_put_back_or_told_of_later_has_to_go_too() {
        var bytes = Archive.picture();
        var image = images.add(Archive.said(desk.unit(), true), bytes, Actor.TORG);
        var consent = archive.child(image, today.plusYears(1));
        consents.withdraw(consent, "Ringde", Actor.TORG);
        assertThat(consents.takedowns(consent)).isEmpty();

        images.note(image, post(Optional.of(desk.account()), "https://example.com/9"), Actor.TORG);
        assertThat(ofImages(desk.account())).extracting(Task::due).containsExactly(today);
        var other = library.open();
        photographer.keep(other.account(), library.seen(other, "Ny", Optional.of(bytes)));
        consents.lookAhead(today);
        consents.lookAhead(today);

        assertThat(ofImages(other.account())).extracting(Task::due).containsExactly(today);
        assertThat(consents.takedowns(consent)).hasSize(2);
        assertThat(kinds("/images/" + image.value())).containsOnlyOnce("images.image-seen-again");
    }

    @Test
    void each_place_gets_a_receipt_and_the_last_one_ends_the_task_but_an_account_that_still_shows_it_is_not_done() {
        var bytes = Archive.picture();
        var image = images.add(Archive.said(desk.unit(), true), bytes, Actor.TORG);
        var consent = archive.child(image, today.plusYears(1));
        photographer.keep(desk.account(), library.seen(desk, "Välkommen", Optional.of(bytes)));
        images.note(image, post(Optional.of(desk.account()), "https://example.com/6"), Actor.TORG);
        consents.withdraw(consent, "Skrev ett mejl", Actor.TORG);
        var left = consents.takedowns(consent);
        var portrait = left.stream().filter(t -> t.post().isEmpty()).findFirst().orElseThrow();
        var post = left.stream().filter(t -> t.post().isPresent()).findFirst().orElseThrow();
        assertThat(editor().get("/register/" + desk.account().value() + "/images")
                        .body())
                .contains("https://example.com/6", "Jag har tagit bort den");

        assertThat(editor().post("/images/takedowns/" + portrait.id() + "/receipt", Map.of())
                        .body())
                .contains("Kontot visade bilden när Torg såg det senast");
        editor().post("/images/takedowns/" + post.id() + "/receipt", Map.of());
        assertThat(ofImages(desk.account())).hasSize(1);
        photographer.keep(desk.account(), library.seen(desk, "Ny bild", Optional.of(Archive.picture())));
        editor().post("/images/takedowns/" + portrait.id() + "/receipt", Map.of());

        assertThat(ofImages(desk.account())).isEmpty();
        assertThat(consents.takedowns(consent)).noneMatch(Takedown::isOpen);
        assertThat(images.places(images.find(image))).isEmpty();
    }

    @Test
    void who_is_in_an_image_is_read_by_a_role_with_a_reason_and_the_reading_is_in_the_ledger() {
        var consent = archive.child(archive.image(desk, true), today.plusYears(1));
        var manager = counter.visitor(desk.manager());
        assertThat(manager.get(page(consent)).body()).contains("namn dolt").doesNotContain("Alva");
        assertThat(manager.program("GET", "/api" + page(consent), street.key(desk.manager()), "")
                        .body())
                .contains("Blankett 41")
                .doesNotContain("Alva");
        assertThat(editor().post(page(consent) + "/unmasking", Map.of("reason", "Vill veta"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.post(page(consent) + "/unmasking", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(kinds(page(consent))).doesNotContain("images.person-unmasked");

        var read = manager.post(page(consent) + "/unmasking", Map.of("reason", "Ska ringa vårdnadshavaren"));

        assertThat(read.body()).contains("Alva Testsson", "Bo och Cia Testsson", "cia@example.com");
        var line = ledger.history(page(consent).substring(1)).getLast();
        assertThat(line.kind()).isEqualTo("images.person-unmasked");
        assertThat(line.toString()).contains("Ska ringa vårdnadshavaren").doesNotContain("Alva");
    }

    @Test
    void somebody_who_asks_about_themselves_is_told_of_the_images_they_are_in_and_of_nobody_else() {
        var consent = archive.child(archive.image(desk, true), today.plusYears(1));
        var asks = new torg.privacy.requests.Subject(List.of("Alva Testsson"), List.of(), List.of());
        var nobody = new torg.privacy.requests.Subject(List.of("Ingen Härmed"), List.of(), List.of());

        assertThat(traces.of(asks, 1000))
                .filteredOn(trace -> trace.to().equals(page(consent)))
                .singleElement()
                .satisfies(trace -> assertThat(trace.masked() + trace.readable())
                        .contains(consent.shown(), "Blankett 41")
                        .doesNotContain("Testsson"));
        assertThat(traces.of(nobody, 1000)).isEmpty();
    }

    @Test
    void one_guardian_of_two_a_protected_person_and_an_unknown_right_each_keep_an_image_from_being_used() {
        var image = archive.image(desk, true);
        var terms = Archive.terms(today.plusYears(1));
        var one = new Consent.Terms(
                terms.ground(), "1", "x", Set.of(), true, Guardians.ONE_OF_TWO, true, terms.givenOn(), terms.until());
        consents.note(image, one, new Depicted("Alva", "Bo", ""), Actor.TORG);
        var said = Archive.said(desk.unit(), true);
        images.correct(
                image,
                new Particulars(
                        said.title(),
                        said.unit(),
                        "Okänd",
                        Licence.UNKNOWN,
                        "",
                        Optional.of(today.minusDays(1)),
                        "",
                        said.alternative(),
                        "",
                        true,
                        false),
                Actor.TORG);

        assertThat(images.find(image).obstacles(today))
                .containsExactly(
                        "images.obstacle.no-licence",
                        "images.obstacle.licence-over",
                        "images.obstacle.one-guardian",
                        "images.obstacle.protected-person");
        assertThat(editor().get("/images/" + image.value()).body())
                .contains("skyddade personuppgifter", "Båda ska ha gjort det")
                .doesNotContain("Hämta för publicering");
        for (var which : List.of("NO_LICENCE", "CHILDREN", "STOPPED")) {
            assertThat(editor().get("/images?which=" + which + "&unit="
                                    + desk.unit().id())
                            .body())
                    .as(which)
                    .contains("Sagostund");
        }
        assertThat(editor().get("/images?which=SOON&unit=" + desk.unit().id()).body())
                .doesNotContain("Sagostund");
    }

    @Test
    void the_same_person_in_another_image_is_found_through_one_consent() {
        var image = archive.image(desk, true);
        var second = archive.image(desk, true);
        var consent = archive.child(image, today.plusYears(1));
        editor().post("/images/" + second.value() + "/attachments", Map.of("consent", consent.shown()));
        images.note(second, post(Optional.of(desk.account()), "https://example.com/7"), Actor.TORG);

        consents.withdraw(consent, "Ångrade sig", Actor.TORG);

        assertThat(consents.takedowns(consent)).extracting(Takedown::image).containsExactly(second);
        assertThat(images.find(second).standing(today)).isEqualTo(Image.Standing.STOPPED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> consents.withdraw(consent, "En gång till", Actor.TORG))
                .withMessage("images.consent.is-withdrawn");
    }

    @Test
    void a_unit_changes_its_own_images_and_only_those_who_keep_images_read_them() {
        var image = archive.image(desk, false);
        var stranger = counter.visitor(library.open().editor());
        assertThat(stranger.get("/images/" + image.value()).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/images/" + image.value() + "/particulars").statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/images/" + image.value() + "/consents", Map.of())
                        .statusCode())
                .isEqualTo(403);
        var secretary = counter.visitor(cast.in(Role.SECRETARY, desk.board(), "Siv"));
        for (var path : List.of("/images", "/images/" + image.value(), "/images/" + image.value() + "/small")) {
            assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private Visitor editor() {
        return counter.visitor(desk.editor());
    }

    private List<Task> ofImages(AccountId account) {
        return tasks.open(account).stream()
                .filter(task -> task.source().startsWith("images/"))
                .toList();
    }

    private List<String> kinds(String page) {
        return ledger.history(page.substring(1)).stream().map(Line::kind).toList();
    }

    private static String page(ConsentId consent) {
        return "/images/consents/" + consent.value();
    }

    private Post post(Optional<AccountId> account, String address) {
        return new Post(account, Network.FACEBOOK, address, today.minusDays(3));
    }

    private static Map<String, String> without(Map<String, String> form, String field) {
        var less = new java.util.HashMap<>(form);
        less.remove(field);
        return less;
    }

    /** As a platform shows it: in another size, and encoded anew. */
    private static byte[] smaller(byte[] picture) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(picture));
        var small = new BufferedImage(180, 180, BufferedImage.TYPE_INT_RGB);
        var sheet = small.createGraphics();
        sheet.drawImage(read, 0, 0, 180, 180, null);
        sheet.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return out.toByteArray();
    }
}
