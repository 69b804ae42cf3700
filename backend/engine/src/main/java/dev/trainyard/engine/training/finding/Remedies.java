package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.architecture.Option;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Plan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The changes that help, as far as a plan can be changed so. */
record Remedies(Plan plan) {

  /** The learning rate times {@code factor}. */
  Remedy learningRate(double factor) {
    double rate = plan.optimizer().learningRate();
    // 0.1 / 10 is 0.01, not 0.010000000000000002
    double changed = new BigDecimal(rate * factor).round(new MathContext(3)).doubleValue();
    return Remedy.of(
        new Remedy.Change(
            "/optimizer/learningRate",
            changed,
            "Learning rate %s → %s".formatted(plain(rate), plain(changed))));
  }

  private static String plain(double number) {
    return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }

  /** He's initialization, if the plan has another. */
  Remedy he() {
    return plan.initialization().equals(Initialization.HE)
        ? new Remedy(List.of())
        : Remedy.of(
            new Remedy.Change("/initialization", "he", "Initialization by He et al. for ReLU"));
  }

  /** Gradients that are longer than 1 are shortened to it, if the plan does not clip them yet. */
  Remedy clip() {
    return plan.gradientClip().isPresent()
        ? new Remedy(List.of())
        : Remedy.of(new Remedy.Change("/gradientClip", 1.0, "Gradients clipped to the norm 1"));
  }

  /** Another value of an architecture's option, if the plan's architecture has it. */
  Optional<Remedy> option(String name, String value) {
    return plan.architecture()
        .flatMap(
            choice ->
                Architectures.byId(choice.id()).stream()
                    .flatMap(architecture -> architecture.options().stream())
                    .filter(option -> option.name().equals(name))
                    .filter(option -> offers(option, value))
                    .filter(option -> !value.equals(choice.options().get(name)))
                    .map(option -> change(option, choice.options().get(name), value))
                    .findFirst());
  }

  private static boolean offers(Option option, String value) {
    return option.choices().contains(value);
  }

  private static Remedy change(Option option, Object before, String value) {
    return Remedy.of(
        new Remedy.Change(
            "/architecture/options/" + option.name(),
            value,
            "%s %s → %s".formatted(option.title(), before, value)));
  }

  /** Fewer epochs. */
  Remedy epochs(int epochs) {
    return Remedy.of(
        new Remedy.Change("/epochs", epochs, "Epochs %,d → %,d".formatted(plan.epochs(), epochs)));
  }
}
