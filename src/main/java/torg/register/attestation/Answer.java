package torg.register.attestation;

/**
 * What somebody says of one item.
 *
 * @param so whether it is as it stands here
 * @param note what is wrong, when it is not
 */
public record Answer(boolean so, String note) {}
