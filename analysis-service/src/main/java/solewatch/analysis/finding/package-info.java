/** What is worth telling of one runner, with its proof, and how that differs from what was told before. Pure. */
@NullMarked
package solewatch.analysis.finding;

import org.jspecify.annotations.NullMarked;
