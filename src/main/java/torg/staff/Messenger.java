package torg.staff;

/** A room above that can send a link to somebody outside the city. Where there is none, whoever asks hands it over. */
public interface Messenger {

    /** Whether it could send to what was written as the outsider's name. */
    boolean reaches(String outsider);

    /**
     * @param key what it is about: the same key is sent once
     * @param path where it is read, which opens it for whoever has it
     */
    void send(String key, String outsider, String path);
}
