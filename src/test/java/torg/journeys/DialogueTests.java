package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.moderation.Street;
import torg.shell.Chromium;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

/** Those who meet in a conversation, each in a browser of their own: resident, editor, expert, moderator, second reviewer. */
@TorgTest
class DialogueTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern REASONS = Pattern.compile("http://\\S+/reasons/[A-Za-z0-9_-]{22}");
    private static final Pattern ASKED = Pattern.compile("http://\\S+/asked/link/[A-Za-z0-9_-]{54}");

    @Autowired
    Street street;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    private final List<BrowserContext> profiles = new ArrayList<>();

    @AfterEach
    void everybody_goes_home() {
        profiles.forEach(BrowserContext::close);
    }

    @Test
    void an_editor_asks_those_who_know_inside_and_outside_and_the_resident_gets_the_citys_answer() {
        var written = street.somebodyWrites("Är huset vid torget byggnadsminne? Mitt nummer är 19900602-2397.");
        var here = address + "/inbox/" + written.conversation().id().value();
        var antiquary = cast.in(Role.EXPERT, cast.unit(cast.city(), "Stadsmuseet"), "Anna Antikvarie");
        var editor = as(written.library().editor());
        var expert = as(antiquary);
        var outsider = profile();

        editor.navigate(here + "/experts");
        asks(editor, antiquary.email(), false, "Är det byggnadsminne?");
        asks(editor, "Lars på länsstyrelsen", true, "Finns det ett beslut hos er?");
        var handedOver = found(ASKED, editor.locator("main").innerText());

        expert.navigate(address + "/asked");
        expert.locator(".queue a").first().click();
        assertThat(expert.locator("main").innerText())
                .contains("Är det byggnadsminne?", "byggnadsminne? Mitt nummer")
                .doesNotContain("-2397");
        expert.getByLabel("Ditt svar").fill("Ja, sedan 1974.");
        press(expert, "Skicka svaret");
        outsider.navigate(handedOver);
        assertThat(outsider.locator("main").innerText())
                .contains("Finns det ett beslut hos er?")
                .doesNotContain("-2397");
        outsider.getByLabel("Ditt svar").fill("Ja, beslutet har nummer 12.");
        press(outsider, "Skicka svaret");
        assertThat(outsider.locator("main").innerText())
                .contains("Det här skickade du", "beslutet har nummer 12")
                .doesNotContain("Finns det ett beslut hos er?");

        editor.navigate(here + "/experts");
        assertThat(editor.locator("main").innerText()).contains("Ja, sedan 1974.", "Ja, beslutet har nummer 12.");
        editor.navigate(here);
        press(editor, "Ta frågan");
        editor.getByLabel("Ditt svar").fill("Ja, huset är byggnadsminne sedan 1974.");
        press(editor, "Skicka svaret");
        var resident = profile();
        await().atMost(SOON).until(() -> {
            resident.navigate(address + "/questions/" + written.secret());
            return resident.locator(".message.ours").count() == 1;
        });
        assertThat(resident.locator(".thread").innerText())
                .contains("byggnadsminne sedan 1974")
                .doesNotContain("beslutet har nummer 12", "Anna Antikvarie");
    }

    private static void asks(Page editor, String expert, boolean outside, String question) {
        editor.locator("#expert").fill(expert);
        editor.locator("#outside").setChecked(outside);
        editor.locator("#question").fill(question);
        editor.locator("#due").fill(LocalDate.now().plusDays(2).toString());
        press(editor, "Skicka frågan");
    }

    @Test
    void a_moderator_hides_on_a_ground_the_resident_objects_by_the_link_and_somebody_else_decides_otherwise() {
        var written = street.somebodyWrites("Jag vet var du bor, sa spöket.");
        var moderator = as(written.mona());
        var resident = profile();
        var question = address + "/questions/" + written.secret();

        moderator.navigate(address + "/inbox/" + written.conversation().id().value());
        moderator.locator(".deeds a[href^='/moderation/new']").click();
        assertThat(moderator.locator("section[aria-labelledby=capture]").innerText())
                .as("captured and verified before anything is done")
                .containsPattern("[0-9a-f]{64}");
        assertThat(moderator.locator("input[name=measure][value=HIDE]").isChecked())
                .isTrue();
        press(moderator, "Besluta");
        assertThat(moderator.locator("main").innerText())
                .contains("Välj en grund.", "Svara på om det är kritik mot staden.");
        moderator.locator("input[name=criticism][value=no]").check();
        moderator.locator("#ground").selectOption("BrB-4-5");
        moderator.locator("#reason").fill("Kommentaren hotar en granne.");
        press(moderator, "Besluta");
        moderator.waitForURL(Pattern.compile(".*/moderation/\\d+$"));
        var measure = moderator.url();

        await().atMost(SOON).until(() -> {
            resident.navigate(question);
            return resident.locator(".message.ours").count() == 1
                    && !resident.locator(".thread").innerText().contains("sa spöket");
        });
        var reasons = found(REASONS, resident.locator(".thread").innerText());
        moderator.navigate(address + "/inbox/" + written.conversation().id().value());
        assertThat(moderator.content())
                .as("the link is the resident's alone")
                .doesNotContain(reasons.substring(reasons.lastIndexOf('/') + 1));
        resident.navigate(reasons);
        assertThat(resident.locator("main").innerText())
                .contains("Olaga hot", "Kommentaren hotar en granne.", "Ingen automatik har beslutat något.");
        resident.getByLabel("Varför håller du inte med?").fill("Det är ett citat ur en bok.");
        press(resident, "Skicka invändningen");
        assertThat(resident.locator("main").innerText()).contains("Väntar på prövning");

        moderator.navigate(measure);
        assertThat(moderator.locator("main").innerText()).contains("Någon annan ska pröva invändningen.");
        var second = as(written.mats());
        second.navigate(address + "/moderation");
        second.locator(".queue a").first().click();
        second.locator("input[name=outcome][value=restored]").check();
        second.getByLabel("Skäl till den som invände").fill("Det är ett citat, och ingen hotas.");
        press(second, "Besluta");
        assertThat(second.locator("main").innerText()).contains("Åtgärden hävdes");

        resident.navigate(reasons);
        assertThat(resident.locator("main").innerText())
                .contains("Åtgärden hävdes", "Mats Moderator", "Det är ett citat, och ingen hotas.");
        await().atMost(SOON).until(() -> {
            resident.navigate(question);
            return resident.locator(".thread").innerText().contains("Jag vet var du bor, sa spöket.");
        });
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private Page profile() {
        var profile = Chromium.profile();
        profiles.add(profile);
        return profile.newPage();
    }

    private Page as(Person person) {
        var page = profile();
        cast.signIn(page, person);
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
