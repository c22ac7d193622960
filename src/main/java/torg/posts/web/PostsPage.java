package torg.posts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.posts.Post;
import torg.privacy.Masking;
import torg.register.Account;
import torg.register.AccountId;
import torg.shell.Page;

/** What the city says, the newest first. */
public record PostsPage(List<Row> posts, Optional<Long> older, boolean canPublish) implements Page {
    private static final int BEGINNING = 160;

    /**
     * A line of it.
     *
     * @param standing how it is with it, told in words and by the colour of its chip
     */
    public record Row(
            long id,
            String account,
            String network,
            String beginning,
            String by,
            Instant at,
            Standing standing,
            boolean picture) {}

    static PostsPage of(List<Post> found, int most, Map<AccountId, Account> accounts, boolean canPublish) {
        var shown = found.stream().limit(most).toList();
        return new PostsPage(
                shown.stream()
                        .map(post -> row(post, accounts.get(post.account())))
                        .toList(),
                found.size() > most ? Optional.of(shown.getLast().id().value()) : Optional.empty(),
                canPublish);
    }

    private static Row row(Post post, Account account) {
        return new Row(
                post.id().value(),
                account.name(),
                account.network().brand(),
                beginning(new Masking().mask(post.text()).text()),
                post.writtenBy(),
                post.writtenAt(),
                Standing.of(post),
                post.image().isPresent());
    }

    private static String beginning(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    @Override
    public String title() {
        return "posts.title";
    }
}
