package torg.vault.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3-compatible store: an object for each content, {@code media/ab/cd/<sha-256>}. The store makes an object
 * visible when it has all of it, and not before. Only what every such store understands is asked of it: put, get, delete and
 * list, with plain bodies and without the checksums that Amazon's own has added since (decision 0032).
 */
final class Bucket implements Shelves, AutoCloseable {
    private static final String ABOVE = "media/";
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_GO_ON = Duration.ofSeconds(20);
    private static final Duration ONE_TRY = Duration.ofSeconds(60);
    private static final Duration ALL_TRIES = Duration.ofSeconds(90);
    private static final Duration A_KNOCK = Duration.ofSeconds(4);

    private final StoreSettings settings;
    private final S3Client s3;

    Bucket(StoreSettings settings) {
        this.settings = settings;
        this.s3 = S3Client.builder()
                .endpointOverride(settings.address())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.key(), settings.secret().value())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_GO_ON))
                .overrideConfiguration(how -> how.apiCallAttemptTimeout(ONE_TRY)
                        .apiCallTimeout(ALL_TRIES)
                        // what lies in somebody's home folder is no setting of Torg's
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
    }

    @Override
    public String place(Sha256 hash) {
        return settings.bucket() + "/" + key(hash);
    }

    private static String key(Sha256 hash) {
        return ABOVE + Shelves.path(hash);
    }

    /** With its MD5, so that the store refuses what was changed on its way. */
    @Override
    public void put(Sha256 hash, byte[] bytes) {
        if (find(hash) instanceof Found.Whole) {
            return;
        }
        asked(() -> s3.putObject(
                put -> put.bucket(settings.bucket())
                        .key(key(hash))
                        .contentType("application/octet-stream")
                        .contentMD5(md5(bytes)),
                RequestBody.fromBytes(bytes)));
    }

    @Override
    public Found find(Sha256 hash) {
        return asked(() -> {
            try {
                var bytes = s3.getObjectAsBytes(
                                get -> get.bucket(settings.bucket()).key(key(hash)))
                        .asByteArrayUnsafe();
                return Sha256.of(bytes).equals(hash) ? new Found.Whole(bytes) : new Found.Changed();
            } catch (NoSuchKeyException gone) {
                return new Found.Missing();
            }
        });
    }

    /** Deleting what is not there is no fault: the store says the same to both. */
    @Override
    public void remove(Sha256 hash) {
        asked(() -> s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key(hash))));
    }

    @Override
    public Map<Sha256, Long> lying(int first) {
        return asked(() -> {
            var lying = new HashMap<Sha256, Long>();
            s3.listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(ABOVE + "%02x/".formatted(first)))
                    .contents()
                    .forEach(object -> {
                        var name = object.key().substring(object.key().lastIndexOf('/') + 1);
                        if (Sha256.isOne(name)) {
                            lying.put(new Sha256(name), object.size());
                        }
                    });
            return lying;
        });
    }

    @Override
    public void knock() {
        asked(() -> s3.headBucket(
                head -> head.bucket(settings.bucket()).overrideConfiguration(how -> how.apiCallTimeout(A_KNOCK))));
    }

    /** What the store or the library says may hold the key's name, so it is neither passed on nor logged. */
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (S3Exception no) {
            throw away(why(no));
        } catch (SdkClientException silent) {
            throw away(StoreAway.Why.SILENT);
        }
    }

    private static StoreAway.Why why(S3Exception no) {
        var code = no.awsErrorDetails() == null
                ? ""
                : String.valueOf(no.awsErrorDetails().errorCode()).toLowerCase(Locale.ROOT);
        return switch (no.statusCode()) {
            case 401, 403 -> code.contains("quota") ? StoreAway.Why.FULL : StoreAway.Why.KEY;
            case 404 -> StoreAway.Why.BUCKET;
            case 507 -> StoreAway.Why.FULL;
            default -> code.contains("quota") || code.contains("full") ? StoreAway.Why.FULL : StoreAway.Why.SILENT;
        };
    }

    private StoreAway away(StoreAway.Why why) {
        var store = settings.address().getHost();
        return new StoreAway(
                why,
                switch (why) {
                    case SILENT -> "The store %s does not answer as it should.".formatted(store);
                    case KEY ->
                        "The store %s refuses the key in TORG_STORE_KEY, or the key may not do this in the bucket %s."
                                .formatted(store, settings.bucket());
                    case BUCKET -> "The store %s has no bucket %s.".formatted(store, settings.bucket());
                    case FULL -> "The store %s has no room left for the bucket %s.".formatted(store, settings.bucket());
                });
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
