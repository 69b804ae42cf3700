package dev.trainyard.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.trainyard.acceptance.Visitor.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One network of each kind: found, drawn, edited, trained, looked into, downloaded, fine-tuned. */
@ExtendWith(SharedTrainyard.class)
class EveryNetworkTest {

  /** Networks as narrow and data as few as a minute asks for. */
  enum Chosen {
    LENET_5("LeNet-5", "lenet-5", "", 500, "Confusion matrix"),
    RESNET_20("ResNet-20", "resnet-20", "?width=0.25", 200, "Confusion matrix"),
    GOOGLENET("GoogLeNet", "googlenet", "?width=0.1", 100, "Confusion matrix"),
    FCN_8S("FCN-8s", "fcn-8s", "?width=0.05", 60, "Scenes place by place"),
    KERNEL_MACHINE("Kernel machine", "kernel-machine", "", 200, "What it sees in the plane");

    private final String title;
    private final String id;
    private final String choice;
    private final int examples;
    private final String insight;

    Chosen(String title, String id, String choice, int examples, String insight) {
      this.title = title;
      this.id = id;
      this.choice = choice;
      this.examples = examples;
      this.insight = insight;
    }

    private boolean readsImages() {
      return insight.equals("Confusion matrix");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkIsFoundAndEditedAndTrainedAndTunedFurther(Chosen chosen, LiveTrainyard live)
      throws IOException {
    try (Visitor ada = Visitor.register(live, "Ada")) {
      findAndEdit(chosen, ada);
      train(chosen, ada);
      lookInto(chosen, ada);
      assertThat(Files.size(ada.download("Download model"))).isGreaterThan(1_000);
      tune(ada);
    }
  }

  private static void findAndEdit(Chosen chosen, Visitor ada) {
    ada.open("/networks");
    ada.matching(AriaRole.LINK, "^" + chosen.title + "\\b").click();
    ada.page().waitForURL(Pattern.compile(".*/networks/" + chosen.id + "\\b.*"));
    ada.sees(ada.byRole(AriaRole.TREE, "Graph of the network"), MINUTE);

    ada.press("Edit");
    Locator totals = ada.page().getByText(Pattern.compile("^[\\d,]+ layers · .* activations$"));
    ada.sees(totals, MINUTE);
    String before = totals.textContent();
    ada.press("Add after it");
    ada.byRole(AriaRole.MENUITEM, "Batch normalization").click();
    assertThat(totals).not().hasText(before);
    ada.press("Undo");
    assertThat(totals).hasText(before);
  }

  private static void train(Chosen chosen, Visitor ada) {
    ada.open("/networks/" + chosen.id + chosen.choice);
    ada.byRole(AriaRole.LINK, "Train this").click();
    ada.page().getByLabel(Pattern.compile("Training (images|points)")).fill("" + chosen.examples);
    ada.page().getByLabel("Epochs").fill("1");
    submit(ada);
    ada.sees(ada.matching(AriaRole.IMG, "Loss over .* [0-9]"), MINUTE);
  }

  private static void lookInto(Chosen chosen, Visitor ada) {
    ada.sees(ada.byRole(AriaRole.HEADING, chosen.insight), MINUTE);
    ada.turnTo("Layer health");
    ada.sees(ada.page().getByText("Gradient by depth"), MINUTE);
    if (chosen.readsImages()) {
      ada.turnTo("Look inside");
      ada.sees(ada.page().getByLabel("Occlusion map of class"), MINUTE);
    }
  }

  private static void tune(Visitor ada) {
    ada.byRole(AriaRole.LINK, "Fine-tune").click();
    submit(ada);
    ada.sees(ada.page().getByText(Pattern.compile("starts from")), MINUTE);
  }

  private static void submit(Visitor ada) {
    assertThat(ada.button("Submit run")).isEnabled();
    ada.press("Submit run");
    ada.awaitRunPage();
    ada.awaitState("Finished", 3 * MINUTE);
  }
}
