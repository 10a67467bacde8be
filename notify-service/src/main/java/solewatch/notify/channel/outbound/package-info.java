/**
 * How a request reaches an address that a stranger typed in: judged by {@link OutboundPolicy} at every send, resolved
 * once, and connected to the very address that was judged. No redirect is followed and no answer's body is kept.
 */
@NullMarked
package solewatch.notify.channel.outbound;

import org.jspecify.annotations.NullMarked;
