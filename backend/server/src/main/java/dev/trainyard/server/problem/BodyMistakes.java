package dev.trainyard.server.problem;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Collects a JSON body's unknown fields and wrong types while it is read, instead of giving up at
 * the first one; {@link CheckBody} tells them together with everything else that is wrong.
 */
final class BodyMistakes extends DeserializationProblemHandler {
  private static final String FOUND = BodyMistakes.class.getName();

  /** The mistakes of the body that this request's thread has read, and forgets them. */
  @SuppressWarnings("unchecked")
  static List<Problem> take() {
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    Object found = request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
    request.removeAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
    return found == null ? List.of() : (List<Problem>) found;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object bean,
      String name)
      throws JacksonException {
    String known =
        deserializer == null || deserializer.getKnownPropertyNames() == null
            ? ""
            : " Known here: "
                + String.join(
                    ", ",
                    deserializer.getKnownPropertyNames().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList())
                + ".";
    if (!note(parser, "There is no field \"%s\" here.%s".formatted(name, known))) {
      return false;
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure)
      throws JacksonException {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    if (pointer.isEmpty() || !note(parser, "This must be %s.".formatted(words(target)))) {
      return NOT_HANDLED;
    }
    parser.skipChildren();
    return null;
  }

  private static boolean note(JsonParser parser, String message) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return false;
    }
    @SuppressWarnings("unchecked")
    List<Problem> found =
        (List<Problem>) request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
    if (found == null) {
      found = new ArrayList<>();
      request.setAttribute(FOUND, found, RequestAttributes.SCOPE_REQUEST);
    }
    found.add(new Problem(parser.streamReadContext().pathAsPointer().toString(), message));
    return true;
  }

  private static String words(JavaType target) {
    if (target.isMapLikeType()) {
      return "an object";
    }
    if (target.isCollectionLikeType() || target.isArrayType()) {
      return "a list";
    }
    if (target.hasRawClass(String.class)) {
      return "text";
    }
    return target.isPrimitive() || Number.class.isAssignableFrom(target.getRawClass())
        ? "a number"
        : "an object";
  }
}
