/** How a message leaves the house: one small package per channel, one verb, an honest verdict. No channel retries by itself. */
@NullMarked
package solewatch.notify.channel;

import org.jspecify.annotations.NullMarked;
