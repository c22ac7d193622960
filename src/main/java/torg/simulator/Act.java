package torg.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Everything that can happen in the society. What happened is kept and happens again when Torg is started anew. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = Act.Administers.class, name = "administers"),
    @JsonSubTypes.Type(value = Act.Presented.class, name = "presented"),
    @JsonSubTypes.Type(value = Act.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Act.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = Act.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = Act.Hidden.class, name = "hidden"),
    @JsonSubTypes.Type(value = Act.Liked.class, name = "liked"),
    @JsonSubTypes.Type(value = Act.Blocked.class, name = "blocked"),
    @JsonSubTypes.Type(value = Act.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = Act.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = Act.Subscribed.class, name = "subscribed")
})
public sealed interface Act {
    Site site();

    record Joined(Site site, Member member) implements Act {}

    /** A person runs a page. */
    record Administers(Site site, String person, String page) implements Act {}

    record Presented(Site site, String member, String name, String about, Map<String, String> particulars)
            implements Act {}

    record Said(Site site, Thing thing) implements Act {}

    record Changed(Site site, String thing, String text, Instant at) implements Act {}

    record Removed(Site site, String thing, String by, Instant at) implements Act {}

    record Hidden(Site site, String thing, boolean hidden) implements Act {}

    record Liked(Site site, String thing, int more) implements Act {}

    /** A page keeps somebody away, or lets them back. */
    record Blocked(Site site, String page, String member, boolean blocked) implements Act {}

    record Granted(Site site, Grant grant) implements Act {}

    /** Of everything this member has granted, or of one token. */
    record Withdrawn(Site site, String member, String token) implements Act {}

    /** From now on what happens at the page is told to an application. */
    record Subscribed(Site site, String page, String address, Set<String> about) implements Act {}
}
