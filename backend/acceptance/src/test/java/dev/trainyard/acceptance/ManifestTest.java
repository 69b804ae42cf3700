package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manifests as kustomize renders them, read by Kubernetes' own types: no unknown field passes.
 */
class ManifestTest {
  private static final KubernetesSerialization TYPES = new KubernetesSerialization();

  @ParameterizedTest
  @ValueSource(strings = {"k8s/base", "k8s/overlays/laptop", "k8s/overlays/gpu"})
  void rendersToKnownObjectsWithKnownFields(String folder) throws Exception {
    List<HasMetadata> objects = objects(render(folder));
    assertThat(objects).extracting(HasMetadata::getKind).contains("Deployment", "Service");
    for (HasMetadata object : objects) {
      assertThat(unknownFields(object)).as(object.getMetadata().getName()).isEmpty();
    }
  }

  @Test
  void eachEngineHasItsWorkersAndAGpuIsForLibtorch() throws Exception {
    assertThat(workers("k8s/base"))
        .containsOnly(
            Map.entry("worker-pytorch", "trainyard/worker-pytorch:0.1.0"),
            Map.entry("worker-dl4j", "trainyard/worker-dl4j:0.1.0"));
    assertThat(workers("k8s/overlays/gpu"))
        .containsEntry("worker-gpu", "trainyard/worker-pytorch-cuda:0.1.0")
        .hasSize(3);
  }

  @Test
  void theGuardNoticesAMisspeltField() throws Exception {
    String misspelt = render("k8s/base").replace("readinessProbe:", "readinesProbe:");
    List<String> unknown =
        objects(misspelt).stream().flatMap(object -> unknownFields(object).stream()).toList();
    assertThat(unknown).anyMatch(field -> field.endsWith("readinesProbe"));
    String wrongType = render("k8s/base").replace("replicas: 2", "replicas: two");
    assertThatThrownBy(() -> objects(wrongType)).hasMessageContaining("two");
  }

  /** The images of the workers by the name of their deployment. */
  private static Map<String, String> workers(String folder) throws Exception {
    return objects(render(folder)).stream()
        .filter(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .filter(deployment -> deployment.getMetadata().getName().startsWith("worker"))
        .collect(
            Collectors.toMap(
                deployment -> deployment.getMetadata().getName(),
                deployment ->
                    deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage()));
  }

  private static List<HasMetadata> objects(String yaml) {
    Object read = TYPES.unmarshal(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    List<HasMetadata> objects = new ArrayList<>();
    (read instanceof List<?> list ? list : List.of(read))
        .forEach(object -> objects.add((HasMetadata) object));
    return objects;
  }

  /**
   * What is written but not understood lands in {@code additionalProperties} of fabric8's types.
   */
  private static List<String> unknownFields(Object object) {
    List<String> found = new ArrayList<>();
    collectUnknown("", object, found);
    return found;
  }

  private static void collectUnknown(String path, Object object, List<String> found) {
    if (object instanceof List<?> list) {
      list.forEach(element -> collectUnknown(path + "/-", element, found));
    } else if (object != null
        && object.getClass().getName().startsWith("io.fabric8.kubernetes.api")) {
      for (Method method : object.getClass().getMethods()) {
        if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
          Object value = invoke(method, object);
          String name = path + "/" + method.getName().substring(3);
          if (method.getName().equals("getAdditionalProperties")
              && value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> found.add(path + "/" + key));
          } else if (!method.getName().equals("getClass")) {
            collectUnknown(name, value, found);
          }
        }
      }
    }
  }

  private static Object invoke(Method method, Object object) {
    try {
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      return null; // a getter that computes and cannot: not a field
    }
  }

  private static String render(String folder) throws IOException, InterruptedException {
    Process kubectl;
    try {
      kubectl =
          new ProcessBuilder("kubectl", "kustomize", folder)
              .directory(Product.root().toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Required.that(false, "No kubectl here to render the manifests with.");
      throw e;
    }
    String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kubectl.waitFor()).as(text).isZero();
    return text;
  }
}
