/** What notify can be told by its operator, and what it counts. */
@NullMarked
package solewatch.notify;

import org.jspecify.annotations.NullMarked;
