package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadSeries;
import solewatch.analysis.load.LoadSummary;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.Numbness;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * All that follows from one runner's facts on one day: load, episodes, and what is worth telling. The same facts, policy
 * and day give the same assessment, whatever order the facts arrived in.
 *
 * @param asOf the runner's local day
 * @param episodes by place; places never symptomatic are absent
 * @param conclusions by place, then oldest first
 */
public record Assessment(
        RunnerId runner,
        @Nullable TeamId team,
        LocalDate asOf,
        String rulesetVersion,
        LoadSummary load,
        List<EpisodeHistory> episodes,
        List<Conclusion> conclusions) {

    public Assessment {
        episodes = List.copyOf(episodes);
        conclusions = List.copyOf(conclusions);
    }

    /** Assesses what is known, as of this day; facts of later days are ignored. Total and deterministic. */
    public static Assessment of(RunnerHistory history, Policy policy, LocalDate today) {
        RunnerChanged profile = history.profile();
        Numbness numbness = Numbness.of(history, policy.numbness(), today);
        List<EpisodeHistory> episodes = numbness.episodes();
        return new Assessment(
                history.runner(),
                profile == null ? null : profile.team(),
                today,
                policy.rulesetVersion(),
                LoadSeries.of(history, policy.load(), today).summary(),
                episodes,
                new Conclusions(numbness, history.reports()).of(episodes));
    }
}
