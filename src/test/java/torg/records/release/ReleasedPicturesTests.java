package torg.records.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.images.darkroom.NegativeTests;
import torg.ledger.Ledger;
import torg.records.Registry;
import torg.records.Registry.Counter;
import torg.records.media.Posted;
import torg.records.media.Posted.Along;
import torg.records.release.Enclosures.Line;
import torg.records.release.parcel.Cover;
import torg.records.release.parcel.Parcel;
import torg.records.release.parcel.Provided;
import torg.records.release.parcel.Provided.Enclosure;
import torg.records.release.pictures.Pictures;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** Pictures that residents sent, from the record they came with to the package that leaves. */
@TorgTest
class ReleasedPicturesTests {
    @Autowired
    Registry registry;

    @Autowired
    Requester requester;

    @Autowired
    Posted posted;

    @Autowired
    Weighing weighing;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Pictures pictures;

    @Autowired
    Handing handing;

    @Autowired
    Parcel parcel;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    private long before;

    @BeforeEach
    void nobody_has_asked() {
        before = requester.newest();
    }

    @AfterEach
    void nobody_waits_any_more() {
        requester.goHome(before);
    }

    /** A picture with all that programs write beside one, and this in all of it. */
    private static byte[] telling(String secret) {
        try {
            var plain = NegativeTests.jpeg(64, 48);
            var told = new ByteArrayOutputStream();
            told.write(plain, 0, 2);
            told.writeBytes(NegativeTests.segment(0xe1, "Exif\0\0II*\0\u0008\0\0\0\0\0 GPS " + secret));
            told.writeBytes(NegativeTests.segment(0xe1, "Exif\0\0MM\0* small picture \u00ff\u00d8 " + secret));
            told.writeBytes(NegativeTests.segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<creator>" + secret));
            told.writeBytes(NegativeTests.segment(0xed, "Photoshop 3.0\08BIM by-line " + secret));
            told.writeBytes(NegativeTests.segment(0xe0, "JFXX\0\u0010" + secret));
            told.writeBytes(NegativeTests.segment(0xfe, secret));
            told.write(plain, 2, plain.length - 2);
            told.writeBytes(secret.getBytes(StandardCharsets.US_ASCII));
            return told.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Asked(Counter counter, Release.Taken taken, Item item) {
        List<Line> lines(Enclosures enclosures) {
            return enclosures.lines(item);
        }
    }

    private Asked asked(String words, Along... along) {
        var counter = registry.counter();
        var word = Registry.unheard();
        posted.now(counter.library().account(), words + " " + word, along);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        return new Asked(counter, taken, requester.chosen(taken, counter).getFirst());
    }

    private long medium(Asked asked, int number) {
        var link = asked.lines(enclosures).get(number - 1).address().orElseThrow();
        return Long.parseLong(link.substring(link.lastIndexOf('/') + 1));
    }

    private void decides(Asked asked, int number, Fate fate, Optional<String> provision) {
        var id = asked.taken().id();
        var medium = medium(asked, number);
        pictures.look(id, asked.item().id(), medium, asked.counter().actor());
        pictures.decide(
                id, asked.item().id(), medium, fate, provision, asked.counter().actor());
    }

    private byte[] handedOver(Asked asked) {
        handing.make(asked.taken().id(), false, asked.counter().actor());
        return handing.collect(asked.taken().secret(), 1);
    }

    private static Along along(byte[] content, String name, String alternative) {
        return new Along(content, "https://example.net/" + name, alternative);
    }

    @Test
    @Promise("D58")
    void each_picture_is_opened_by_a_person_and_decided_on_by_itself_before_anything_leaves() {
        var asked = asked("Här är hålet", along(telling("x"), "1.jpg", "Ett hål"), along(telling("y"), "2.jpg", ""));
        var id = asked.taken().id();
        var rut = new Visitor(address);
        rut.signIn(asked.counter().reg().signInName(), Cast.PASSWORD);
        var item = "/release/" + id + "/items/" + asked.item().id();
        assertThat(rut.get(item).body()).contains("Bild 1", "Bild 2", "Inte prövad");
        weighing.decide(
                id, asked.item().id(), List.of(), true, false, asked.counter().actor());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> weighing.test(
                        id, asked.item().id(), Optional.empty(), asked.counter().actor()))
                .withMessage("release.enclosed.undecided");
        var first = asked.lines(enclosures).getFirst().address().orElseThrow();
        assertThat(rut.post(first + "/decision", Map.of("ground", "GIVEN")).statusCode())
                .as("nobody has looked")
                .isEqualTo(409);

        var page = rut.get(first).body();

        assertThat(page)
                .contains("src=\"data:image/jpeg;base64,", "alt=\"Ett hål\"", "utan det som kameran har skrivit")
                .doesNotContain("https://example.net/1.jpg");
        assertThat(ledger.history("inbox/" + conversation(asked)).getLast())
                .satisfies(line -> assertThat(line.kind()).isEqualTo("records.medium-unmasked"))
                .satisfies(line -> assertThat(line.particulars().orElseThrow().get("reason"))
                        .contains("release/" + id));
        assertThat(rut.post(first + "/decision", Map.of("ground", "")).statusCode())
                .isEqualTo(422);
        rut.get(first);
        assertThat(rut.post(first + "/decision", Map.of("ground", "GIVEN")).statusCode())
                .isEqualTo(303);
        decides(asked, 2, Fate.WITHHELD, Optional.of("OSL-21-1"));
        assertThat(asked.lines(enclosures))
                .extracting(Line::word)
                .containsExactly("release.enclosed.given", "release.enclosed.withheld");
        assertThat(ledger.history("release/" + id).getLast().particulars().orElseThrow())
                .containsEntry("fate", "WITHHELD")
                .hasEntrySatisfying("paragraph", said -> assertThat(said).endsWith("21 kap. 1 §"));
        weighing.test(id, asked.item().id(), Optional.empty(), asked.counter().actor());
        var tested = weighing.of(id).getFirst();
        assertThat(tested.tested().orElseThrow().outcome())
                .as("they get less than there is")
                .isEqualTo(Outcome.PART);
        assertThat(weighing.cites(tested)).containsExactly("21 kap. 1 § OSL");
        var elsewhere = new Visitor(address);
        elsewhere.signIn(registry.counter().reg().signInName(), Cast.PASSWORD);
        assertThat(elsewhere.get(first).statusCode()).isEqualTo(403);
    }

    private long conversation(Asked asked) {
        return posted.conversation(asked.item().message());
    }

    @Test
    @Promise({"D58", "P95"})
    void nothing_that_stands_beside_a_picture_is_in_any_byte_of_the_package_and_what_is_given_is_listed_by_its_hash() {
        var camera = "kamera" + Registry.unheard();
        var withheld = "inne" + Registry.unheard();
        var name = "Åsa" + Registry.unheard();
        var asked = asked(
                "Se bilderna",
                along(telling(camera), "amina-hemma-" + camera + ".jpg", "Hålet utanför " + name + " port"),
                along(telling(withheld), withheld + ".jpg", ""));
        decides(asked, 1, Fate.GIVEN, Optional.empty());
        decides(asked, 2, Fate.WITHHELD, Optional.of("OSL-21-1"));
        requester.weighs(asked.item(), asked.counter(), name::equals);

        var zip = handedOver(asked);

        assertThat(Leaks.in(zip, List.of(camera, withheld, name, "example.net", "amina-hemma")))
                .isEmpty();
        var number = asked.item().number();
        var file = "bilder/bild-%d-1.jpg".formatted(number);
        var picture = Leaks.file(zip, file);
        var hash = Parcel.sha256(picture);
        assertThat(picture).startsWith(0xff, 0xd8).hasSizeGreaterThan(300);
        assertThat(Leaks.files(zip).keySet())
                .filteredOn(path -> path.contains("bilder"))
                .as("the one that is withheld is not there")
                .hasSize(2);
        assertThat(new String(Leaks.file(zip, "bilder.csv"), StandardCharsets.UTF_8))
                .contains(file, hash, "21 kap. 1 § OSL", "Hålet utanför [maskerat, 21 kap. 1 § OSL] port");
        var paper = Leaks.text(Leaks.file(zip, "handlingar.pdf")).replaceAll("\\s+", "");
        assertThat(paper)
                .contains("Bild1tillhandling" + number + ":Håletutanför[maskerat,")
                .contains(hash)
                .contains("Bild2tillhandling%d,intebeskriven.Lämnasinteut:21kap.1§OSL".formatted(number));
        var data = JsonMapper.builder()
                .build()
                .readTree(Leaks.file(zip, "handlingar.json"))
                .get("records")
                .get(0)
                .get("pictures");
        assertThat(data.get(0).get("sha256").asString()).isEqualTo(hash);
        assertThat(data.get(1).get("provision").asString()).isEqualTo("21 kap. 1 § OSL");
        assertThat(data.get(1).has("file")).isFalse();
        assertThat(new String(Leaks.file(zip, "las-mig.txt"), StandardCharsets.UTF_8))
                .contains("bilder.csv");
    }

    /** The search is no good unless it finds what a copy that nobody cleaned lets out. */
    @Test
    void the_search_finds_what_a_picture_that_was_not_cleaned_lets_out() {
        var secret = Registry.unheard();
        var raw = new Provided(
                "Meddelande",
                "MESSAGE",
                7,
                "Torget",
                Instant.now(),
                List.of(Provided.Part.plain("Se bilden")),
                List.of(new Enclosure(1, true, "", new Enclosure.Fate.Given("jpg", telling(secret)))),
                List.of());
        var cover = new Cover("Sundhamn", "Nämnden", address, 1, 1, Instant.now(), List.of());

        assertThat(Leaks.in(parcel.pack(cover, List.of(raw)).zip(), List.of(secret)))
                .anyMatch(place -> place.contains("bild-7-1.jpg"));
    }

    @Test
    void what_cannot_be_cleaned_does_not_leave_as_a_file_and_the_list_says_why() {
        var secret = Registry.unheard();
        var asked = asked(
                "Se filmen",
                along(("%PDF-1.7 " + secret).getBytes(StandardCharsets.US_ASCII), "brev.pdf", ""),
                along(("GIF89a" + secret).getBytes(StandardCharsets.US_ASCII), "rörlig.gif", ""));
        var id = asked.taken().id();
        pictures.look(id, asked.item().id(), medium(asked, 1), asked.counter().actor());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pictures.decide(
                        id,
                        asked.item().id(),
                        medium(asked, 1),
                        Fate.GIVEN,
                        Optional.empty(),
                        asked.counter().actor()))
                .withMessage("release.enclosed.cannot-be-cleaned");
        decides(asked, 1, Fate.UNCLEAN, Optional.empty());
        decides(asked, 2, Fate.UNCLEAN, Optional.empty());
        requester.weighs(asked.item(), asked.counter(), said -> false);

        var zip = handedOver(asked);

        assertThat(Leaks.in(zip, List.of(secret, "rörlig"))).isEmpty();
        assertThat(Leaks.files(zip).keySet()).noneMatch(file -> file.matches(".*\\.(gif|jpg)|.*/bilder/.*"));
        assertThat(new String(Leaks.file(zip, "bilder.csv"), StandardCharsets.UTF_8))
                .contains("dolda i filen går inte att ta bort");
        var rut = new Visitor(address)
                .program(
                        "GET",
                        "/api" + asked.lines(enclosures).getFirst().address().orElseThrow(),
                        registry.key(asked.counter().reg()),
                        "");
        assertThat(rut.body()).contains("\"cleanable\":false");
    }
}
