package torg.simulator.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torg.shell.Page;
import torg.shell.Problems;
import torg.simulator.Member;
import torg.simulator.Residents;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.Trouble;

/**
 * An account on an acted platform as a person sees it there.
 *
 * @param asAuthor whether it is seen by those who wrote there: they see what the account has hidden, and what they said to
 *     it alone
 * @param mayAct whether the reader may have residents say something
 * @param address where this Torg stands
 */
public record SitePage(
        Site site,
        Member member,
        List<Entry> posts,
        List<Entry> aside,
        boolean asAuthor,
        boolean mayAct,
        Optional<Trouble.Kind> trouble,
        SayForm form,
        Problems problems,
        String address)
        implements Page {
    private static final int MOST_POSTS = 30;
    private static final int MOST_ANSWERS = 200;

    /**
     * Something that was said.
     *
     * @param city whether the account itself said it
     * @param to whom a comment answers, where that is not the post itself
     * @param answers everything under it, in the order of a thread
     */
    public record Entry(
            String id,
            Thing.Kind kind,
            String author,
            boolean city,
            Optional<String> to,
            String text,
            List<Thing.Medium> media,
            Instant at,
            boolean changed,
            boolean hidden,
            int likes,
            List<Entry> answers) {

        /** The beginning of it, to tell one form from another by. */
        public String beginning() {
            return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
        }
    }

    static SitePage of(
            Society society,
            Member member,
            boolean asAuthor,
            boolean mayAct,
            Optional<Trouble.Kind> trouble,
            SayForm form,
            Problems problems,
            String address) {
        var site = member.site();
        var there = society.at(site, member.id()).reversed();
        var posts = there.stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && seen(thing, asAuthor))
                .limit(MOST_POSTS)
                .map(thing -> entry(society, member, thing, asAuthor))
                .toList();
        var aside = there.stream()
                .filter(thing -> thing.parent().isEmpty() && seen(thing, asAuthor))
                .filter(thing -> thing.kind() == Thing.Kind.MENTION || thing.kind() == Thing.Kind.MESSAGE && asAuthor)
                .limit(MOST_POSTS)
                .map(thing -> entry(society, member, thing, asAuthor))
                .toList();
        return new SitePage(site, member, posts, aside, asAuthor, mayAct, trouble, form, problems, address);
    }

    private static boolean seen(Thing thing, boolean asAuthor) {
        return !thing.removed() && (asAuthor || !thing.hidden());
    }

    private static Entry entry(Society society, Member member, Thing thing, boolean asAuthor) {
        var answers = new ArrayList<Entry>();
        gather(society, member, thing, asAuthor, answers);
        return entry(society, member, thing, Optional.empty(), answers);
    }

    private static void gather(Society society, Member member, Thing under, boolean asAuthor, List<Entry> into) {
        for (var thing : society.under(under.site(), under.id())) {
            if (seen(thing, asAuthor) && into.size() < MOST_ANSWERS) {
                var to = under.parent().isPresent() ? Optional.of(name(society, under)) : Optional.<String>empty();
                into.add(entry(society, member, thing, to, List.of()));
                gather(society, member, thing, asAuthor, into);
            }
        }
    }

    private static Entry entry(Society society, Member member, Thing thing, Optional<String> to, List<Entry> answers) {
        return new Entry(
                thing.id(),
                thing.kind(),
                name(society, thing),
                thing.author().equals(member.id()),
                to,
                thing.text(),
                thing.media(),
                thing.at(),
                thing.version() > 1,
                thing.hidden(),
                thing.likes(),
                List.copyOf(answers));
    }

    private static String name(Society society, Thing thing) {
        return society.member(thing.site(), thing.author()).map(Member::name).orElse("");
    }

    @Override
    public String title() {
        return "simulator.title";
    }

    public String here() {
        return "/simulator/site/" + path() + "/" + member.id();
    }

    public String training() {
        return "/training/" + path() + "/" + member.id();
    }

    private String path() {
        return site.name().toLowerCase(Locale.ROOT);
    }

    public List<Residents.Resident> residents() {
        return Residents.all();
    }

    /** A picture that this machine shows itself: the page fetches nothing from elsewhere. */
    public boolean shows(Thing.Medium medium) {
        return medium.address().startsWith(address + "/")
                || medium.address().matches("/[^/].*|data:image/(png|jpeg|gif|webp);base64,.*");
    }

    /** Whether the form under it was sent and is wrong: it stands open, with what was typed. */
    public boolean isOpen(String thing) {
        return problems.any() && form.isUnder(thing) && !form.isChange();
    }

    public boolean isChanging(String thing) {
        return problems.any() && form.isUnder(thing) && form.isChange();
    }

    public String word(Trouble.Kind kind) {
        return "simulator.trouble." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
