@org.jspecify.annotations.NullMarked
package org.jishi.fund.ui;
