package dev.trainyard.server.dryrun;

import dev.trainyard.exchange.queue.Allowance;
import dev.trainyard.exchange.queue.Allowances;
import dev.trainyard.server.account.GivePasswords;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts for bots, in a workshop that is theirs alone. They share one random password,
 * which nobody is told: to hash two hundred would take as long as two hundred sign-ins.
 */
@Component
class MakeBots {
  private final GivePasswords passwords;
  private final Memberships memberships;
  private final Allowances allowances;
  private final DryRunTable table;
  private final JdbcClient database;

  MakeBots(
      GivePasswords passwords,
      Memberships memberships,
      Allowances allowances,
      DryRunTable table,
      JdbcClient database) {
    this.passwords = passwords;
    this.memberships = memberships;
    this.allowances = allowances;
    this.table = table;
    this.database = database;
  }

  /** The bots of one dry run. */
  record Cast(UUID workshop, List<Bot.Credentials> bots) {}

  /** With the row of the dry run in the same transaction, so that none is ever forgotten. */
  @Transactional
  public Cast of(UUID dryRun, int participants) {
    GivePasswords.Given password = passwords.make(1).get(0);
    UUID workshop = workshop(dryRun);
    List<Bot.Credentials> bots = new ArrayList<>();
    for (int number = 1; number <= participants; number++) {
      String email = "bot-" + number + DryRun.mailDomain(dryRun);
      UUID account = passwords.account(email, "Bot " + number, password).id();
      memberships.put(workshop, account, Role.PARTICIPANT, MemberState.MEMBER);
      memberships.enter(workshop, account);
      bots.add(new Bot.Credentials(email, password.text()));
    }
    return new Cast(workshop, bots);
  }

  /** Without a code, and closed: nobody comes in by mistake. */
  private UUID workshop(UUID dryRun) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into workshop (id, title, text, registration, created_at)
            values (?, 'Dry run', 'Bots rehearse the event here; it is removed with them.', 'CLOSED', now())
            """)
        .param(id)
        .update();
    allowances.set(id, Allowance.USUAL);
    table.botsAreIn(dryRun, id);
    return id;
  }
}
