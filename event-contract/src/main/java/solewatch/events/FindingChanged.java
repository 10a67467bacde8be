package solewatch.events;

/** A finding that was raised still holds, on other evidence or with other numbers. Nobody is told again. */
public record FindingChanged(Finding finding) implements FindingEvent {}
