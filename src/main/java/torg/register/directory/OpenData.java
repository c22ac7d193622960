package torg.register.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import torg.register.texts.Texts;
import torg.shell.ShellSettings;
import torg.staff.Staff;
import torg.staff.UnitKind;

/** The list as data. The fields and their order are promised to programs: new ones are added at the end, none goes away. */
@Component
public class OpenData {
    public static final List<String> FIELDS = List.of(
            "id",
            "platform",
            "name",
            "handle",
            "address",
            "unit",
            "board",
            "topics",
            "purpose",
            "status",
            "official_since",
            "page");

    /** What a spreadsheet would run (OWASP, CSV injection). */
    private static final Pattern ACTS = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");

    private final Directory directory;
    private final ShellSettings settings;
    private final Texts texts;
    private final Staff staff;
    private final JsonMapper json = JsonMapper.builder().build();

    OpenData(Directory directory, ShellSettings settings, Texts texts, Staff staff) {
        this.directory = directory;
        this.settings = settings;
        this.texts = texts;
        this.staff = staff;
    }

    /** @param excel with semicolons and a byte order mark, as a Swedish Excel opens with a double click */
    public void csv(OutputStream to, boolean excel) throws IOException {
        if (excel) {
            to.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        }
        try (var csv = CsvWriter.builder()
                .fieldSeparator(excel ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(to, StandardCharsets.UTF_8)) {
            csv.writeRecord(FIELDS);
            directory.each(listing -> csv.writeRecord(
                    values(listing).stream().map(OpenData::guarded).toList()));
        }
    }

    private List<String> values(Listing listing) {
        return List.of(
                Long.toString(listing.id()),
                listing.network().name(),
                listing.name(),
                listing.handle(),
                listing.address().orElse(""),
                listing.unit(),
                listing.board(),
                String.join("|", listing.topics()),
                listing.purpose(),
                listing.status().name(),
                listing.since().map(LocalDate::toString).orElse(""),
                page(listing));
    }

    static String guarded(String value) {
        return ACTS.matcher(value).matches() ? "'" + value : value;
    }

    private String page(Listing listing) {
        return settings.address() + "/accounts/" + listing.id();
    }

    public void json(OutputStream to) {
        try (var out = json.createGenerator(to)) {
            out.writeStartObject();
            out.writeStringProperty("publisher", settings.city());
            out.writeStringProperty("licence", "https://creativecommons.org/publicdomain/zero/1.0/");
            out.writeStringProperty("description", settings.address() + "/accounts/data");
            out.writeStringProperty(
                    "modified", directory.changedAt().orElse(Instant.EPOCH).toString());
            out.writeArrayPropertyStart("accounts");
            directory.each(listing -> write(listing, out));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void write(Listing listing, JsonGenerator out) {
        var values = values(listing);
        out.writeStartObject();
        for (var i = 0; i < FIELDS.size(); i++) {
            switch (FIELDS.get(i)) {
                case "id" -> out.writeNumberProperty("id", listing.id());
                case "topics" -> {
                    out.writeArrayPropertyStart("topics");
                    listing.topics().forEach(out::writeString);
                    out.writeEndArray();
                }
                default -> {
                    if (!values.get(i).isEmpty()) {
                        out.writeStringProperty(FIELDS.get(i), values.get(i));
                    }
                }
            }
        }
        out.writeEndObject();
    }

    public String turtle() {
        return Rdf.turtle(dcat().triples());
    }

    public String jsonLd() {
        return Rdf.jsonLd(dcat().triples());
    }

    private Dcat dcat() {
        var email = staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .map(city -> texts.contacts(city).email())
                .filter(address -> !address.isBlank());
        return new Dcat(
                settings.city(),
                settings.address(),
                email,
                directory.changedAt().orElse(Instant.EPOCH));
    }
}
