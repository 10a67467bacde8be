/** Who is told what, when, by which channel, and who is not, with the reason. Pure: no clock, no framework. */
@NullMarked
package solewatch.notify.routing;

import org.jspecify.annotations.NullMarked;
