/** Whole journeys on the real stack: broker, database, mail server and the three services as processes. */
@NullMarked
package solewatch.local.journey;

import org.jspecify.annotations.NullMarked;
