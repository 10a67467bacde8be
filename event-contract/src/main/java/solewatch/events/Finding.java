package solewatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a runner or a coach may need to know, with its proof: the rule and ruleset, the facts it rests on, the numbers and
 * thresholds, what would change it, and what is unknown.
 *
 * @param id the same from the first raising to the end, also when late facts move the episode's start
 * @param version 1 at the first raising, one more with each event about it
 * @param episodeStart first symptomatic (or red-flag) day of the episode
 * @param state the state the episode reached: with the id what is told once
 * @param rule the rule that reached it, such as {@code P2} (docs/science.md, Episode rules)
 * @param effectiveOn the runner's local day on which the rule held
 * @param summary one sentence without places on the foot or strengths: for consent scope SYMPTOM_STATE
 * @param detail the full sentence: for consent scope SYMPTOM_DETAIL; every number in it is in the evidence
 * @param facts what it rests on, oldest first
 * @param measures the numbers of the rule and their thresholds
 * @param counterfactual the least change that would have flipped it
 * @param unknown what is not known and could matter, such as unanswered runs
 * @param rulesetVersion which thresholds and rules were in force
 */
public record Finding(
        Id id,
        int version,
        RunnerId runner,
        @Nullable TeamId team,
        EpisodeKey key,
        LocalDate episodeStart,
        EpisodeState state,
        String rule,
        Urgency urgency,
        Set<Audience> audience,
        LocalDate effectiveOn,
        boolean bilateral,
        boolean untested,
        int relapses,
        @Nullable RedFlag redFlag,
        String summary,
        String detail,
        List<Evidence> facts,
        List<Measure> measures,
        @Nullable String counterfactual,
        List<String> unknown,
        String rulesetVersion) {

    public Finding {
        audience = Sets.sorted(audience);
        Limits.number("version", version);
        Limits.number("relapses", relapses);
        Limits.text("rule", rule);
        Limits.text("summary", summary);
        Limits.text("detail", detail);
        Limits.text("counterfactual", counterfactual);
        Limits.text("rulesetVersion", rulesetVersion);
        facts = Limits.list("facts", facts);
        measures = Limits.list("measures", measures);
        unknown = Limits.list("unknown", unknown);
        unknown.forEach(text -> Limits.text("unknown", text));
    }

    /** A finding's identity. */
    public record Id(@JsonValue UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whom it is for. */
    public enum Audience {
        RUNNER,
        COACH
    }

    /** How pressing it is; the least first. */
    public enum Urgency {
        /** For the daily digest. */
        DIGEST,
        /** At the coach's next acceptable hour. */
        NORMAL,
        /** Now, unless the coach said otherwise. */
        HIGH
    }

    /**
     * A fact it rests on.
     *
     * @param on the runner's local day
     * @param what kind of fact
     * @param severity 0 to 10 for this episode's place, or null
     * @param distanceMetres of the run, or null
     */
    public record Evidence(
            FactId fact,
            FactKind what,
            LocalDate on,
            @Nullable Integer severity,
            @Nullable Integer distanceMetres,
            @Nullable Integer onsetMetres,
            SymptomReported.@Nullable Context context,
            Set<RedFlag> redFlags) {

        public Evidence {
            Limits.number("severity", severity);
            Limits.number("distanceMetres", distanceMetres);
            Limits.number("onsetMetres", onsetMetres);
            redFlags = Sets.sorted(redFlags);
        }
    }

    /**
     * A number a rule looked at.
     *
     * @param name what was measured, such as {@code symptomaticDaysIn14}
     * @param threshold what it was compared with, or null when it only explains
     */
    public record Measure(
            String name, double value, @Nullable Double threshold, String unit) {

        public Measure {
            Limits.text("name", name);
            Limits.text("unit", unit);
            Limits.number("value", value);
            Limits.number("threshold", threshold);
        }
    }
}
