package solewatch.events;

import java.time.LocalDate;

/**
 * Time passed: look at this runner again. Comes through the front door like every fact, so order per runner holds.
 *
 * @param on the runner's local day that has begun
 */
public record ReviewDue(RunnerId runner, LocalDate on) implements RunnerEvent {}
