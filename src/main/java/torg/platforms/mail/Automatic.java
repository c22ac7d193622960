package torg.platforms.mail;

import java.util.Locale;
import java.util.Optional;

/** Letters that no person has written to the city, and how they give themselves away (RFC 3834, RFC 3464, RFC 2919). */
enum Automatic {
    BOUNCE,
    REPLY,
    LIST;

    static Optional<Automatic> of(Headers headers) {
        var precedence = headers.first("Precedence").strip().toLowerCase(Locale.ROOT);
        var type = headers.first("Content-Type").toLowerCase(Locale.ROOT);
        if (headers.first("Return-Path").replace(" ", "").equals("<>")
                || type.startsWith("multipart/report")
                || Sender.of(headers).filter(Sender::isMachine).isPresent()) {
            return Optional.of(BOUNCE);
        }
        var submitted = headers.first("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        if (!submitted.isEmpty() && !submitted.startsWith("no")
                || precedence.equals("auto_reply")
                || headers.has("X-Autoreply")
                || headers.has("X-Autorespond")) {
            return Optional.of(REPLY);
        }
        return precedence.matches("bulk|list|junk") || headers.has("List-Id") || headers.has("List-Unsubscribe")
                ? Optional.of(LIST)
                : Optional.empty();
    }

    String word() {
        return "platforms.mail.automatic." + name().toLowerCase(Locale.ROOT);
    }
}
