package torg.records.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.privacy.Masked;
import torg.privacy.Masking;
import torg.privacy.Span;
import torg.records.packages.SaidSheet.Line;
import torg.records.packages.sip.Deed;
import torg.records.packages.sip.Format;
import torg.records.packages.sip.Head;
import torg.records.packages.sip.Sip;
import torg.register.Account;
import torg.shell.Words;
import torg.shell.paper.Paper;

/** What can be read without a program that reads data: PDF/A, with personal data hidden. */
@Component
class Papers {
    /** A volume that a reader's program opens at once, and that is made without much memory. */
    private static final int LINES = 300;

    private final Paper paper;
    private final LevelRows levels;
    private final Masking masking = new Masking();
    private final JsonMapper json = JsonMapper.builder().build();

    Papers(Paper paper, LevelRows levels) {
        this.paper = paper;
        this.levels = levels;
    }

    void overview(Account account, Level level, String label, long received, Head head, Sip.Folder into)
            throws IOException {
        var sheet = new OverviewSheet(
                label, account, level, levels.newest(account.id()), head.parties(), head.at(), received);
        into.file(
                "oversikt.pdf",
                Format.PDF_A,
                head.at(),
                List.of(new Deed(Deed.Kind.CREATION, head.at(), true, "")),
                Optional.empty(),
                out -> out.write(paper.pdf(sheet)));
    }

    /** @param source the path in the package of what is printed */
    void said(Account account, Path lines, String source, Head head, Sip.Folder into) throws IOException {
        var name = source.contains("/exports/") ? "tidigare-inlagg" : "samtal";
        var volume = new ArrayList<Line>();
        var number = 1;
        try (var reader = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                volume.add(line(json.readTree(line)));
                if (volume.size() == LINES) {
                    print(account, name, number++, List.copyOf(volume), source, head, into);
                    volume.clear();
                }
            }
        }
        if (!volume.isEmpty()) {
            print(account, name, number, List.copyOf(volume), source, head, into);
        }
    }

    private Line line(JsonNode said) {
        var at = said.path("at").asString(said.path("said_at").asString(""));
        var author = masking.mask(said.path("author").asString(""));
        var words = masking.mask(said.path("words").asString(""));
        return new Line(
                at.isEmpty() ? "" : Words.inSwedish(() -> Words.time(Instant.parse(at))),
                author.text(),
                said.path("ours").asBoolean(false),
                words.text(),
                hidden(author) + hidden(words));
    }

    private static int hidden(Masked masked) {
        return (int) masked.spans().stream().filter(Span::isHidden).count();
    }

    private void print(
            Account account, String name, int number, List<Line> lines, String source, Head head, Sip.Folder into)
            throws IOException {
        var sheet = new SaidSheet(head.label(), account, number, lines);
        var hidden = lines.stream().mapToInt(Line::hidden).sum();
        into.file(
                String.format(Locale.ROOT, "%s-%04d.pdf", name, number),
                Format.PDF_A,
                head.at(),
                List.of(
                        new Deed(
                                Deed.Kind.MIGRATION,
                                head.at(),
                                true,
                                Words.swedish("records.packages.deed.printed", lines.size())),
                        new Deed(
                                Deed.Kind.REDACTION,
                                head.at(),
                                true,
                                Words.swedish("records.packages.deed.hidden", hidden))),
                Optional.of(source),
                out -> out.write(paper.pdf(sheet)));
    }
}
