package torg.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import torg.Promise;
import torg.TorgTest;
import torg.images.darkroom.Negative;
import torg.images.darkroom.NegativeTests;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.checks.Library;
import torg.shell.ApiDoor;
import torg.shell.Chromium;
import torg.shell.Sight;
import torg.shell.Token;
import torg.staff.Cast;

/** From a file on somebody's desk to an image that may be used. */
@TorgTest
class ImagePagesTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Library library;

    @Autowired
    Archive archive;

    @Autowired
    Images images;

    @Autowired
    Consents consents;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    MockMvc mvc;
    Library.Desk desk;

    @BeforeEach
    void a_library() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(ApiDoor.class))
                .apply(springSecurity())
                .build();
        desk = library.open();
    }

    @Test
    @Promise("P42")
    void an_uploaded_image_is_shown_without_place_and_camera_and_its_original_is_kept_by_hash() throws Exception {
        var original = NegativeTests.told(unique(), 1);

        var answer = send(upload(original, form()));

        var id = new ImageId(Long.parseLong(answer.getHeader("Location").replaceAll("\\D", "")));
        var file = images.find(id).file();
        assertThat(file.told()).isTrue();
        assertThat(file.hash()).isEqualTo(Negative.hash(original));
        assertThat(ledger.content(file.capture())).contains(original);
        var fetched = send(post("/images/" + id.value() + "/copy"));
        assertThat(fetched.getContentType()).isEqualTo("image/jpeg");
        assertThat(fetched.getHeader("Content-Disposition")).contains("bild-" + id.value() + ".jpeg");
        assertThat(Negative.hash(fetched.getContentAsByteArray())).isEqualTo(file.shownHash());
        for (var shown : List.of(fetched, send(get("/images/" + id.value() + "/small")))) {
            assertThat(new String(shown.getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canon", "59.3293");
        }
        assertThat(page("/images/" + id.value())).contains("Borttagna ur det som visas", file.hash());
        assertThat(ledger.history("images/" + id.value()))
                .extracting(torg.ledger.Line::kind)
                .containsExactlyInAnyOrder("images.image-added", "images.image-fetched");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_with_what_was_typed_and_nothing_is_kept() throws Exception {
        var form = form();
        form.put("alternative", "Bild på en sol.");
        form.put("creator", "Robin, 19900602-2397");
        form.remove("people");

        var answer = send(upload(new byte[0], form));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Välj en bildfil", "Börja inte med ”bild på”", "Robin, [personnummer dolt]")
                .contains("Svara på om det går att känna igen", "Öppet hus på torget", "Välj filen en gång till");
        assertThat(images.page(new Search("Öppet hus", Optional.of(desk.unit().id()), Search.Which.ALL), 5))
                .isEmpty();
    }

    @Test
    void what_is_no_image_and_what_is_there_already_is_refused_and_says_why() throws Exception {
        var once = unique();
        send(upload(once, form()));

        assertThat(send(upload("<svg onload='alert(1)'/>".getBytes(), form())).getContentAsString())
                .contains("JPEG, PNG eller WebP");
        var again = send(upload(once, form()));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("Bilden finns redan i registret");
    }

    @Test
    void a_decoration_has_a_reason_instead_of_a_text() throws Exception {
        var form = form();
        form.put("alternative", "");
        assertThat(send(upload(unique(), form)).getContentAsString()).contains("Skriv en alternativtext");
        form.put("decorative", "true");
        assertThat(send(upload(unique(), form)).getContentAsString()).contains("Skriv varför ingen går miste");
        form.put("because", "Mönstret upprepar rubriken.");

        assertThat(send(upload(unique(), form)).getStatus()).isEqualTo(303);
    }

    @Test
    void the_api_gives_the_same_as_the_page_and_no_names() throws Exception {
        var image = archive.image(desk, true);
        archive.child(image, images.today().plusYears(1));

        assertThat(page("/api/images/" + image.value()))
                .contains("\"creator\":\"Robin Ekdal\"", "\"guardians\":\"BOTH\"", "\"hash\"")
                .doesNotContain("Alva");
        assertThat(page("/api/images?text=Sagostund&unit=" + desk.unit().id())).contains("\"standing\":\"USABLE\"");
        assertThat(page("/images?text=finns+inte&unit=" + desk.unit().id())).contains("Ingen bild stämmer");
    }

    @Test
    void the_pages_are_clean_in_both_languages_and_fit_a_phone() {
        var image = archive.image(desk, true);
        var consent = archive.child(image, images.today().plusDays(9));
        consents.lookAhead(images.today());
        images.note(
                image,
                new Post(
                        Optional.of(desk.account()),
                        torg.platforms.Network.FACEBOOK,
                        "https://example.com/a-very-long-address-of-a-post/that-goes-on-and-on/for-ever/8",
                        images.today()),
                Actor.TORG);
        var withdrawn = archive.child(image, images.today().plusDays(99));
        consents.withdraw(withdrawn, "Ringde", Actor.TORG);
        try (var browser = Chromium.profile()) {
            var page = browser.newPage();
            cast.signIn(page, desk.manager());
            var sight = new Sight(page, address);
            for (var path : List.of(
                    "/images?unit=" + desk.unit().id(),
                    "/images/new",
                    "/images/" + image.value(),
                    "/images/" + image.value() + "/consents/new",
                    "/images/consents/" + consent.value(),
                    "/images/consents/" + withdrawn.value(),
                    "/register/" + desk.account().value() + "/images")) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }

    private static byte[] unique() {
        try {
            var read = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(Archive.picture()));
            var out = new java.io.ByteArrayOutputStream();
            javax.imageio.ImageIO.write(read, "jpeg", out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("title", "Öppet hus på torget");
        form.put("unit", Long.toString(desk.unit().id()));
        form.put("creator", "Robin Ekdal");
        form.put("licence", "OWN");
        form.put("alternative", "Torget är pyntat för öppet hus.");
        form.put("people", "no");
        return form;
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(byte[] file, Map<String, String> form) {
        var request = multipart("/images").file(new MockMultipartFile("file", "x.exe", "text/html", file));
        form.forEach(request::param);
        return request;
    }

    private String page(String path) throws Exception {
        return send(get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = mvc.perform(request.with(user(desk.editor().signInName())).with(Token.sent()))
                .andReturn()
                .getResponse();
        if (answer.getContentType() == null || !answer.getContentType().startsWith("image/")) {
            answer.setCharacterEncoding("UTF-8");
        }
        return answer;
    }
}
