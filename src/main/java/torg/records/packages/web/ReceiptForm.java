package torg.records.packages.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import torg.records.packages.Parcel.Made;
import torg.shell.Days;
import torg.shell.Problems;

/** That the archive has taken a package: who, when, and the hash they read from it. */
public record ReceiptForm(String takenBy, String takenOn, String reference, String sha256) {
    private static final int LONGEST = 200;
    static final ReceiptForm BLANK = new ReceiptForm("", "", "", "");

    /** People copy the hash with spaces, and in large letters. */
    public ReceiptForm {
        takenBy = Objects.toString(takenBy, "").strip();
        takenOn = Objects.toString(takenOn, "").strip();
        reference = Objects.toString(reference, "").strip();
        sha256 = Objects.toString(sha256, "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    Problems problems(Made made, LocalDate today) {
        return Problems.NONE
                .unless(!takenBy.isEmpty(), "takenBy", "records.packages.receipt.who")
                .unless(takenBy.length() <= LONGEST, "takenBy", "records.packages.too-long")
                .unless(
                        Days.day(takenOn).filter(day -> !day.isAfter(today)).isPresent(),
                        "takenOn",
                        "records.packages.receipt.when")
                .unless(reference.length() <= LONGEST, "reference", "records.packages.too-long")
                .unless(sha256.matches("[0-9a-f]{64}"), "sha256", "records.packages.receipt.hash")
                .unless(sha256.equals(made.sha256()), "sha256", "records.packages.other-hash");
    }
}
