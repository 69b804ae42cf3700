package dev.trainyard.server.account;

import dev.trainyard.server.problem.AnswerProblem;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in where, and what a browser may do with a page of ours. */
@Configuration(proxyBeanMethods = false)
class Doors {
  /** 'self' of connect-src covers WebSockets of the same host and port in today's browsers. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self';"
          + " frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'";

  @Bean
  SecurityFilterChain openDoors(
      HttpSecurity security, SessionPerson sessions, Tokens tokens, AnswerProblem answer)
      throws Exception {
    return security
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(BearerDoor::isBearer))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/api/v1/accounts", "/api/v1/setup")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/v1/join/*")
                    .permitAll()
                    .requestMatchers("/api/v1/session", "/api/v1/me", "/api/v1/health")
                    .permitAll()
                    .requestMatchers(
                        "/api/v1/openapi.json/**", "/api/v1/docs/**", "/api/v1/swagger-ui/**")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .addFilterBefore(new BearerDoor(tokens, answer), AuthorizationFilter.class)
        .exceptionHandling(
            exceptions ->
                exceptions
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            answer.write(
                                Declined.because(
                                    ProblemCode.UNAUTHENTICATED,
                                    "Sign in, or show a token: Authorization: Bearer ty_…"),
                                request,
                                response))
                    .accessDeniedHandler(denied(answer)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(frame -> frame.deny())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static AccessDeniedHandler denied(AnswerProblem answer) {
    return (request, response, denied) ->
        answer.write(
            denied instanceof CsrfException
                ? Declined.because(
                    ProblemCode.CSRF_MISSING,
                    "Send the cookie XSRF-TOKEN back as the header X-XSRF-TOKEN;"
                        + " GET /api/v1/me hands the cookie out.")
                : Declined.because(ProblemCode.FORBIDDEN, "You may not do this."),
            request,
            response);
  }

  /** No text column takes NUL, so none comes in by an address. */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }
}
