package torg.privacy.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import torg.privacy.Masking;
import torg.privacy.Span;
import torg.privacy.requests.NameGround;
import torg.privacy.requests.Screened;
import torg.privacy.requests.Screening;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/** One text word by word, to be marked where nobody found what must be hidden. */
public record MarkPage(long request, String key, List<Word> words, MarkForm form, Problems problems) implements Page {

    /** @param marked whether it is hidden already */
    public record Word(int number, String text, boolean marked) {}

    /** Numbers are not shown here; whoever they belong to reads them on the paper. */
    static List<Word> words(Screened screened) {
        var text = screened.trace().readable();
        var numbers =
                new Masking().mask(text).spans().stream().filter(Span::isHidden).toList();
        var words = Screening.words(text);
        return IntStream.range(0, words.size())
                .mapToObj(i -> {
                    var word = words.get(i);
                    var number = numbers.stream().anyMatch(n -> n.start() < word.end() && word.start() < n.end());
                    var hidden = screened.names().stream()
                            .anyMatch(name -> name.hidden() && name.span().overlaps(word));
                    return new Word(i, number ? Words.t("requests.mark.number") : word.in(text), hidden);
                })
                .toList();
    }

    @Override
    public String title() {
        return "requests.mark";
    }

    public List<NameGround> grounds() {
        return Arrays.stream(NameGround.values()).filter(NameGround::hides).toList();
    }
}
