package torg.register.above;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.register.AccountId;

/**
 * What the city has said in public on an account, for the account's own feed. Each room that keeps such words implements it
 * for its kind: answers, public questions and answers, posts.
 */
public interface Spoken {

    /** The newest first; masked, without what was taken back or kept secret, and never with the name of who was answered. */
    List<Saying> newest(AccountId account, int most);

    /**
     * @param id the same as long as it is the same, with a word before it that no other room uses: {@code answer-17}
     * @param title empty where the beginning of the words is as good
     * @param changed when it was last said otherwise; {@code at} where it never was
     * @param address where everybody can read it; below our own address where it begins with a slash
     */
    record Saying(String id, String title, String words, Instant at, Instant changed, Optional<String> address) {}
}
