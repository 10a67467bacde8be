/**
 * What may be taken in: the rules, each with a name, a pointer and a reason, over events whose shape is already right; and
 * the fixed text a runner is given at once for a warning sign. Pure: the time of receipt is a parameter.
 */
@NullMarked
package solewatch.ingest.submission;

import org.jspecify.annotations.NullMarked;
