package torg.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * A person of the town who asks for pages over HTTP, by a key. All that asking costs, it costs the thread that asks, so
 * that it can be told from what the page costs.
 */
final class Caller {
    private final String address;
    private final String key;

    private Caller(Copy torg, String key, String whose) {
        this.address = torg.address();
        this.key = key;
        torg.db().sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        select sha256(convert_to(:key, 'UTF8')), person_id, 'bench', current_date + 1
                        from assignment where %s order by id limit 1
                        on conflict do nothing
                        """.formatted(whose)).param("key", key).update();
    }

    /** Whoever sees all of the inbox. */
    static Caller director(Copy torg) {
        return new Caller(torg, "bench", "role = 'COMMUNICATIONS_DIRECTOR'");
    }

    /** An editor of another unit than a connection's, who has something to answer. */
    static Caller editorElsewhere(Copy torg, long connection) {
        return new Caller(torg, "bench-elsewhere", """
                role = 'WEB_EDITOR' and valid_to is null and unit_id in (
                    select unit_id from account where connection_id is not null and connection_id <> CONNECTION)
                and unit_id <> (select unit_id from account where connection_id = CONNECTION)
                """.replace("CONNECTION", Long.toString(connection)));
    }

    byte[] get(String path) throws IOException {
        var http = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        http.setInstanceFollowRedirects(false);
        http.setRequestProperty("Authorization", "Bearer " + key);
        if (http.getResponseCode() != 200) {
            throw new IllegalStateException(path + " answered " + http.getResponseCode());
        }
        try (var body = http.getInputStream()) {
            return body.readAllBytes();
        }
    }
}
