package torg.post;

import java.time.Instant;
import java.util.Optional;

/**
 * Something to tell somebody.
 *
 * @param key what it is about and for whom: the same key is one letter, however often it is put
 * @param person the colleague; empty for somebody outside
 * @param path where it leads, within Torg; sealed where the path itself opens something
 * @param bundle the letters that go in one mail; empty until the first try, and then for good
 */
record Letter(
        long id,
        String key,
        Kind kind,
        Optional<Long> person,
        String path,
        Optional<byte[]> sealed,
        Instant madeAt,
        Instant dueAt,
        Optional<String> bundle,
        int tries) {}
