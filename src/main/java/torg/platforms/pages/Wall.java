package torg.platforms.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page that stands before the one we came for: sign in, prove that you are human, accept first. */
final class Wall {
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:accounts/)?(?:login|signin|sign_in|authwall|checkpoint|challenge|consent|captcha|uas/login)(?:[/?.]|$)|^/sorry/",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile(
            "captcha|are you (?:a )?human|are you a robot|är du en robot|är du människa|just a moment|attention required"
                    + "|security check|säkerhetskontroll|access denied|unusual traffic|verify you are",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String RIDDLE =
            "#captcha, .captcha, .g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, form[action*=captcha],"
                    + " iframe[src*=captcha], iframe[src*=challenges.cloudflare.com], script[src*=recaptcha/api]";

    private Wall() {}

    static boolean leadsTo(URI address) {
        var path = Optional.ofNullable(address.getRawPath()).orElse("");
        return ADDRESS.matcher(path).find()
                || Optional.ofNullable(address.getHost()).orElse("").startsWith("consent.");
    }

    /** A profile that offers to sign in beside what it shows is no wall; a password's field with nothing beside it is. */
    static boolean stands(Html page) {
        var document = page.document();
        return TITLE.matcher(document.title()).find()
                || document.selectFirst(RIDDLE) != null
                || document.selectFirst("input[type=password]") != null && !page.showsSomebody();
    }
}
