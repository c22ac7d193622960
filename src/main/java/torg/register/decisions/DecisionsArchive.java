package torg.register.decisions;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** What goes into an account's final archive from here: its application and the papers of its decisions. */
@Component
class DecisionsArchive implements ArchiveSource {
    private final Applications applications;
    private final Papers papers;
    private final JsonMapper json;

    DecisionsArchive(Applications applications, Papers papers, JsonMapper json) {
        this.applications = applications;
        this.papers = papers;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return Stream.concat(
                        applications.of(account.id()).map(Application::sentAt).stream(),
                        papers.of(account.id()).stream().map(KeptPaper::madeAt))
                .max(Instant::compareTo);
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        var application = applications.of(account.id());
        if (application.isPresent()) {
            into.file("decisions/application.json", out -> out.write(json.writeValueAsBytes(application.get())));
        }
        for (var kept : papers.of(account.id())) {
            into.file(
                    "decisions/paper-" + kept.id() + ".pdf",
                    out -> out.write(papers.pdf(account.id(), kept.id()).orElseThrow()));
        }
    }
}
