package torg.register.profile;

import torg.platforms.profile.Profile;
import torg.register.Account;

/** Whoever has something to conclude from what was seen. Told in the transaction that keeps it: both happen, or neither. */
public interface Witness {

    /** Of every look, also those that saw nothing. */
    void saw(Account account, Kept look);

    /** Of a post on a connected account that Torg has not made (peers.md P19); of each post once. */
    void sawStrangePost(Account account, Profile.Post post, Kept look);
}
