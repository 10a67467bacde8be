/** Email: one recipient per message, a Message-ID that stays the same over all attempts, an honest verdict. */
@NullMarked
package solewatch.notify.channel.email;

import org.jspecify.annotations.NullMarked;
