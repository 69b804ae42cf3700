package dev.trainyard.server.arena;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.arena.Drawing.Answer;
import dev.trainyard.server.arena.DrawingView.AnswerView;
import dev.trainyard.server.arena.DrawingView.VoteView;
import dev.trainyard.server.leaderboard.BoardNames.Called;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the votes on a drawing. */
final class DescribeDrawing {
  private static final double APART = 0.1;

  private DescribeDrawing() {}

  /**
   * @param names of the drawer and of the models' owners
   */
  static DrawingView of(Drawing drawing, Map<UUID, Called> names, Person person) {
    List<Answer> answers = drawing.answers();
    Map<String, Long> counts =
        answers.stream().collect(Collectors.groupingBy(Answer::label, Collectors.counting()));
    List<VoteView> votes =
        counts.entrySet().stream()
            .map(vote -> new VoteView(vote.getKey(), vote.getValue().intValue()))
            .sorted(
                Comparator.comparingInt(VoteView::models).reversed().thenComparing(VoteView::label))
            .toList();
    double all = Math.max(1, answers.size());
    double agreement = votes.isEmpty() ? 0 : votes.get(0).models() / all;
    Function<Answer, Boolean> apart =
        answer -> agreement > 0.5 && counts.get(answer.label()) <= APART * all;
    return new DrawingView(
        drawing.id(),
        drawing.dataset().value(),
        names.get(drawing.drawer()).shown(),
        drawing.drawer().equals(person.id()),
        drawing.at(),
        drawing.meant().orElse(null),
        drawing.image().orElse(null),
        drawing.kept(),
        drawing.millis(),
        agreement,
        votes,
        answers.stream()
            .map(answer -> view(answer, names.get(answer.owner()), apart.apply(answer), person))
            .toList());
  }

  private static AnswerView view(Answer answer, Called owner, boolean apart, Person person) {
    boolean mine = answer.owner().equals(person.id());
    return new AnswerView(
        answer.model(),
        owner.shown(),
        person.organizes() ? owner.real() : null,
        mine,
        mine || person.organizes() ? answer.title() : null,
        answer.label(),
        answer.probability(),
        apart);
  }
}
