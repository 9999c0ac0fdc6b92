/**
 * First run, sign-in and what an administrator sets.
 */
@NullMarked
package org.jishi.admin.ui;

import org.jspecify.annotations.NullMarked;
