package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.RedFlag.Tier;

/** Finds which announced finding each conclusion belongs to (docs/decisions/0008). */
final class Carriers {

    private static final Comparator<AnnouncedFinding> CARRIER_FIRST = Comparator.comparing(AnnouncedFinding::status)
            .thenComparing(announced -> announced.finding().episodeStart())
            .thenComparing(announced -> announced.finding().id().value());

    private final List<AnnouncedFinding> announced;
    private final LocalDate today;
    private final Set<Finding.Id> carrying = new HashSet<>();

    Carriers(List<AnnouncedFinding> announced, LocalDate today) {
        this.announced = announced.stream().sorted(CARRIER_FIRST).toList();
        this.today = today;
    }

    /** All that was announced, in an order that does not depend on when. */
    List<AnnouncedFinding> announced() {
        return announced;
    }

    /**
     * For each conclusion what was announced of it: first what told of its warning sign, then what took effect on its day,
     * then what overlaps. What fits best goes first, so that a second look at the same finds the same.
     */
    @Nullable
    AnnouncedFinding[] of(List<Conclusion> conclusions) {
        @Nullable AnnouncedFinding[] carriers = new @Nullable AnnouncedFinding[conclusions.size()];
        BiPredicate<AnnouncedFinding, Conclusion> sameSign = Carriers::tellsOf;
        BiPredicate<AnnouncedFinding, Conclusion> sameDay = Carriers::sameDay;
        find(carriers, conclusions, sameSign.and(sameDay));
        find(carriers, conclusions, sameSign);
        find(carriers, conclusions, sameDay);
        find(carriers, conclusions, (candidate, conclusion) -> !endedBefore(candidate, conclusion));
        return carriers;
    }

    private void find(
            @Nullable AnnouncedFinding[] carriers,
            List<Conclusion> conclusions,
            BiPredicate<AnnouncedFinding, Conclusion> fitting) {
        for (int i = 0; i < carriers.length; i++) {
            if (carriers[i] == null) {
                carriers[i] = carrier(conclusions.get(i), fitting);
            }
        }
    }

    /** Whether a conclusion was found for it. */
    boolean carries(AnnouncedFinding candidate) {
        return carrying.contains(candidate.finding().id());
    }

    /**
     * Whether the conclusion says what was announced, though another finding carries it. Who was told of a graver sign than
     * there is, or of one that is gone, must hear that it was taken back.
     */
    boolean replaces(AnnouncedFinding left, Conclusion conclusion) {
        return conclusion.key().equals(left.finding().key())
                && conclusion.state() == left.finding().state()
                && overlaps(left, conclusion)
                && (tier(left) == null || tellsOf(left, conclusion))
                && (sameKind(left, conclusion) || atLeastAsGrave(conclusion.tier(), tier(left)));
    }

    private @Nullable AnnouncedFinding carrier(
            Conclusion conclusion, BiPredicate<AnnouncedFinding, Conclusion> fitting) {
        for (AnnouncedFinding candidate : announced) {
            if (!carries(candidate)
                    && sameKind(candidate, conclusion)
                    && overlaps(candidate, conclusion)
                    && fitting.test(candidate, conclusion)) {
                carrying.add(candidate.finding().id());
                return candidate;
            }
        }
        return null;
    }

    private static boolean sameKind(AnnouncedFinding announced, Conclusion conclusion) {
        Finding finding = announced.finding();
        return finding.key().equals(conclusion.key())
                && finding.state() == conclusion.state()
                && tier(announced) == conclusion.tier();
    }

    private static @Nullable Tier tier(AnnouncedFinding announced) {
        return Conclusion.tier(announced.finding().rule(), announced.finding().redFlag());
    }

    private static boolean atLeastAsGrave(@Nullable Tier now, @Nullable Tier told) {
        return now != null && (told == null || now.compareTo(told) <= 0);
    }

    /** Whether it told of a warning sign that the conclusion stands for. */
    private static boolean tellsOf(AnnouncedFinding announced, Conclusion conclusion) {
        return announced.finding().facts().stream()
                .anyMatch(
                        fact -> !fact.redFlags().isEmpty() && conclusion.signs().contains(fact.fact()));
    }

    private static boolean sameDay(AnnouncedFinding announced, Conclusion conclusion) {
        return announced.finding().effectiveOn().equals(conclusion.effectiveOn());
    }

    /** A warning sign after what was told had ended is another one. */
    private static boolean endedBefore(AnnouncedFinding announced, Conclusion conclusion) {
        LocalDate endedOn = announced.endedOn();
        return conclusion.warning() && endedOn != null && endedOn.isBefore(conclusion.effectiveOn());
    }

    private boolean overlaps(AnnouncedFinding announced, Conclusion conclusion) {
        return !announced.finding().episodeStart().isAfter(conclusion.episodeLastDay())
                && !lastDay(announced).isBefore(conclusion.episodeStart());
    }

    private LocalDate lastDay(AnnouncedFinding announced) {
        LocalDate endedOn = announced.endedOn();
        return switch (announced.status()) {
            case OPEN -> today;
            case CLOSED -> endedOn == null ? announced.finding().effectiveOn() : endedOn;
            case RETRACTED -> announced.finding().effectiveOn();
        };
    }
}
