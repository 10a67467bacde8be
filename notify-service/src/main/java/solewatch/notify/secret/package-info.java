/** One key: it seals addresses at rest and signs unsubscribe links. */
@NullMarked
package solewatch.notify.secret;

import org.jspecify.annotations.NullMarked;
