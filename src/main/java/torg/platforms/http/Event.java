package torg.platforms.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A server-sent event (html.spec.whatwg.org/multipage/server-sent-events.html, read 2026-11-22).
 *
 * @param name empty where the server gave none
 * @param data empty, too, where it is more than we hold: that it happened is known all the same
 */
public record Event(String name, String data) {
    private static final int MOST = 256 << 10;

    /** Reads a stream of them to its end, a byte at a time, and holds never more of it than one event may have. */
    static final class Reader {
        private final InputStream in;
        private final Receiver receiver;
        private final Consumer<Event> said;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final StringBuilder data = new StringBuilder();
        private String name = "";
        private boolean tooMuch;
        private boolean afterReturn;

        Reader(InputStream raw, Receiver receiver, Consumer<Event> said) {
            this.in = new BufferedInputStream(raw);
            this.receiver = receiver;
            this.said = said;
        }

        void read() throws IOException {
            while (nextLine()) {
                take(line.toString(StandardCharsets.UTF_8));
            }
        }

        /** Lines end in any of the three ways; one that does not end is no line. */
        private boolean nextLine() throws IOException {
            line.reset();
            for (var next = in.read(); next >= 0; next = in.read()) {
                var skipped = next == '\n' && afterReturn;
                afterReturn = next == '\r';
                if (!skipped && (next == '\n' || next == '\r')) {
                    return true;
                }
                if (!skipped && line.size() < MOST) {
                    line.write(next);
                } else if (!skipped) {
                    tooMuch = true;
                }
            }
            return false;
        }

        private void take(String written) {
            if (written.isEmpty()) {
                tell();
            } else if (written.startsWith(":")) {
                receiver.alive();
            } else if (written.startsWith("event:")) {
                name = value(written);
            } else if (written.startsWith("data:")) {
                keep(value(written));
            }
        }

        private static String value(String line) {
            var value = line.substring(line.indexOf(':') + 1);
            return value.startsWith(" ") ? value.substring(1) : value;
        }

        private void keep(String more) {
            if (data.length() + more.length() >= MOST) {
                tooMuch = true;
            } else {
                data.append(data.isEmpty() ? "" : "\n").append(more);
            }
        }

        private void tell() {
            var event = new Event(name, tooMuch ? "" : data.toString());
            var any = tooMuch || !name.isEmpty() || !data.isEmpty();
            name = "";
            data.setLength(0);
            tooMuch = false;
            if (any) {
                receiver.alive();
                said.accept(event);
            }
        }
    }
}
