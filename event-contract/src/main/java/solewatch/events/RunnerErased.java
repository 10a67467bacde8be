package solewatch.events;

import java.time.Instant;

/**
 * The runner asked to be forgotten: every store drops what it holds, and keeps only that this id was erased, so that a
 * late fact does not bring the runner back.
 */
public record RunnerErased(RunnerId runner, Instant at) implements RunnerEvent {}
