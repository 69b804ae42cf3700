package dev.trainyard.exchange.store;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Objects in an S3 bucket. */
public final class S3Store implements ObjectStore {
  private final S3Settings settings;
  private final S3Client client;
  private final Optional<S3Presigner> presigner;
  private final S3Failure failure;

  /**
   * Talks to nobody yet, unless it may create the bucket.
   *
   * @throws StoreUnavailable if it has to create the bucket and can't
   */
  public S3Store(S3Settings settings) {
    this.settings = settings;
    this.client = S3Connection.client(settings);
    this.presigner = S3Connection.presigner(settings);
    this.failure = new S3Failure(settings);
    if (settings.createBucket()) {
      createBucket();
    }
  }

  @Override
  public void put(String key, InputStream content, long length) {
    put(key, RequestBody.fromInputStream(content, length));
  }

  @Override
  public void put(String key, Path file) {
    put(key, RequestBody.fromFile(file));
  }

  @Override
  public InputStream open(String key) {
    String full = full(key);
    return attempt(
        "read " + key,
        () -> {
          try {
            return client.getObject(request -> request.bucket(settings.bucket()).key(full));
          } catch (S3Exception e) {
            throw S3Failure.isMissingObject(e) ? new NoSuchObject(key) : e;
          }
        });
  }

  @Override
  public OptionalLong size(String key) {
    String full = full(key);
    return attempt(
        "look for " + key,
        () -> {
          try {
            return OptionalLong.of(
                client
                    .headObject(request -> request.bucket(settings.bucket()).key(full))
                    .contentLength());
          } catch (S3Exception e) {
            if (S3Failure.isMissingObject(e)) {
              return OptionalLong.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public void delete(String key) {
    String full = full(key);
    attempt(
        "delete " + key,
        () -> client.deleteObject(request -> request.bucket(settings.bucket()).key(full)));
  }

  @Override
  public List<String> list(String prefix) {
    String full = settings.prefix() + StoreKey.checkPrefix(prefix);
    return attempt(
        "list " + prefix,
        () ->
            client
                .listObjectsV2Paginator(request -> request.bucket(settings.bucket()).prefix(full))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(settings.prefix().length()))
                .sorted()
                .toList());
  }

  @Override
  public Optional<URI> presign(String key, Duration valid, String filename) {
    String full = full(key);
    String disposition =
        "attachment; filename=\"%s\"".formatted(filename.replaceAll("[^A-Za-z0-9._ -]", "_"));
    return presigner.map(
        signer ->
            URI.create(
                signer
                    .presignGetObject(
                        presign ->
                            presign
                                .signatureDuration(valid)
                                .getObjectRequest(
                                    request ->
                                        request
                                            .bucket(settings.bucket())
                                            .key(full)
                                            .responseContentDisposition(disposition)))
                    .url()
                    .toString()));
  }

  @Override
  public void close() {
    client.close();
    presigner.ifPresent(S3Presigner::close);
  }

  private void put(String key, RequestBody body) {
    String full = full(key);
    attempt(
        "write " + key,
        () -> {
          try {
            return client.putObject(request -> request.bucket(settings.bucket()).key(full), body);
          } catch (IllegalStateException e) {
            // So the SDK says that the content had fewer bytes than were told.
            throw new StoreUnavailable("Could not write %s: %s".formatted(key, e.getMessage()), e);
          }
        });
  }

  private void createBucket() {
    attempt(
        "create the bucket",
        () -> {
          try {
            client.createBucket(request -> request.bucket(settings.bucket()));
          } catch (BucketAlreadyOwnedByYouException e) {
            return false;
          }
          return true;
        });
  }

  private String full(String key) {
    return settings.prefix() + StoreKey.check(key);
  }

  private <T> T attempt(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException | java.io.UncheckedIOException e) {
      throw failure.translate(what, e);
    }
  }
}
