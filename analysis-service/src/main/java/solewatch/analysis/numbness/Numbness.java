package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.EpisodeKey;
import solewatch.events.FactId;

/** The numbness of one runner's feet as of one day: every place's episodes, and what they would be with fewer symptoms. */
public final class Numbness {

    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Map<EpisodeKey, List<Observation>> places;

    private Numbness(RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        this.policy = policy;
        this.answers = new Answers(history, policy, today);
        this.places = Places.of(history, answers, policy);
    }

    /** What is known of a runner's feet; facts of days after today are ignored. */
    public static Numbness of(RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        return new Numbness(history, policy, today);
    }

    /** The episodes of every place that was ever symptomatic, in order of place. */
    public List<EpisodeHistory> episodes() {
        List<EpisodeHistory> histories = new ArrayList<>(places.size());
        places.forEach((key, observations) -> {
            List<Episode> episodes = episodes(key, observations, true);
            if (!episodes.isEmpty()) {
                histories.add(new EpisodeHistory(key, episodes));
            }
        });
        return histories;
    }

    /**
     * The episodes of one place if these reports had told of no symptom: each still answers for its run. Nothing is
     * changed, and the moves come without proofs.
     */
    public List<Episode> without(EpisodeKey key, Set<FactId> symptoms) {
        List<Observation> observations = places.getOrDefault(key, List.of()).stream()
                .map(seen -> symptoms.contains(seen.id()) ? seen.free() : seen)
                .toList();
        return episodes(key, observations, false);
    }

    /** How many runs of these days (the first not included) the runner did not answer for. */
    public int unansweredRuns(LocalDate after, LocalDate upTo) {
        int unanswered = 0;
        int from = answers.firstRunAfter(Math.toIntExact(after.toEpochDay()));
        int end = answers.firstRunAfter(Math.toIntExact(upTo.toEpochDay()));
        for (int run = from; run < end; run++) {
            unanswered += answers.answered(run) ? 0 : 1;
        }
        return unanswered;
    }

    private List<Episode> episodes(EpisodeKey key, List<Observation> observations, boolean proven) {
        return new EpisodeMachine(new PlaceFacts(key, observations, answers, policy), answers, policy, proven)
                .episodes();
    }
}
