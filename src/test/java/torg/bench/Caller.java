package torg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A person of the town who asks for pages over HTTP, by a key. */
final class Caller implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
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

    byte[] get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
