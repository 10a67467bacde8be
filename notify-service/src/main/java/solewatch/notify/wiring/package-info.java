/** Puts the parts together from what the operator said. */
@NullMarked
package solewatch.notify.wiring;

import org.jspecify.annotations.NullMarked;
