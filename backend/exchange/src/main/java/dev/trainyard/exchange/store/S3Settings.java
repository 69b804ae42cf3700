package dev.trainyard.exchange.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an S3 bucket is, written as {@code s3://bucket/prefix?endpoint=http://…&region=…}.
 *
 * @param prefix put before every key; empty, or names ending with "/"
 * @param endpoint the service's address; empty for Amazon's own
 * @param publicEndpoint the same service as browsers reach it; without it, downloads from a service
 *     that is not Amazon's are not redirected there
 * @param createBucket whether to make a bucket that is missing ({@code create=true}); for tests and
 *     first steps, in production somebody decides where data lies
 * @param keys empty to take them from where Amazon's SDK looks for them
 */
public record S3Settings(
    String bucket,
    String prefix,
    Optional<URI> endpoint,
    Optional<URI> publicEndpoint,
    String region,
    boolean createBucket,
    Optional<AccessKeys> keys) {
  private static final Set<String> OPTIONS = Set.of("endpoint", "public", "region", "create");

  /** Never printed. */
  public record AccessKeys(String id, String secret) {
    @Override
    public String toString() {
      return "AccessKeys[" + id + "]";
    }
  }

  /**
   * @param environment AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION are looked up here
   * @throws IllegalArgumentException that names every mistake
   */
  public static S3Settings parse(URI address, Map<String, String> environment) {
    List<String> mistakes = new ArrayList<>();
    Map<String, String> options = options(address, mistakes);
    if (address.getHost() == null && address.getAuthority() == null) {
      mistakes.add("it names no bucket");
    }
    String path = Optional.ofNullable(address.getPath()).orElse("").replaceAll("^/+|/+$", "");
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The object store %s can't be used: %s. Write s3://bucket/prefix?endpoint=http://…&region=…"
              .formatted(address, String.join("; ", mistakes)));
    }
    return new S3Settings(
        address.getAuthority(),
        path.isEmpty() ? "" : StoreKey.check(path) + "/",
        Optional.ofNullable(options.get("endpoint")).map(URI::create),
        Optional.ofNullable(options.get("public")).map(URI::create),
        options.getOrDefault("region", environment.getOrDefault("AWS_REGION", "us-east-1")),
        Boolean.parseBoolean(options.get("create")),
        Optional.ofNullable(environment.get("AWS_ACCESS_KEY_ID"))
            .filter(id -> environment.containsKey("AWS_SECRET_ACCESS_KEY"))
            .map(id -> new AccessKeys(id, environment.get("AWS_SECRET_ACCESS_KEY"))));
  }

  private static Map<String, String> options(URI address, List<String> mistakes) {
    Map<String, String> options = new HashMap<>();
    if (address.getRawQuery() == null) {
      return options;
    }
    for (String pair : address.getRawQuery().split("&", -1)) {
      String[] words = pair.split("=", 2);
      if (!OPTIONS.contains(words[0]) || words.length < 2) {
        mistakes.add("\"%s\" is none of its options %s".formatted(pair, OPTIONS));
        continue;
      }
      options.put(words[0], URLDecoder.decode(words[1], StandardCharsets.UTF_8));
    }
    return options;
  }
}
