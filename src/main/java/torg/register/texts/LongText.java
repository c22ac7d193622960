package torg.register.texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import torg.shell.Words;

/** The whole basic information (domain.md 1.6), in the reader's language: what the account's page says and a short text links to. */
public record LongText(List<Paragraph> paragraphs) {

    /**
     * @param fields what of domain.md 1.5 it tells
     * @param link where the sentence leads on, if it does
     */
    public record Paragraph(Set<BasicField> fields, String text, Optional<String> link) {}

    static LongText of(Subject s) {
        var told = new ArrayList<Paragraph>();
        var unit = s.account().unit().name();
        told.add(said(
                s.isTheCity() ? Words.t("texts.long.city", s.city()) : Words.t("texts.long.sender", unit, s.city()),
                BasicField.B1,
                BasicField.B2));
        told.add(said(
                s.purpose()
                        .map(p -> Words.t("texts.long.purpose", p))
                        .orElseGet(() -> Words.t("texts.long.purpose-unsaid")),
                BasicField.B3));
        told.add(said(Words.t("texts.long.answers", s.hours(), s.answerDays()), BasicField.B11));
        told.add(said(Words.t("texts.long.record"), BasicField.B4));
        told.add(said(Words.t("texts.long.visible"), BasicField.B7));
        told.add(said(Words.t("texts.long.personal", s.reach()), BasicField.B12));
        told.add(led(Words.t("texts.long.rules"), s.rulesPage(), BasicField.B5, BasicField.B6));
        told.add(said(Words.t("texts.long.contact", s.reach()), BasicField.B8));
        if (!s.contacts().webPage().isBlank()) {
            told.add(led(Words.t("texts.long.page"), s.contacts().webPage(), BasicField.B9));
        }
        if (!s.contacts().personalData().isBlank()) {
            told.add(led(Words.t("texts.long.data"), s.contacts().personalData(), BasicField.B10));
        }
        told.add(led(Words.t("texts.long.accessibility"), s.accessibility(), BasicField.B14));
        told.add(said(Words.t("texts.long.emergency"), BasicField.B13));
        return new LongText(told);
    }

    private static Paragraph said(String text, BasicField first, BasicField... more) {
        return new Paragraph(EnumSet.of(first, more), text, Optional.empty());
    }

    private static Paragraph led(String text, String link, BasicField first, BasicField... more) {
        return new Paragraph(EnumSet.of(first, more), text, Optional.of(link));
    }

    public Set<BasicField> fields() {
        return paragraphs.stream()
                .flatMap(p -> p.fields().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BasicField.class)));
    }

    /** As one text to copy. */
    public String text() {
        return paragraphs.stream()
                .map(p -> p.link().map(link -> p.text() + " " + link).orElse(p.text()))
                .collect(Collectors.joining("\n\n"));
    }
}
