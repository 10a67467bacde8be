/**
 * What is worth a word beside load and episodes: patterns in how the runner runs, sleeps and is shod, small tips and
 * reminders. Context only: none of it is ever told to a coach by itself. Pure.
 */
@NullMarked
package solewatch.analysis.note;

import org.jspecify.annotations.NullMarked;
