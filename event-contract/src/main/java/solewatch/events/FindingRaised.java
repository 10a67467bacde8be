package solewatch.events;

/**
 * A state was reached that is worth telling.
 *
 * @param news whether it took effect recently enough to tell anybody; history that arrives late is recorded and never alerts
 */
public record FindingRaised(Finding finding, boolean news) implements FindingEvent {}
