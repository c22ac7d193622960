package torg.records.release.parcel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torg.records.release.parcel.Provided.Enclosure;
import torg.shell.Words;

/** Pictures and files in a part: each under a name of numbers, and the list that tells of them and of those that are not there. */
final class PictureFiles {
    private PictureFiles() {}

    /** Nothing at all where nothing was sent along. */
    static Map<String, byte[]> of(List<Provided> records) {
        var files = new LinkedHashMap<String, byte[]>();
        if (records.stream().allMatch(one -> one.enclosures().isEmpty())) {
            return files;
        }
        for (var one : records) {
            for (var enclosure : one.enclosures()) {
                if (enclosure.fate() instanceof Enclosure.Fate.Given given) {
                    files.put(one.file(enclosure, given), given.bytes());
                }
            }
        }
        files.put("bilder.csv", Parcel.csv(csv -> {
            csv.write(List.of(
                    "nummer", "bilaga", "beskrivning", "fil", "SHA-256", "lämnas inte ut enligt", "saknas för att"));
            records.forEach(one -> one.enclosures().forEach(enclosure -> csv.write(line(one, enclosure))));
        }));
        return files;
    }

    private static List<String> line(Provided one, Enclosure enclosure) {
        var line = new ArrayList<>(
                List.of(Long.toString(one.number()), Integer.toString(enclosure.number()), enclosure.description()));
        line.addAll(
                switch (enclosure.fate()) {
                    case Enclosure.Fate.Given given ->
                        List.of(one.file(enclosure, given), Parcel.sha256(given.bytes()), "", "");
                    case Enclosure.Fate.Withheld(var provision) -> List.of("", "", provision, "");
                    case Enclosure.Fate.NotHere(var why) -> List.of("", "", "", why);
                });
        return line;
    }

    /** The same for programs. */
    static Map<String, Object> data(Provided one, Enclosure enclosure) {
        var data = new LinkedHashMap<String, Object>();
        data.put("number", enclosure.number());
        data.put("description", enclosure.description());
        switch (enclosure.fate()) {
            case Enclosure.Fate.Given given -> {
                data.put("file", one.file(enclosure, given));
                data.put("sha256", Parcel.sha256(given.bytes()));
            }
            case Enclosure.Fate.Withheld(var provision) -> data.put("provision", provision);
            case Enclosure.Fate.NotHere(var why) -> data.put("missing", why);
        }
        return data;
    }

    /** The same on paper. */
    static String said(Provided one, Enclosure enclosure) {
        return switch (enclosure.fate()) {
            case Enclosure.Fate.Given given ->
                Words.swedish(
                        "release.enclosed.paper-given",
                        one.named(enclosure),
                        one.file(enclosure, given),
                        Parcel.sha256(given.bytes()));
            case Enclosure.Fate.Withheld(var provision) ->
                Words.swedish("release.enclosed.paper-withheld", one.named(enclosure), provision);
            case Enclosure.Fate.NotHere(var why) ->
                Words.swedish("release.enclosed.paper-missing", one.named(enclosure), why);
        };
    }

    static String readMe() {
        return Words.swedish("release.parcel.read-me-pictures");
    }
}
