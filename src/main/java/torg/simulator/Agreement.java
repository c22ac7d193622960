package torg.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page where somebody lets an application in (RFC 6749 4.1.1, RFC 7636), the same for every platform here: who is there
 * is a button, and a press on it leads back with a code.
 */
public final class Agreement {
    private static final Duration CODE = Duration.ofMinutes(10);

    private final Society society;
    private final String applicationId;

    /** @param applicationId the one application that is known here */
    public Agreement(Society society, String applicationId) {
        this.society = society;
        this.applicationId = applicationId;
    }

    /** @param as the parameter by which a person's button says who presses it */
    public Answer page(Site site, Request request, String idParameter) {
        var back = request.parameter("redirect_uri").orElse("");
        if (!request.parameter(idParameter).orElse("").equals(applicationId) || !back.matches("https?://[^\\s]+")) {
            return Answer.html(400, document(site, "<p>Okänd app eller adress.</p>"));
        }
        return request.parameter("as")
                .map(as -> agreed(site, request, back, as))
                .orElseGet(() -> choose(site, request));
    }

    private Answer agreed(Site site, Request request, String back, String as) {
        var state = request.parameter("state").map(s -> "&state=" + encoded(s)).orElse("");
        var joint = back.contains("?") ? "&" : "?";
        if (as.equals("nobody")) {
            return Answer.elsewhere(back + joint + "error=access_denied" + state);
        }
        var scopes = Arrays.stream(request.parameter("scope").orElse("").split("[ ,]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
        return society.member(site, as)
                .map(member -> society.grant(
                        site,
                        society.secret("code"),
                        "code",
                        member.id(),
                        scopes,
                        society.now().plus(CODE),
                        back + " " + request.parameter("code_challenge").orElse("")))
                .map(code -> Answer.elsewhere(back + joint + "code=" + encoded(code.token()) + state))
                .orElseGet(() -> Answer.html(404, document(site, "<p>Personen finns inte.</p>")));
    }

    private Answer choose(Site site, Request request) {
        var fields = request.query().entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escaped(field.getKey()) + "\" value=\""
                        + escaped(field.getValue()) + "\">")
                .collect(Collectors.joining());
        var people = society.members(site).stream()
                .filter(member ->
                        !society.pages(site, member.id()).isEmpty() || member.page() && runsItself(site, member))
                .limit(50)
                .map(member -> "<p><button name=\"as\" value=\"" + escaped(member.id()) + "\">Fortsätt som "
                        + escaped(member.name()) + "</button></p>")
                .collect(Collectors.joining());
        return Answer.html(
                200,
                document(
                        site,
                        "<p>Appen Torg vill få åtkomst till dina konton.</p><form method=\"get\">" + fields + people
                                + "<p><button name=\"as\" value=\"nobody\">Avbryt</button></p></form>"));
    }

    /** An account that is signed in to as itself, as on X, and not by a person who runs it. */
    private boolean runsItself(Site site, Member member) {
        return society.members(site).stream()
                .noneMatch(person -> society.pages(site, person.id()).contains(member));
    }

    /** A code is used once, with the address it was asked for and whoever knows what its challenge was made of. */
    public Optional<Grant> redeem(Site site, String code, String back, Optional<String> verifier) {
        var grant = society.grant(site, code).filter(found -> found.sort().equals("code"));
        grant.ifPresent(found -> society.happens(new Act.Withdrawn(site, "", code)));
        return grant.filter(found -> found.lives(society.now()))
                .filter(found -> List.of(found.bound().split(" ", -1))
                        .equals(List.of(back, verifier.map(Agreement::challenge).orElse(""))));
    }

    static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String document(Site site, String body) {
        return "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + site.brand()
                + " (simulator)</title><link rel=\"stylesheet\" href=\"/assets/torg.css\"><main class=\"page\"><h1>"
                + site.brand() + " (simulator)</h1>" + body + "</main></html>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
