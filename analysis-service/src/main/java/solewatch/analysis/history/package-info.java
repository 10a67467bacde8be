/** What is known of one runner: facts by their newest revision, in the runner's own days, the same run counted once. Pure. */
@NullMarked
package solewatch.analysis.history;

import org.jspecify.annotations.NullMarked;
