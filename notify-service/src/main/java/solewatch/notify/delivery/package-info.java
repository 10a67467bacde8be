/** What is owed to people, and how each debt ends: claimed, checked again, sent outside any transaction, recorded behind a fence. */
@NullMarked
package solewatch.notify.delivery;

import org.jspecify.annotations.NullMarked;
