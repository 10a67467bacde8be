/** Placeholder until the first class lands. */
package solewatch.analysis;
