package torg.platforms;

import torg.vault.Secret;

/**
 * What a person gives to connect an account.
 *
 * @param server the platform's server, where there are many; for e-mail the one that letters come to
 * @param name the account's name there
 * @param secret an app password or code; never stored as it is
 * @param outgoing the server that carries letters out; empty where it is the same one
 * @param login the name to sign in by; empty where it is the account's own
 */
public record Credentials(String server, String name, Secret secret, String outgoing, String login) {
    public Credentials(String server, String name, Secret secret) {
        this(server, name, secret, "", "");
    }
}
