package solewatch.analysis.load;

/** How far a run went beyond the longest of the 30 days before it; bands of Schuster Brandt Frandsen et al. 2025, never a score. */
public enum SpikeBand {
    /** No run in the 30 days before: nothing to compare with. */
    NO_BASELINE,
    /** At most 10 % beyond. */
    REFERENCE,
    /** More than 10 to 30 % beyond. */
    SMALL,
    /** More than 30 to 100 % beyond. */
    MODERATE,
    /** More than twice as far. */
    LARGE
}
