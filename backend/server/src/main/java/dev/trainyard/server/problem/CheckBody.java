package dev.trainyard.server.problem;

import dev.trainyard.engine.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that was read with mistakes, telling all of them at once. */
@ControllerAdvice
class CheckBody extends RequestBodyAdviceAdapter {
  private final Validator validator;

  CheckBody(Validator validator) {
    this.validator = validator;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    List<Problem> mistakes = new ArrayList<>(BodyMistakes.take());
    Set<String> told = new HashSet<>();
    mistakes.forEach(mistake -> told.add(mistake.field()));
    validator.validate(body).stream()
        .map(CheckBody::problem)
        .sorted(Comparator.comparing(Problem::field))
        .filter(problem -> told.add(problem.field()))
        .forEach(mistakes::add);
    if (!mistakes.isEmpty()) {
      throw Declined.invalid(mistakes);
    }
    return body;
  }

  private static Problem problem(ConstraintViolation<?> violation) {
    return new Problem(
        "/"
            + violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\[(\\d+)]", "/$1")
                .replace('.', '/'),
        violation.getMessage());
  }
}
