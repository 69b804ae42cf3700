package dev.trainyard.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only the account's id in the session and reads the person anew with each request: a changed
 * role counts at once, and a new version of the server can read old sessions.
 */
@Component
class SessionPerson implements SecurityContextRepository {
  private static final String ACCOUNT = "account";

  private final People people;

  SessionPerson(People people) {
    this.people = people;
  }

  /** Makes this person the owner of the session, under a new session id. */
  void signIn(Person person, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(ACCOUNT, person.id().toString());
  }

  void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new OnceLoaded(() -> load(request));
  }

  private SecurityContext load(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object account = session == null ? null : session.getAttribute(ACCOUNT);
    Optional<Standing> standing =
        account instanceof String id ? people.standing(UUID.fromString(id)) : Optional.empty();
    return standing
        .filter(found -> found.admits(Instant.ofEpochMilli(session.getCreationTime())))
        .map(found -> new SecurityContextImpl(new SignedIn(found.person())))
        .orElseGet(SecurityContextImpl::new);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /** Only {@link #signIn} writes to the session. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null;
  }

  private static final class OnceLoaded implements DeferredSecurityContext {
    private final Supplier<SecurityContext> load;
    private SecurityContext loaded;

    OnceLoaded(Supplier<SecurityContext> load) {
      this.load = load;
    }

    @Override
    public SecurityContext get() {
      if (loaded == null) {
        loaded = load.get();
      }
      return loaded;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
