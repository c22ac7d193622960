package torg.platforms;

/** What a platform calls one of its things: an AT-URI, an id. Always text: ids outgrow 64 bits. */
public record RemoteRef(String value) {
    public RemoteRef {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a platform's thing has a name");
        }
    }
}
