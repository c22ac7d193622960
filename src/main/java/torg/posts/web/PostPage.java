package torg.posts.web;

import java.util.List;
import java.util.Optional;
import torg.images.Image;
import torg.ledger.Line;
import torg.posts.Post;
import torg.posts.Rule;
import torg.privacy.Masking;
import torg.register.Account;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * A post as it will stand, or stands.
 *
 * @param rule empty when Torg cannot publish on the account now
 * @param obstacles why its picture may not stand there, as keys of words
 * @param mayChoosePicture whether the reader keeps images
 */
public record PostPage(
        Post post,
        Standing standing,
        String account,
        String network,
        String handle,
        Optional<Measure> rule,
        Optional<Picture> picture,
        List<String> obstacles,
        boolean mayChoosePicture,
        ChangeForm form,
        List<Line> history,
        Problems problems)
        implements Page {

    /** What the platform takes, counted for this text. */
    public record Measure(
            int used,
            int most,
            boolean takesPictures,
            boolean needsPicture,
            boolean describesPictures,
            boolean editable,
            boolean removable) {

        static Measure of(Rule rule, String text) {
            return new Measure(
                    rule.limit().used(text),
                    rule.limit().most(),
                    rule.takesPictures(),
                    rule.needsPicture(),
                    rule.describesPictures(),
                    rule.isEditable(),
                    rule.isRemovable());
        }
    }

    /** @param alternative empty for what is only decoration */
    public record Picture(long id, String title, String creator, String alternative) {
        static Picture of(Image image) {
            var said = image.particulars();
            return new Picture(image.id().value(), said.title(), said.creator(), said.alternative());
        }
    }

    static PostPage of(
            Post post,
            Account account,
            Optional<Rule> rule,
            Optional<Image> image,
            List<String> obstacles,
            boolean mayChoosePicture,
            ChangeForm form,
            List<Line> history,
            Problems problems) {
        return new PostPage(
                post,
                Standing.of(post),
                account.name(),
                account.network().brand(),
                account.handle(),
                rule.filter(one -> account.connection().isPresent()).map(one -> Measure.of(one, post.text())),
                image.map(Picture::of),
                obstacles,
                mayChoosePicture,
                form,
                history,
                problems);
    }

    @Override
    public String title() {
        return "posts.one";
    }

    public String here() {
        return "/posts/" + post.id().value();
    }

    public String text() {
        return new Masking().mask(post.text()).text();
    }

    /** Nobody outside has seen it. */
    public boolean isDraft() {
        return post.state() instanceof Post.State.Draft || post.state() instanceof Post.State.NotTaken;
    }

    public boolean isOnItsWay() {
        return standing == Standing.ON_ITS_WAY
                || standing == Standing.BEING_CHANGED
                || standing == Standing.BEING_REMOVED;
    }

    public boolean isUnclear() {
        return post.state() instanceof Post.State.Unclear;
    }

    /** It stands there and nothing is being done about it. */
    public boolean isThere() {
        return standing == Standing.STANDS;
    }

    /** Why it is not there, or not as it was to be. */
    public Optional<String> trouble() {
        return switch (post.state()) {
            case Post.State.Unclear(var key, var since, var word) -> Optional.of(Words.t(word));
            case Post.State.NotTaken(var word) -> Optional.of(Words.t(word));
            case Post.State.Stands there ->
                post.change().flatMap(Post.Change::trouble).map(Words::t);
            case Post.State.Draft draft -> Optional.empty();
            case Post.State.OnItsWay way -> Optional.empty();
            case Post.State.Gone gone -> Optional.empty();
        };
    }

    /** Where it stands; only what a browser can go to. */
    public Optional<String> address() {
        return post.state() instanceof Post.State.Stands(var ref, var address, var since)
                        && address.matches("https?://.*")
                ? Optional.of(address)
                : Optional.empty();
    }

    /** What has to be done before it can be published, as keys of words. */
    public List<String> missing() {
        var missing = new java.util.ArrayList<>(obstacles);
        if (rule.isEmpty()) {
            missing.add("posts.not-connected");
        }
        rule.ifPresent(measure -> {
            if (measure.used() > measure.most()) {
                missing.add("platforms.too-long");
            }
            if (measure.needsPicture() && picture.isEmpty()) {
                missing.add("platforms.needs-picture");
            }
            if (!measure.takesPictures() && picture.isPresent()) {
                missing.add("platforms.too-many-pictures");
            }
        });
        return List.copyOf(missing);
    }

    /** What the picture shows reaches nobody who does not see it. */
    public boolean losesAlternative() {
        return picture.filter(one -> !one.alternative().isEmpty()).isPresent()
                && rule.filter(measure -> !measure.describesPictures()).isPresent();
    }
}
