package dev.trainyard.server.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who has proved who they are, as Spring Security asks for it. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Person person;

  SignedIn(Person person) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name())));
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public Person getPrincipal() {
    return person;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return person.id().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && that.person.equals(person);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
