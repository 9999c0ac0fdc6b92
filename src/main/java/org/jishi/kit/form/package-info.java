/** Forms: fields bound to a model's properties, problems shown where they stand. */
@NullMarked
package org.jishi.kit.form;

import org.jspecify.annotations.NullMarked;
