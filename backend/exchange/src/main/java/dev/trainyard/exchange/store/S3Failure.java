package dev.trainyard.exchange.store;

import java.util.Set;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a failure of the SDK means here. */
final class S3Failure {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final Set<String> FULL =
      Set.of("XMinioStorageFull", "QuotaExceeded", "InsufficientStorage", "StorageFull");

  private final S3Settings settings;

  S3Failure(S3Settings settings) {
    this.settings = settings;
  }

  /** A missing bucket is another matter: somebody has to make it. */
  static boolean isMissingObject(S3Exception failure) {
    return failure.statusCode() == 404 && !"NoSuchBucket".equals(code(failure));
  }

  RuntimeException translate(String attempt, RuntimeException cause) {
    if (cause instanceof S3Exception s3) {
      if (s3.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code(s3))) {
        return new StoreFull(
            "The bucket %s is full. Make room and try again.".formatted(settings.bucket()), cause);
      }
      return new StoreUnavailable(
          "Could not %s: the object store answered %d %s for bucket %s. Check its address, keys and bucket."
              .formatted(attempt, s3.statusCode(), code(s3), settings.bucket()),
          cause);
    }
    return new StoreUnavailable(
        "Could not %s: the object store at %s does not answer (%s)."
            .formatted(
                attempt,
                settings.endpoint().map(Object::toString).orElse("Amazon S3"),
                cause.getMessage()),
        cause);
  }

  private static String code(S3Exception failure) {
    return failure.awsErrorDetails() == null ? "" : failure.awsErrorDetails().errorCode();
  }
}
