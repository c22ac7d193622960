package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.shell.Chromium;

/** A resident asks on the square without an account; a web editor answers; the resident reads it by the secret link. */
@TorgTest
class ResidentAndEditorTests {
    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_is_asked_and_answered_with_and_without_scripts(boolean scripts) {
        try (var resident = Chromium.profile(scripts);
                var editor = Chromium.profile(scripts)) {
            var question = "Varför är lampan på Lekparksvägen släckt? "
                    + (scripts ? "Ring 070-174 06 05." : "Jag är 19900602-2397.");
            var asking = resident.newPage();
            asking.navigate(address + "/ask");
            asking.getByLabel("Din fråga").fill(question);
            press(asking, "Skicka");
            asking.waitForURL("**/questions/**");
            var link = asking.url().replace("?new", "");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                asking.navigate(link + "?new");
                return asking.locator(".thread .message").count() == 1;
            });
            assertThat(asking.locator(".thread").innerText())
                    .contains("Lekparksvägen")
                    .contains("dolt")
                    .doesNotContain("-2397")
                    .doesNotContain("06 05");

            var working = new Town(address, db).signIn(editor, "COMMUNICATIONS_DIRECTOR");
            working.navigate(address + "/inbox?queue=all");
            // The newest about it: what other tests have said may be newer, or of tomorrow.
            working.locator(".queue a", new Page.LocatorOptions().setHasText("Lekparksvägen"))
                    .first()
                    .click();
            press(working, "Ta frågan");
            working.getByLabel("Ditt svar").fill("Hej! Tack, vi byter lampan i dag. /Carin");
            press(working, "Skicka svaret");
            assertThat(working.locator("#notice").innerText()).contains("Svaret är sparat");

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                asking.navigate(link);
                return asking.locator(".message.ours").count() == 1;
            });
            assertThat(asking.locator(".message.ours").innerText()).contains("vi byter lampan i dag");
        }
    }

    @Test
    void an_editor_reads_what_is_masked_only_with_a_reason_that_is_kept() {
        try (var resident = Chromium.profile();
                var editor = Chromium.profile()) {
            var asking = resident.newPage();
            asking.navigate(address + "/ask");
            asking.getByLabel("Din fråga").fill("Ring mig, 19900602-2397");
            press(asking, "Skicka");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> db.sql("select count(*) from message where words = 'Ring mig, 19900602-2397'")
                                    .query(Long.class)
                                    .single()
                            == 1);

            var working = new Town(address, db).signIn(editor, "COMMUNICATIONS_DIRECTOR");
            working.navigate(address + "/inbox?queue=all");
            working.locator(".queue a", new Page.LocatorOptions().setHasText("Ring mig"))
                    .first()
                    .click();
            assertThat(working.content()).doesNotContain("-2397");
            working.getByText("Visa det dolda").click();
            working.getByLabel("Varför behöver du se det?").fill("Ringer upp invånaren");
            press(working, "Visa");

            assertThat(working.locator(".thread").innerText()).contains("19900602-2397");
            working.navigate(working.url().replaceAll("/messages/.*", ""));
            assertThat(working.locator("main").innerText())
                    .doesNotContain("-2397")
                    .contains("Dold text visades");
        }
    }

    @Test
    void an_answer_that_repeats_a_personal_identity_number_or_is_empty_is_stopped_and_kept_in_the_form() {
        try (var editor = Chromium.profile(false)) {
            var working = new Town(address, db).signIn(editor, "COMMUNICATIONS_DIRECTOR");
            working.setViewportSize(1280, 800);
            Town.picture(working, "inbox");
            working.locator(".queue a").last().click();
            press(working, "Ta frågan");
            press(working, "Skicka svaret");
            assertThat(working.locator(".problems").innerText()).contains("Skriv ett svar");

            working.getByLabel("Ditt svar").fill("Vi ser att ditt nummer är 19900602-2397");
            press(working, "Skicka svaret");

            assertThat(working.locator(".problems").innerText()).contains("personnummer");
            assertThat(working.getByLabel("Ditt svar").inputValue()).contains("Vi ser att");
            press(working, "Lämna tillbaka");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
