/** Starting, watching and stopping everything Solewatch needs on one machine, all of it on loopback. */
@NullMarked
package solewatch.local.stack;

import org.jspecify.annotations.NullMarked;
