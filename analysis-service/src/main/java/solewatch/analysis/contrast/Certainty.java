package solewatch.analysis.contrast;

/**
 * What a verdict takes.
 *
 * @param fewest runs (or weeks) on each side, otherwise there is no verdict
 * @param fewestClear on each side, otherwise nothing is clear
 * @param suggestive the interval that must leave out no difference for a suggestive verdict
 * @param clear the wider one, for a clear verdict
 */
public record Certainty(int fewest, int fewestClear, Confidence suggestive, Confidence clear) {}
