package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.numbness.Rule;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.Finding;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

/**
 * A state worth telling that the facts bear now: reached in an episode, still on or over. A {@link Finding} without
 * identity; it gets one when it is announced.
 *
 * @param episodeLastDay the day the episode resolved, or today
 * @param saidOn when it became known: of a warning sign the day it was reported, which can be long after its run;
 *     otherwise the day the rule held
 * @param warning escalated by a warning sign (E1), which is told even if a pattern or a lesser sign had escalated the
 *     episode before
 * @param signs the reports with a warning sign that it stands for: its own, and later ones that were no news beside it, in
 *     order of time
 * @param counterfactual for a state that is still on; otherwise null
 * @param endedIn the state the episode went to from this one, or null while it is in it
 */
public record Conclusion(
        EpisodeKey key,
        LocalDate episodeStart,
        LocalDate episodeLastDay,
        EpisodeState state,
        boolean warning,
        List<FactId> signs,
        String rule,
        Finding.Urgency urgency,
        Set<Finding.Audience> audience,
        LocalDate effectiveOn,
        LocalDate saidOn,
        boolean bilateral,
        boolean untested,
        int relapses,
        @Nullable RedFlag redFlag,
        String summary,
        String detail,
        List<Finding.Evidence> facts,
        List<Finding.Measure> measures,
        @Nullable String counterfactual,
        List<String> unknown,
        @Nullable EpisodeState endedIn,
        @Nullable LocalDate endedOn) {

    public Conclusion {
        signs = List.copyOf(signs);
        audience = Collections.unmodifiableSet(new TreeSet<>(audience));
        facts = List.copyOf(facts);
        measures = List.copyOf(measures);
        unknown = List.copyOf(unknown);
    }

    /** Whether the episode is in this state now. */
    public boolean open() {
        return endedIn == null;
    }

    /** How soon its warning sign wants a professional; null when it is none. */
    @Nullable
    Tier tier() {
        return tier(rule, redFlag);
    }

    static @Nullable Tier tier(String rule, @Nullable RedFlag flag) {
        if (!rule.equals(Rule.E1.code())) {
            return null;
        }
        return flag == null ? Tier.SOON : flag.tier();
    }

    /** This conclusion as the finding to announce. */
    Finding finding(Finding.Id id, int version, Assessment within) {
        return new Finding(
                id,
                version,
                within.runner(),
                within.team(),
                key,
                episodeStart,
                state,
                rule,
                urgency,
                audience,
                effectiveOn,
                bilateral,
                untested,
                relapses,
                redFlag,
                summary,
                detail,
                facts,
                measures,
                counterfactual,
                unknown,
                within.rulesetVersion());
    }

    /** Whether it says anything else than what was announced; wording alone is no difference. */
    boolean differsFrom(Finding announced) {
        return !(facts.equals(announced.facts())
                && measures.equals(announced.measures())
                && rule.equals(announced.rule())
                && urgency == announced.urgency()
                && effectiveOn.equals(announced.effectiveOn())
                && episodeStart.equals(announced.episodeStart())
                && bilateral == announced.bilateral()
                && untested == announced.untested()
                && relapses == announced.relapses()
                && redFlag == announced.redFlag());
    }
}
