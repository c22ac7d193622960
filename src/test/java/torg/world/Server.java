package torg.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A child process whose last words explain a failed start, and which never outlives this JVM. */
final class Server implements AutoCloseable {
    /** A server together with the port it was given. */
    record OnPort(Server server, int port) {}

    private static final int LAST_WORDS = 60;
    private static final int ATTEMPTS = 3;
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":\"([^\"\\\\]*)\"");
    private static final Set<Server> LIVING = ConcurrentHashMap.newKeySet();

    static {
        // A killed JVM closes the children's standard input, which ends them too; this only makes it orderly.
        Runtime.getRuntime().addShutdownHook(new Thread(Server::closeAll));
    }

    private final String name;
    private final Process process;
    private final Deque<String> lastWords = new ArrayDeque<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Server(String name, Predicate<String> readiness, Map<String, String> environment, List<String> command) {
        this.name = name;
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
        LIVING.add(this);
        Thread.ofPlatform().daemon().name(name).start(() -> listen(readiness));
    }

    /** Starts the command and waits until it has said the line that means it is ready. */
    static Server start(
            String name,
            Duration patience,
            Predicate<String> readiness,
            Map<String, String> environment,
            List<String> command) {
        var server = new Server(name, readiness, environment, command);
        try {
            server.ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return server;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.close();
            throw new IllegalStateException("Interrupted while " + name + " started", e);
        } catch (ExecutionException | TimeoutException e) {
            var why = e instanceof TimeoutException ? "is not ready after " + patience : "ended instead of starting";
            server.close();
            throw new IllegalStateException(name + " " + why + ". Its last output:\n" + server.lastWords(), e);
        }
    }

    /** Tries again on another port if somebody took the free one before the server did. */
    static OnPort onFreePort(IntFunction<Server> start) {
        for (var attempt = 1; ; attempt++) {
            var port = World.freePort();
            try {
                return new OnPort(start.apply(port), port);
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    /** The line that meant ready. */
    String line() {
        return ready.join();
    }

    /** A text member of the flat JSON object that the ready line is. */
    String member(String key) {
        return MEMBER.matcher(line())
                .results()
                .filter(found -> found.group(1).equals(key))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " did not say its " + key + ": " + line()));
    }

    private void listen(Predicate<String> readiness) {
        try (var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                remember(line);
                if (readiness.test(line)) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            remember(e.toString()); // the pipe broke: the process has ended
        }
        ready.completeExceptionally(new IllegalStateException(name + " ended"));
    }

    private void remember(String line) {
        synchronized (lastWords) {
            lastWords.add(line);
            if (lastWords.size() > LAST_WORDS) {
                lastWords.remove();
            }
        }
    }

    String lastWords() {
        synchronized (lastWords) {
            return lastWords.stream().collect(Collectors.joining("\n"));
        }
    }

    /** Asks the process to end, and kills it if it does not. */
    @Override
    public void close() {
        askToEnd();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        LIVING.remove(this);
    }

    private void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // the pipe is broken already
        }
    }

    private static void closeAll() {
        var living = List.copyOf(LIVING);
        living.forEach(Server::askToEnd);
        living.forEach(Server::close);
    }
}
