package torg.inbox.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.search.Postings.Batch;
import torg.inbox.search.Postings.Text;

/**
 * Writes the index beside the arrivals and not among them: an index written with each message would cost more than all
 * else that is done to it. What is not indexed yet is searched too, by reading it.
 */
@Component
public class SearchIndex {
    static final int BATCH = 10_000;

    private final Postings postings;
    private final TransactionTemplate transaction;

    SearchIndex(Postings postings, TransactionTemplate transaction) {
        this.postings = postings;
        this.transaction = transaction;
    }

    /** All that was written for good when it was asked last. @return how many messages were indexed */
    public int catchUp() {
        int all = 0;
        for (int some = step(); some > 0; some = step()) {
            all += some;
        }
        return all;
    }

    private int step() {
        return transaction.execute(status -> {
            var progress = postings.progress();
            var edited = postings.edited(progress, BATCH);
            if (!edited.isEmpty()) {
                add(edited);
                postings.editsIndexed(edited.getLast().editedAt().orElseThrow());
            }
            var next = postings.next(progress, BATCH);
            if (!next.isEmpty()) {
                add(next);
                postings.indexed(next.getLast().id());
            } else {
                postings.indexed(progress.settled());
            }
            return edited.size() + next.size();
        });
    }

    private void add(List<Text> texts) {
        var hits = new HashMap<String, List<Long>>();
        var words = new HashSet<String>();
        for (var text : texts) {
            index(text, hits, words);
        }
        postings.add(
                new Batch(
                        0,
                        texts.stream().mapToLong(Text::id).min().orElseThrow(),
                        texts.stream()
                                .map(Text::at)
                                .max(java.util.Comparator.naturalOrder())
                                .orElseThrow(),
                        texts.stream()
                                .map(Text::at)
                                .min(java.util.Comparator.naturalOrder())
                                .orElseThrow()),
                hits);
        postings.learn(words);
    }

    private static void index(Text text, HashMap<String, List<Long>> hits, Set<String> words) {
        for (var token : Token.of(text.masked())) {
            var ids = hits.computeIfAbsent(token.stem(), stem -> new ArrayList<>());
            if (ids.isEmpty() || ids.getLast() != text.id()) {
                ids.add(text.id());
            }
            if (token.isOnlyLetters() && token.word().length() > 2) {
                words.add(token.word());
            }
        }
    }
}
