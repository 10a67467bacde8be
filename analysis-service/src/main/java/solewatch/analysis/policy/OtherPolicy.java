package solewatch.analysis.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.policy.Differences.Outcome;
import solewatch.analysis.problem.Problem;
import solewatch.analysis.problem.Refused;

/** Thresholds somebody wants to try, against those in force. */
@Singleton
public class OtherPolicy {
    private static final String MARK = "+what-if";
    private static final int MOST_FLAWS = 20;

    private final Ruleset standing;

    OtherPolicy(Ruleset standing) {
        this.standing = standing;
    }

    /** Those in force. */
    public Policy standing() {
        return standing.policy();
    }

    /** The others, or the refusal that says what is wrong with each. */
    public Policy of(@Nullable JsonNode differences) {
        JsonNode named = differences == null ? JsonNodeFactory.instance.missingNode() : differences;
        return switch (Differences.over(standing, named, standing.rulesetVersion() + MARK)) {
            case Outcome.Made made -> made.ruleset().policy();
            case Outcome.Flawed flawed -> throw Refused.unprocessable(problems(flawed));
        };
    }

    private static List<Problem.Flaw> problems(Outcome.Flawed flawed) {
        return flawed.flaws().stream()
                .limit(MOST_FLAWS)
                .map(flaw -> new Problem.Flaw(flaw.pointer(), flaw.code(), flaw.detail()))
                .toList();
    }
}
