/** What coaches, runners and operators ask of notify over HTTP. */
@NullMarked
package solewatch.notify.coach;

import org.jspecify.annotations.NullMarked;
