package torg.posts;

import java.util.Set;
import torg.platforms.Ability;
import torg.platforms.Limit;
import torg.platforms.publishing.Publishing;

/** What a platform takes of a post, by its own counting, and what can be done about it afterwards. */
public record Rule(Limit limit, Publishing.Pictures pictures, Set<Ability> abilities) {

    public boolean isEditable() {
        return abilities.contains(Ability.EDIT_OWN);
    }

    public boolean isRemovable() {
        return abilities.contains(Ability.REMOVE_OWN);
    }

    public boolean takesPictures() {
        return pictures.most() > 0;
    }

    public boolean needsPicture() {
        return pictures.least() > 0;
    }

    /** Whether what a picture shows reaches those who do not see it. */
    public boolean describesPictures() {
        return pictures.alternatives() && abilities.contains(Ability.ALTERNATIVE_TEXT);
    }
}
