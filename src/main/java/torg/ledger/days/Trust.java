package torg.ledger.days;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import torg.vault.CannotStart;

/** The roots by which authorities are believed. */
record Trust(Set<TrustAnchor> roots) {

    /** @throws CannotStart when the file cannot be read: an operator who names one wants no other */
    static Trust of(StampSettings settings) {
        try {
            return new Trust((settings.certificates().isBlank() ? ofJava() : inFile(Path.of(settings.certificates())))
                    .map(root -> new TrustAnchor(root, null))
                    .collect(Collectors.toSet()));
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart(
                    "TORG_TIMESTAMP_CERTIFICATES does not name a readable PEM file with certificates.", e);
        }
    }

    private static Stream<X509Certificate> inFile(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast);
        }
    }

    private static Stream<X509Certificate> ofJava() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(known -> Arrays.stream(((X509TrustManager) known).getAcceptedIssuers()));
    }

    /**
     * Whether a way leads from a certificate to a root, as it was at a time (RFC 5280 section 6). Revocation is not asked
     * for: whoever checks the stamp years later does it with the lists of that day.
     *
     * @param others what came with it
     */
    boolean reaches(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(signer);
            var way = new PKIXBuilderParameters(roots, target);
            way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            way.setRevocationEnabled(false);
            way.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(way);
            return true;
        } catch (GeneralSecurityException e) {
            return false; // no way, or no root to begin with
        }
    }
}
