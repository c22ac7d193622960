package torg.platforms;

import torg.vault.Secret;

/**
 * What a person gives to connect an account.
 *
 * @param server the platform's server, where there are many
 * @param name the account's name there
 * @param secret an app password or code; never stored as it is
 */
public record Credentials(String server, String name, Secret secret) {}
