/** Tests of the people that stand on one subject. */
@org.jspecify.annotations.NullMarked
package org.jishi.approval;
