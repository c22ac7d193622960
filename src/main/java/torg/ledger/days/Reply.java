package torg.ledger.days;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import torg.ledger.days.Answer.InVain;
import torg.ledger.days.Answer.Stamped;

/** An authority's answer, held against what was asked (RFC 3161 section 2.2) before it is believed. */
final class Reply {
    /** Clocks differ by seconds. By a day, one of the two is wrong, and a stamp with a wrong time is worse than none. */
    private static final Duration FAR_OFF = Duration.ofDays(1);

    private final TimeStampRequest asked;
    private final Trust trust;
    private final Instant now;

    Reply(TimeStampRequest asked, Trust trust, Instant now) {
        this.asked = asked;
        this.trust = trust;
        this.now = now;
    }

    Answer read(byte[] bytes) {
        try {
            var response = new TimeStampResponse(bytes);
            if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                return new InVain(Why.REFUSED);
            }
            if (response.getTimeStampToken() == null) {
                return new InVain(Why.NOT_A_REPLY);
            }
            var wrong = wrong(response, response.getTimeStampToken());
            return wrong.isPresent() ? new InVain(wrong.get()) : new Stamped(time(response.getTimeStampToken()), bytes);
        } catch (TSPException | IOException | RuntimeException e) {
            return new InVain(Why.NOT_A_REPLY); // a stranger's bytes: the parser fails in more ways than it declares
        }
    }

    private Optional<Why> wrong(TimeStampResponse response, TimeStampToken token) {
        var said = token.getTimeStampInfo();
        if (!said.getMessageImprintAlgOID().equals(asked.getMessageImprintAlgOID())
                || !Arrays.equals(said.getMessageImprintDigest(), asked.getMessageImprintDigest())) {
            return Optional.of(Why.OTHER_IMPRINT);
        }
        if (!asked.getNonce().equals(said.getNonce())) {
            return Optional.of(Why.OTHER_NONCE);
        }
        if (Duration.between(time(token), now).abs().compareTo(FAR_OFF) > 0) {
            return Optional.of(Why.OTHER_TIME);
        }
        try {
            response.validate(asked);
        } catch (TSPException e) {
            return Optional.of(Why.NOT_A_REPLY);
        }
        return wrongSigner(token);
    }

    private Optional<Why> wrongSigner(TimeStampToken token) {
        var all = new ArrayList<>(token.getCertificates().getMatches(null));
        var signer = all.stream().filter(token.getSID()::match).findFirst();
        if (signer.isEmpty()) {
            return Optional.of(Why.UNKNOWN_CERTIFICATE);
        }
        try {
            TSPUtil.validateCertificate(signer.get()); // extended key usage: time stamping, critical, and nothing else
        } catch (TSPValidationException e) {
            return Optional.of(Why.NOT_FOR_STAMPING);
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.get()));
            return trust.reaches(certificate(signer.get()), certificates(all), time(token))
                    ? Optional.empty()
                    : Optional.of(Why.UNKNOWN_CERTIFICATE);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            return Optional.of(Why.WRONG_SIGNATURE);
        }
    }

    private static List<X509Certificate> certificates(List<X509CertificateHolder> all) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        for (var one : all) {
            certificates.add(certificate(one));
        }
        return certificates;
    }

    private static X509Certificate certificate(X509CertificateHolder one) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(one);
    }

    private static Instant time(TimeStampToken token) {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }
}
