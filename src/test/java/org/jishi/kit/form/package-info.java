@NullMarked
package org.jishi.kit.form;

import org.jspecify.annotations.NullMarked;
