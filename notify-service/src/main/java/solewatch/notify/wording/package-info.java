/** What a person reads: one voice for all channels, no more than the runner's consent allows. Pure. */
@NullMarked
package solewatch.notify.wording;

import org.jspecify.annotations.NullMarked;
