package dev.trainyard.server.problem;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.retry.PassingFailure;
import dev.trainyard.exchange.store.StoreFull;
import dev.trainyard.exchange.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Every exception's way to HTTP, one handler for each type. */
@RestControllerAdvice
class ProblemHandlers {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandlers.class);

  private final AnswerProblem answer;

  ProblemHandlers(AnswerProblem answer) {
    this.answer = answer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> declined(Declined declined, HttpServletRequest request) {
    return answer.entity(declined, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge large) {
        return answer.entity(large.declined(), request);
      }
      if (cause instanceof StreamReadException wrong) {
        return answer.entity(malformed(wrong.getOriginalMessage()), request);
      }
      if (cause instanceof DatabindException wrong) {
        return answer.entity(malformed("It must be a JSON object with the known fields."), request);
      }
    }
    return answer.entity(malformed("There is no body, or it cannot be read."), request);
  }

  private static Declined malformed(String why) {
    return Declined.because(ProblemCode.MALFORMED_JSON, "The body is not readable JSON. " + why);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> mismatch(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return answer.entity(
          Declined.notFound("There is nothing with the id \"" + mismatch.getValue() + "\"."),
          request);
    }
    Class<?> type = wanted(mismatch);
    String right =
        type.isEnum()
            ? "one of " + Arrays.asList(type.getEnumConstants())
            : type == UUID.class ? "an id" : type == boolean.class ? "true or false" : "a number";
    return answer.entity(
        Declined.invalid("?" + mismatch.getName(), "This must be " + right + "."), request);
  }

  /** Of a list of values, the type of one. */
  private static Class<?> wanted(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConversionFailedException failed) {
        type = failed.getTargetType().getType();
      }
    }
    return type == null ? Object.class : type;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> missing(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    return answer.entity(
        Declined.invalid("?" + missing.getParameterName(), "This parameter is needed."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> constraint(
      HandlerMethodValidationException wrong, HttpServletRequest request) {
    List<Problem> problems = new ArrayList<>();
    wrong
        .getParameterValidationResults()
        .forEach(
            result ->
                result
                    .getResolvableErrors()
                    .forEach(
                        error ->
                            problems.add(
                                new Problem(
                                    "?" + result.getMethodParameter().getParameterName(),
                                    String.valueOf(error.getDefaultMessage())))));
    return answer.entity(Declined.invalid(problems), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> method(
      HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
    String known =
        wrong.getSupportedHttpMethods() == null
            ? ""
            : " It knows " + wrong.getSupportedHttpMethods() + ".";
    return answer.entity(
        Declined.because(
            ProblemCode.METHOD_NOT_ALLOWED,
            "This address does not know " + wrong.getMethod() + "." + known),
        request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> media(
      HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
    return answer.entity(
        Declined.because(
            ProblemCode.UNSUPPORTED_MEDIA,
            "A body of type %s is not read here; send %s."
                .formatted(wrong.getContentType(), wrong.getSupportedMediaTypes())),
        request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> acceptable(
      HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
    return answer.entity(
        Declined.because(
            ProblemCode.NOT_ACCEPTABLE,
            "This address answers with " + wrong.getSupportedMediaTypes() + "."),
        request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> nothing(
      NoResourceFoundException nothing, HttpServletRequest request) {
    return answer.entity(Declined.notFound("There is nothing at this address."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> denied(AccessDeniedException denied, HttpServletRequest request) {
    return answer.entity(Declined.because(ProblemCode.FORBIDDEN, "You may not do this."), request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDocument> databaseAway(Exception away, HttpServletRequest request) {
    log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), away.toString());
    return answer.entity(Declined.databaseAway(), request);
  }

  @ExceptionHandler({StoreUnavailable.class, StoreFull.class})
  ResponseEntity<ProblemDocument> storeAway(Exception away, HttpServletRequest request) {
    log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), away.toString());
    return answer.entity(
        Declined.unavailable("The object store is away for a moment. Try again."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> rejected(
      RequestRejectedException rejected, HttpServletRequest request) {
    return answer.entity(
        Declined.because(
            ProblemCode.BAD_REQUEST, "The request's address holds characters that it may not."),
        request);
  }

  /** The browser has gone; nobody reads an answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    log.debug("The client went away: {}", gone.toString());
  }

  /** Thrown again: who answers here would end the file as if it were whole. */
  @ExceptionHandler
  void brokenOff(BrokenOff broken) {
    throw broken;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> broken(Exception broken, HttpServletRequest request) {
    if (PassingFailure.is(broken)) {
      return databaseAway(broken, request);
    }
    String incident = UUID.randomUUID().toString().substring(0, 8);
    log.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), broken);
    return answer.entity(
        Declined.because(
            ProblemCode.INTERNAL,
            "Something broke in the server. Its log has it as incident " + incident + "."),
        request);
  }
}
