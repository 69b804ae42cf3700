package dev.trainyard.server.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container reports itself, such as a refused address, as a problem. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
  private final AnswerProblem answer;

  ErrorPage(AnswerProblem answer) {
    this.answer = answer;
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDocument> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answer.entity(declined(status instanceof Integer number ? number : 404), request);
  }

  private static Declined declined(int status) {
    return switch (status) {
      case 404 -> Declined.notFound("There is nothing at this address.");
      case 405 ->
          Declined.because(
              ProblemCode.METHOD_NOT_ALLOWED, "This address does not know that method.");
      case 413 -> new BodyTooLarge(LimitBody.LIMIT).declined();
      case 401 -> Declined.because(ProblemCode.UNAUTHENTICATED, "Sign in first.");
      case 403 -> Declined.because(ProblemCode.FORBIDDEN, "You may not do this.");
      default ->
          status >= 500
              ? Declined.because(
                  ProblemCode.INTERNAL, "Something broke in the server; its log says what.")
              : Declined.because(
                  ProblemCode.BAD_REQUEST, "The request's address or headers are not valid.");
    };
  }
}
