package solewatch.analysis.checkin;

import org.jspecify.annotations.Nullable;

/**
 * How much of what was planned was done. More than planned counts as planned, so that one routine done often does not hide
 * another that was left out.
 *
 * @param percent rounded down; null when nothing was planned
 */
public record Adherence(int planned, int done, @Nullable Integer percent) {

    /** Nothing planned. */
    public static final Adherence NONE = of(0, 0);

    /** Of so much planned and so much done. */
    public static Adherence of(int planned, int done) {
        int counted = Math.min(planned, done);
        return new Adherence(planned, counted, planned == 0 ? null : Integer.valueOf(counted * 100 / planned));
    }

    /** Both together. */
    public Adherence plus(Adherence other) {
        return of(planned + other.planned, done + other.done);
    }

    /** Whether something was planned and at least this much of it was done. */
    public boolean reaches(int wanted) {
        return planned > 0 && (long) done * 100 >= (long) planned * wanted;
    }
}
