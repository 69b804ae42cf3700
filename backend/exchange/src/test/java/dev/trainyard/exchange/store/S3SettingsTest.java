package dev.trainyard.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3SettingsTest {
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "me", "AWS_SECRET_ACCESS_KEY", "hush");

  @Test
  void anAddressSaysEverything() {
    S3Settings settings =
        parse("s3://trainyard/class/26/?endpoint=http://objectstore:9000&region=eu-west-1");
    assertThat(settings)
        .isEqualTo(
            new S3Settings(
                "trainyard",
                "class/26/",
                Optional.of(URI.create("http://objectstore:9000")),
                Optional.empty(),
                "eu-west-1",
                false,
                Optional.of(new S3Settings.AccessKeys("me", "hush"))));
    assertThat(settings.toString()).contains("me").doesNotContain("hush");
  }

  @Test
  void aBucketIsEnoughForAmazon() {
    S3Settings settings = S3Settings.parse(URI.create("s3://my_bucket"), Map.of());
    assertThat(settings.bucket()).isEqualTo("my_bucket");
    assertThat(settings.prefix()).isEmpty();
    assertThat(settings.endpoint()).isEmpty();
    assertThat(settings.keys()).isEmpty();
  }

  @Test
  void everyMistakeIsNamed() {
    assertThatThrownBy(() -> parse("s3:///x?endpoint=http://a&regoin=x&create"))
        .hasMessageContaining("no bucket")
        .hasMessageContaining("regoin=x")
        .hasMessageContaining("\"create\"");
    assertThatThrownBy(() -> ObjectStores.open("gs://bucket"))
        .hasMessageContaining("Use s3://… or a folder");
  }

  private static S3Settings parse(String address) {
    return S3Settings.parse(URI.create(address), KEYS);
  }
}
