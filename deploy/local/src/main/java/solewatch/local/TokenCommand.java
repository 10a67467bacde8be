package solewatch.local;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.local.access.Secrets;
import solewatch.local.access.TokenClaims;

/** {@code ./solewatch token}: prints a bearer token for the services of a data folder, and nothing else. */
final class TokenCommand {

    private TokenCommand() {}

    static int run(Options options, Path project, PrintStream out) {
        String role = options.value("role");
        if (role == null) {
            throw new IllegalArgumentException("Say for whom: --role sync, runner, coach or ops.");
        }
        String team = options.value("team");
        String runner = options.value("runner");
        TokenClaims claims = new TokenClaims(
                subject(options, role, team, runner),
                role,
                team == null ? null : new TeamId(team),
                runner == null ? null : new RunnerId(runner),
                options.hours());
        out.println(
                Secrets.in(options.data(project.resolve(".solewatch"))).tokens().token(claims));
        return 0;
    }

    private static String subject(Options options, String role, @Nullable String team, @Nullable String runner) {
        String told = options.value("sub");
        if (told != null) {
            return told;
        }
        if (runner != null) {
            return runner;
        }
        return team == null ? role : role + "-" + team;
    }
}
