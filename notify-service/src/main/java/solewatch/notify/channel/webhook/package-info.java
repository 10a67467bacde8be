/** Messages to a club's own tools, signed after Standard Webhooks 1.0.0 so that any of its libraries can check them. */
@NullMarked
package solewatch.notify.channel.webhook;

import org.jspecify.annotations.NullMarked;
