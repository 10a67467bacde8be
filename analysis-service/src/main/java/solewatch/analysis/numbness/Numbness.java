package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.EpisodeKey;
import solewatch.events.FactId;

/** The numbness of one runner's feet as of one day: every place's episodes, and what they would be with fewer symptoms. */
public final class Numbness {

    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Map<EpisodeKey, PlaceFacts> places = new TreeMap<>();

    private Numbness(RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        this.policy = policy;
        this.answers = new Answers(history, policy, today);
        Places.of(history, answers, policy)
                .forEach((key, seen) -> places.put(key, new PlaceFacts(key, seen, answers, policy)));
    }

    /** What is known of a runner's feet; facts of days after today are ignored. */
    public static Numbness of(RunnerHistory history, NumbnessPolicy policy, LocalDate today) {
        return new Numbness(history, policy, today);
    }

    /** The episodes of every place that was ever symptomatic, in order of place. */
    public List<EpisodeHistory> episodes() {
        List<EpisodeHistory> histories = new ArrayList<>(places.size());
        places.forEach((key, facts) -> {
            List<Episode> episodes = Chronicle.of(facts, answers, policy);
            if (!episodes.isEmpty()) {
                histories.add(new EpisodeHistory(key, episodes));
            }
        });
        return histories;
    }

    /** What would have become of one move of an open episode, had less been felt. */
    public WhatIf whatIf(Episode episode, Transition move) {
        PlaceFacts facts = places.get(episode.key());
        if (facts == null) {
            throw new IllegalArgumentException("no episode of this runner");
        }
        return new WhatIf(facts, answers, policy, episode, move);
    }

    /** Whether anybody said, from the start of the episode to this day, how far into a run it begins. */
    public boolean onsetSaid(Episode episode, LocalDate upTo) {
        PlaceFacts facts = places.get(episode.key());
        int before = Math.toIntExact(episode.start().toEpochDay()) - 1;
        return facts != null && facts.onsetSaidIn(before, Math.toIntExact(upTo.toEpochDay()));
    }

    /** The reports of these days, first and last included, that tell of a warning sign at this place. */
    public List<FactId> warningSigns(EpisodeKey key, LocalDate first, LocalDate last) {
        PlaceFacts facts = places.get(key);
        List<FactId> signs = new ArrayList<>();
        if (facts != null) {
            for (Observation seen : facts.observations) {
                boolean within = seen.day() >= first.toEpochDay() && seen.day() <= last.toEpochDay();
                if (within && !seen.redFlags().isEmpty() && !signs.contains(seen.id())) {
                    signs.add(seen.id());
                }
            }
        }
        return signs;
    }

    /** Whether a run has no distance in the days that E4 looks for a reduction in: it shows none then. */
    public boolean lacksRecentDistance() {
        int days = 2 * policy.escalated().adjustedBlockDays();
        return answers.distanceUnknownIn(answers.today - days, answers.today);
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
}
