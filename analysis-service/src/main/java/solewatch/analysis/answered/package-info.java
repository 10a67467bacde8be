/** Runs the runner said something about, far or long enough to mean something: what every comparison rests on. Pure. */
@NullMarked
package solewatch.analysis.answered;

import org.jspecify.annotations.NullMarked;
