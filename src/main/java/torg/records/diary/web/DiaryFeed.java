package torg.records.diary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import torg.records.diary.PublicDiary.Entry;
import torg.shell.Atom;
import torg.shell.Words;

/** The newest lines of the public diary. */
record DiaryFeed(String city, String here, List<Entry> entries) {
    Atom atom() {
        return new Atom(
                here + "/diary.atom",
                Words.t("records.diary") + ", " + city,
                city,
                here + "/diary",
                entries.stream().map(this::entry).toList());
    }

    private Atom.Entry entry(Entry entry) {
        return Atom.Entry.of(
                String.valueOf(entry.id()),
                entry.designation() + ", " + entry.board() + ": "
                        + entry.concerns().orElseGet(() -> Words.t("records.diary.left-out")),
                entry.changedAt(),
                here + "/diary?number=" + URLEncoder.encode(entry.designation(), StandardCharsets.UTF_8));
    }
}
