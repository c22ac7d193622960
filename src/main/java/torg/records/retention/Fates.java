package torg.records.retention;

import torg.shell.Words;

/** What a line of a plan says, in words. */
public final class Fates {
    private Fates() {}

    public static String said(Plan.Line line) {
        return line.period()
                .map(period -> Words.t(
                        "retention.disposed-after",
                        period.months(),
                        Words.t(period.counted().word())))
                .orElseGet(() -> Words.t("retention.kept"));
    }
}
