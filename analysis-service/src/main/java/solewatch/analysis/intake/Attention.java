package solewatch.analysis.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag.Tier;

/**
 * How much an open episode calls for a coach's attention. The gravest warning sign comes first, then the state; of equals
 * the one nobody could test since, then the one that has been in its state the longest.
 *
 * @param warning the gravest sign it escalated by; null when it did not escalate by one
 * @param stateSince the day it came into its state
 */
record Attention(Episode episode, @Nullable Tier warning, LocalDate stateSince) {
    private static final int TIERS = Tier.values().length;
    private static final int STATES = 5;
    private static final int DAYS = 100_000;

    /** The one that calls for most of it. */
    static Optional<Attention> most(List<Episode> open) {
        return open.stream()
                .map(Attention::of)
                .min(Comparator.comparingInt(Attention::urgency)
                        .thenComparing(attention -> attention.episode().start()));
    }

    /** Less is more urgent; always less than {@link solewatch.analysis.store.RosterRows#SILENT}. */
    int urgency() {
        int tier = warning == null ? TIERS : warning.ordinal();
        int tested = episode.untested() ? 0 : 1;
        int day = (int) Math.clamp(stateSince.toEpochDay(), 0, DAYS - 1);
        return ((tier * STATES + state()) * 2 + tested) * DAYS + day;
    }

    /** The most pressing state first. */
    int state() {
        return switch (episode.state()) {
            case ESCALATED -> 0;
            case PERSISTENT -> 1;
            case RECURRING -> 2;
            case EASING -> 3;
            case TRANSIENT -> 4;
            case NONE, RESOLVED -> throw new IllegalArgumentException("an open episode is in a state");
        };
    }

    private static Attention of(Episode episode) {
        Tier gravest = null;
        LocalDate since = episode.start();
        for (Transition move : episode.transitions().reversed()) {
            if (move.to() != episode.state()) {
                break;
            }
            since = move.day();
            Tier tier = episode.state() == EpisodeState.ESCALATED ? move.warning() : null;
            gravest = gravest == null || tier != null && tier.compareTo(gravest) < 0 ? tier : gravest;
        }
        return new Attention(episode, gravest, since);
    }
}
