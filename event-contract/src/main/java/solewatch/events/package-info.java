/**
 * The language between the services: what happens to one runner ({@link solewatch.events.RunnerEvent}) and what a coach
 * may need to know of it ({@link solewatch.events.FindingEvent}), with their codec. Nothing else is shared. Unknown is
 * {@code null}, never 0; units are in the names; a list or set is never null.
 */
@NullMarked
package solewatch.events;

import org.jspecify.annotations.NullMarked;
