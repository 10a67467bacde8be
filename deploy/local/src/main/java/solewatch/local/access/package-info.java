/** Who may do what on one machine: a key pair made at first start, and tokens signed with it. */
@NullMarked
package solewatch.local.access;

import org.jspecify.annotations.NullMarked;
