package solewatch.analysis.plan;

import solewatch.analysis.returning.ReturnPolicy;

/** The numbers of what could come next; each with its source in docs/science.md. */
public record PlanPolicy(ReturnPolicy stepsBack, Lighter lighter, Race race) {

    /**
     * A block of running less, to see whether it matters (SR-07).
     *
     * @param blockDays of the block, and of the days before it that it is compared with
     * @param atMostPercent of the distance before
     * @param fallPoints percentage points by which the share of symptomatic runs falls
     * @param answeredRuns so many at least in each of the two
     * @param usualDays what was usual is looked for in so many days before
     */
    public record Lighter(int blockDays, int atMostPercent, int fallPoints, int answeredRuns, int usualDays) {

        public Lighter {
            within("lighter.blockDays", 1, blockDays, 56);
            within("lighter.atMostPercent", 1, atMostPercent, 99);
            within("lighter.fallPoints", 1, fallPoints, 100);
            within("lighter.answeredRuns", 1, answeredRuns, 100);
            within("lighter.usualDays", 7, usualDays, 364);
        }
    }

    /**
     * A race as a goal (SR-51).
     *
     * @param buildPercentPerWeek more than this, while symptoms persist, is mentioned
     */
    public record Race(int buildPercentPerWeek) {

        public Race {
            within("race.buildPercentPerWeek", 1, buildPercentPerWeek, 100);
        }
    }

    /** As shipped. */
    public static PlanPolicy standard() {
        return new PlanPolicy(ReturnPolicy.standard(), new Lighter(14, 80, 30, 5, 28), new Race(10));
    }

    private static void within(String component, int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(component + " must be from " + least + " to " + most);
        }
    }
}
