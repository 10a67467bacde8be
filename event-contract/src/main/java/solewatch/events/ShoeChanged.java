package solewatch.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shoe was registered, changed or retired. Its source id is the shoe's id in {@link RunRecorded.Conditions#shoeId()}.
 *
 * @param initialDistanceMetres what it had run before it was registered
 * @param noticeMetres when to mention its distance; null for the policy's threshold
 * @param fitProblems what does not fit
 */
public record ShoeChanged(
        RunnerId runner,
        Provenance provenance,
        String name,
        boolean retired,
        int initialDistanceMetres,
        @Nullable Integer noticeMetres,
        @Nullable Integer strongNoticeMetres,
        @Nullable Width width,
        @Nullable String size,
        @Nullable String last,
        @Nullable String toeBox,
        @Nullable String heelCounter,
        @Nullable Integer stackMillimetres,
        @Nullable Integer dropMillimetres,
        Set<FitProblem> fitProblems)
        implements Fact {

    public ShoeChanged {
        Limits.text("name", name);
        Limits.text("size", size);
        Limits.text("last", last);
        Limits.text("toeBox", toeBox);
        Limits.text("heelCounter", heelCounter);
        Limits.number("initialDistanceMetres", initialDistanceMetres);
        Limits.number("noticeMetres", noticeMetres);
        Limits.number("strongNoticeMetres", strongNoticeMetres);
        Limits.number("stackMillimetres", stackMillimetres);
        Limits.number("dropMillimetres", dropMillimetres);
        fitProblems = Sets.sorted(fitProblems);
    }

    @Override
    public FactKind kind() {
        return FactKind.SHOE;
    }

    /** Width class. */
    public enum Width {
        NARROW,
        STANDARD,
        WIDE,
        EXTRA_WIDE
    }

    /** The fit checklist's answers that were "no". */
    public enum FitProblem {
        NO_THUMB_WIDTH,
        HEEL_SLIPS,
        LACES_PRESS,
        INSOLE_BUNCHES,
        TOES_CRAMPED
    }
}
