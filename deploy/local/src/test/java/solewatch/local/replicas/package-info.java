/** Several instances of one service over one broker and one database, disturbed while they work. */
@NullMarked
package solewatch.local.replicas;

import org.jspecify.annotations.NullMarked;
