package solewatch.analysis.shoe;

import solewatch.events.RunRecorded.Surface;

/**
 * How comfortable one shoe was on one surface; told from three runs on.
 *
 * @param runs how many runs said so
 * @param meanComfort 0 to 10
 */
public record ComfortCell(String shoeId, Surface surface, int runs, double meanComfort) {}
