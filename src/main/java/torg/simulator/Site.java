package torg.simulator;

/** The platforms that are acted here. */
public enum Site {
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    THREADS("Threads"),
    LINKEDIN("LinkedIn"),
    X("X"),
    YOUTUBE("YouTube"),
    TIKTOK("TikTok"),
    MASTODON("Mastodon");

    private final String brand;

    Site(String brand) {
        this.brand = brand;
    }

    public String brand() {
        return brand;
    }
}
