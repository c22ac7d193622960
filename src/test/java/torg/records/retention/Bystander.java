package torg.records.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;

/** A room that may need something, as a room for release of records is. It wants nothing until a test says so. */
@Component
class Bystander implements Hold {
    final Set<Item> wanted = ConcurrentHashMap.newKeySet();

    @Override
    public Map<Item, String> on(List<Item> items) {
        var held = new HashMap<Item, String>();
        items.stream().filter(wanted::contains).forEach(item -> held.put(item, "disposal.held.asked-for"));
        return held;
    }
}
