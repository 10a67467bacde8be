package solewatch.bench.analysis;

/**
 * One lap, from the first offset committed after the warm-up to the last one.
 *
 * @param events committed in that time
 * @param seconds on the wall
 * @param cpuSeconds of the contender's process
 * @param databaseSeconds of PostgreSQL's processes; 0 where there are none
 */
record Measured(long events, double seconds, double cpuSeconds, double databaseSeconds) {

    double perSecond() {
        return events / seconds;
    }

    /** Microseconds of processor time of the contender for one event. */
    double cpuMicros() {
        return 1e6 * cpuSeconds / events;
    }

    /** Microseconds of processor time of PostgreSQL for one event. */
    double databaseMicros() {
        return 1e6 * databaseSeconds / events;
    }
}
