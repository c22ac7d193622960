package torg;

import java.util.Map;
import torg.vault.CannotStart;

/** Whether this is a demonstration or the real thing, checked before anything is opened. In doubt Torg does not start. */
final class Mode {
    private Mode() {}

    /** @throws CannotStart with advice */
    static void check(Map<String, String> environment) {
        var mode = environment.getOrDefault("TORG_MODE", "demonstration");
        var address = environment.get("TORG_ADDRESS");
        switch (mode) {
            case "demonstration" -> {}
            case "production" -> {
                if (address == null || !address.startsWith("https://")) {
                    throw new CannotStart(
                            "TORG_ADDRESS is %s. In production it must be the https address that people type, such as https://torg.example.se, because passwords and sessions are sent over it."
                                    .formatted(address == null ? "not set" : address));
                }
            }
            default ->
                throw new CannotStart(
                        "TORG_MODE is \"%s\". Set it to production, or to demonstration, where everybody may be anybody."
                                .formatted(mode));
        }
        if (address != null && !address.matches("https?://[^/\\s?#]+")) {
            throw new CannotStart(
                    "TORG_ADDRESS is %s. It must be scheme and host alone, without a slash at the end: passkeys and the city's sign-in compare it letter by letter."
                            .formatted(address));
        }
    }

    static boolean demonstration(Map<String, String> environment) {
        return !"production".equals(environment.get("TORG_MODE"));
    }
}
