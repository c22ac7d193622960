package torg.records.media.web;

import java.util.Base64;
import java.util.Optional;
import torg.records.media.Media;
import torg.shell.Page;
import torg.shell.Problems;

/** Before something is opened that came with hidden words, and once when it is. */
public record OpeningPage(long medium, long conversation, String reason, Optional<Opened> opened, Problems problems)
        implements Page {

    /**
     * In the page itself: at an address of its own it could be fetched again without a reason.
     *
     * @param description what it shows, masked; empty where nobody has said it
     * @param content the bytes in base64
     */
    public record Opened(String type, String ending, boolean picture, String description, String content) {
        static Opened of(Media.Sheet sheet, String description) {
            return new Opened(
                    sheet.type(),
                    sheet.ending(),
                    sheet.picture(),
                    description,
                    Base64.getEncoder().encodeToString(sheet.bytes()));
        }

        public String address() {
            return "data:" + type + ";base64," + content;
        }
    }

    @Override
    public String title() {
        return "records.media.opening";
    }
}
