@org.jspecify.annotations.NullMarked
package org.jishi.training.ui;
