@org.jspecify.annotations.NullMarked
package org.jishi.branding.ui;
