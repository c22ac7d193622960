package torg.records.media;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.vault.store.ContentStore;

/**
 * Lets go of what was sent with messages: their records with the other captures, their rows, and the bytes when nobody else
 * has sent the same. Before the inbox, which forgets what the platform called them.
 */
@Component
@Order(0)
class MediaKeeper implements Keeper {
    private final MediumRows rows;
    private final ContentStore store;

    MediaKeeper(MediumRows rows, ContentStore store) {
        this.rows = rows;
        this.store = store;
    }

    @Override
    public List<Item> with(List<Item> items) {
        return rows.of(items).stream()
                .filter(medium -> medium.state() instanceof Medium.State.Kept)
                .map(medium -> new Item(0, ((Medium.State.Kept) medium.state()).record()))
                .toList();
    }

    @Override
    public void letGo(List<Item> items) {
        for (var medium : rows.of(items)) {
            rows.remove(medium.id());
            if (medium.state() instanceof Medium.State.Kept kept && !rows.isReferredTo(kept.hash())) {
                store.letGo(kept.hash());
            }
        }
    }
}
