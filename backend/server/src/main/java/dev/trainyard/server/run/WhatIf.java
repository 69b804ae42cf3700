package dev.trainyard.server.run;

import dev.trainyard.engine.forecast.TrainingTime;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.exchange.queue.Forecast;
import dev.trainyard.exchange.queue.Start;
import dev.trainyard.exchange.queue.WaitReader;
import dev.trainyard.server.account.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Plays the line ahead with a run that nobody has handed in yet, and with shorter ones. */
@Component
class WhatIf {
  private final WaitReader waits;

  WhatIf(WaitReader waits) {
    this.waits = waits;
  }

  /** First the plan as it is, then with half and a fifth of its epochs. */
  List<WhatIfView> of(Plan plan, ForecastRun.Outlook outlook, Person person) {
    if (outlook.kinds().isEmpty()) {
      return List.of();
    }
    List<Integer> epochs =
        Stream.of(plan.epochs(), plan.epochs() / 2, plan.epochs() / 5)
            .filter(number -> number > 0)
            .distinct()
            .toList();
    List<List<Forecast>> variants =
        epochs.stream().map(number -> shortened(outlook, (double) number / plan.epochs())).toList();
    List<Start> starts =
        waits.ifHandedIn(person.id(), person.workshop(), plan.engine(), Optional.empty(), variants);
    return IntStream.range(0, starts.size())
        .mapToObj(
            i ->
                view(
                    epochs.get(i),
                    starts.get(i),
                    fastest(outlook),
                    (double) epochs.get(i) / plan.epochs()))
        .toList();
  }

  private static List<Forecast> shortened(ForecastRun.Outlook outlook, double part) {
    return outlook.forecasts().stream()
        .map(
            forecast ->
                new Forecast(forecast.kind(), scaled(forecast.seconds(), part), forecast.bytes()))
        .toList();
  }

  private static OptionalDouble scaled(OptionalDouble seconds, double part) {
    return seconds.isPresent() ? OptionalDouble.of(seconds.getAsDouble() * part) : seconds;
  }

  private static Optional<TrainingTime> fastest(ForecastRun.Outlook outlook) {
    return outlook.kinds().stream().flatMap(kind -> kind.time().stream()).findFirst();
  }

  private static WhatIfView view(
      int epochs, Start start, Optional<TrainingTime> time, double part) {
    return new WhatIfView(
        epochs,
        start.typical(),
        start.most(),
        time.map(known -> start.typical() + part * known.typical()).orElse(null),
        time.map(known -> start.most() + part * known.most()).orElse(null));
  }
}
