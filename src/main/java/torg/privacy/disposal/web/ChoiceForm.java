package torg.privacy.disposal.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import torg.privacy.disposal.Item;
import torg.shell.Problems;

/** What is to go, as the page names it: the number of the message and of the record, with a hyphen between. */
public record ChoiceForm(List<String> item) {

    public ChoiceForm {
        item = item == null ? List.of() : item.stream().filter(Objects::nonNull).toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!item.isEmpty(), "item", "disposal.choose-something")
                .unless(
                        item.stream().allMatch(i -> i.matches("\\d{1,18}-\\d{1,18}")),
                        "item",
                        "disposal.choose-something");
    }

    List<Item> items() {
        return item.stream()
                .map(text -> Stream.of(text.split("-")).map(Long::valueOf).toList())
                .map(numbers -> new Item(numbers.getFirst(), numbers.getLast()))
                .toList();
    }
}
