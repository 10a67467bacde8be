package solewatch.analysis.whatif;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Conclusion;
import solewatch.analysis.whatif.Difference.Kind;

/**
 * Sets two assessments of the same facts beside each other. Conclusions belong together when they are of the same place and
 * state and their episodes overlap in time; whether a warning sign escalated one is part of the state.
 */
public final class Comparison {
    private final List<Conclusion> left;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Assessment other) {
        this.left = new ArrayList<>(other.conclusions());
    }

    /** The differences, in the order of the standing conclusions; what only the other thresholds say comes last. */
    public static List<Difference> of(Assessment standing, Assessment other) {
        Comparison comparison = new Comparison(other);
        standing.conclusions().forEach(comparison::match);
        comparison.left.forEach(
                alone -> comparison.differences.add(new Difference(Kind.APPEARS, null, alone, null)));
        return List.copyOf(comparison.differences);
    }

    private void match(Conclusion standing) {
        Conclusion other = counterpart(standing);
        if (other == null) {
            differences.add(new Difference(Kind.DISAPPEARS, standing, null, null));
            return;
        }
        left.remove(other);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(standing.effectiveOn(), other.effectiveOn()));
        if (days != 0) {
            differences.add(new Difference(days < 0 ? Kind.EARLIER : Kind.LATER, standing, other, days));
        } else if (!standing.rule().equals(other.rule()) || standing.urgency() != other.urgency()) {
            differences.add(new Difference(Kind.OTHER_RULE, standing, other, 0));
        }
    }

    private @Nullable Conclusion counterpart(Conclusion standing) {
        for (Conclusion other : left) {
            boolean sameKind = other.key().equals(standing.key())
                    && other.state() == standing.state()
                    && other.warning() == standing.warning();
            boolean overlaps = !other.episodeStart().isAfter(standing.episodeLastDay())
                    && !other.episodeLastDay().isBefore(standing.episodeStart());
            if (sameKind && overlaps) {
                return other;
            }
        }
        return null;
    }
}
