package torg.register.checks;

import java.net.URI;
import java.sql.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.register.checks.judgement.CityMark;
import torg.shell.ShellSettings;

/** The table city_mark. */
@Component
class Marks {
    private final JdbcClient db;
    private final ShellSettings shell;
    private final List<String> sites;

    /** @param sites the city's web sites, parted by commas, until somebody has said them on the page ({@code TORG_SITES}) */
    Marks(JdbcClient db, ShellSettings shell, @Value("${torg.sites:}") List<String> sites) {
        this.db = db;
        this.shell = shell;
        this.sites = sites.stream()
                .map(site -> site.strip().toLowerCase(Locale.ROOT))
                .filter(site -> !site.isEmpty())
                .toList();
    }

    /** Torg's own host is the city's, whatever else is. */
    CityMark current() {
        var host = Optional.ofNullable(URI.create(shell.address()).getHost()).orElse("localhost");
        return db.sql("select names, sites, basics, features from city_mark")
                .query((row, number) -> new CityMark(
                        new LinkedHashSet<>(
                                List.of((String[]) row.getArray("names").getArray())),
                        with(host, List.of((String[]) row.getArray("sites").getArray())),
                        Optional.ofNullable(row.getString("basics")).map(URI::create),
                        Optional.ofNullable(row.getObject("features", Long.class))))
                .optional()
                .orElseGet(() -> CityMark.of(shell.city(), with(host, sites)));
    }

    private static List<String> with(String host, List<String> sites) {
        var all = new LinkedHashSet<>(sites);
        all.add(host);
        return List.copyOf(all);
    }

    /** @param picture the new one; empty keeps the one there is */
    void save(List<String> names, List<String> sites, Optional<String> basics, Optional<Picture> picture) {
        db.sql("""
                        insert into city_mark (names, sites, basics, picture, features)
                        values (:names, :sites, :basics, :picture, :features)
                        on conflict (here) do update set names = excluded.names, sites = excluded.sites,
                            basics = excluded.basics, picture = coalesce(excluded.picture, city_mark.picture),
                            features = coalesce(excluded.features, city_mark.features)
                        """)
                .param("names", names.toArray(String[]::new))
                .param("sites", sites.toArray(String[]::new))
                .param("basics", basics.orElse(null), Types.VARCHAR)
                .param("picture", picture.map(Picture::bytes).orElse(null), Types.BINARY)
                .param("features", picture.map(Picture::features).orElse(null), Types.BIGINT)
                .update();
    }

    record Picture(byte[] bytes, long features) {}

    Optional<byte[]> picture() {
        return db.sql("select picture from city_mark where picture is not null")
                .query((row, number) -> row.getBytes("picture"))
                .optional();
    }
}
