/**
 * Messages to a coach's browsers: RFC 8030 (the request), RFC 8291 (only the browser can read it), RFC 8292 (who sent
 * it), on the JDK's own cryptography.
 */
@NullMarked
package solewatch.notify.channel.webpush;

import org.jspecify.annotations.NullMarked;
