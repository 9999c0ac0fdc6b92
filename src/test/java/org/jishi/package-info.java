/** Guards of the whole house: layers, texts, format, schema, permissions. */
@NullMarked
package org.jishi;

import org.jspecify.annotations.NullMarked;
