/** What the measurements share: the command, made-up runners, the machine they ran on, and tables. */
@NullMarked
package solewatch.bench;

import org.jspecify.annotations.NullMarked;
