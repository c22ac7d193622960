package torg.register.connecting.web;

import java.util.List;
import torg.platforms.consent.Family;
import torg.shell.Page;

/**
 * The city's applications at the platforms.
 *
 * @param back the address that every application must name as the one to lead back to
 */
public record AppsPage(String back, List<Row> families) implements Page {

    /**
     * @param id the setting that holds the application's id
     * @param secret the setting that holds its secret
     * @param hooks the address the platform is to call at
     */
    public record Row(String name, boolean registered, String id, String secret, String hooks) {}

    /** By the names people know them by; the same in every language. */
    static String title(Family family) {
        return switch (family) {
            case META -> "Meta (Facebook, Instagram)";
            case THREADS -> "Threads";
            case LINKEDIN -> "LinkedIn";
            case X -> "X";
            case GOOGLE -> "Google (YouTube)";
            case TIKTOK -> "TikTok";
        };
    }

    @Override
    public String title() {
        return "register.connecting.apps.title";
    }
}
