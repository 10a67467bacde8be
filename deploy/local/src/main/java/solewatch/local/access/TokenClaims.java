package solewatch.local.access;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * What a token says of its bearer: who, in which role, for which team (sync, coach) or runner (runner), and for how long.
 */
public record TokenClaims(
        String subject,
        String role,
        @Nullable TeamId team,
        @Nullable RunnerId runner,
        Duration validity) {

    private static final Set<String> ROLES = Set.of("sync", "runner", "coach", "ops");

    public TokenClaims {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("The role is one of sync, runner, coach, ops, not " + role + ".");
        }
        if ((role.equals("sync") || role.equals("coach")) && team == null) {
            throw new IllegalArgumentException("A " + role + " needs a team: --team T.");
        }
        if (role.equals("runner") && runner == null) {
            throw new IllegalArgumentException("A runner's token needs the runner: --runner R.");
        }
        if (subject.isBlank()) {
            throw new IllegalArgumentException("A token needs a subject.");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("A token's time must be above zero.");
        }
    }

    private static final Duration ONE_DAY = Duration.ofDays(1);

    public static TokenClaims coach(String subject, TeamId team) {
        return new TokenClaims(subject, "coach", team, null, ONE_DAY);
    }

    public static TokenClaims sync(String subject, TeamId team) {
        return new TokenClaims(subject, "sync", team, null, ONE_DAY);
    }

    public static TokenClaims runner(RunnerId runner) {
        return new TokenClaims(runner.value(), "runner", null, runner, ONE_DAY);
    }

    public static TokenClaims ops(String subject) {
        return new TokenClaims(subject, "ops", null, null, ONE_DAY);
    }
}
