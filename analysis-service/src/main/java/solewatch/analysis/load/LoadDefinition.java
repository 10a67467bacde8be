package solewatch.analysis.load;

/**
 * How a number is computed, beside which it is shown: a number whose formula changed must not look like a runner who
 * changed.
 *
 * @param name of the number where it is served
 * @param unit what it is counted in; empty for a plain ratio
 * @param version tells the formula, with its windows, from its successor
 * @param definition the formula in words
 */
public record LoadDefinition(String name, String unit, String version, String definition) {}
