/**
 * Who is signed in and what their roles allow. Tables: staff, login, role_request.
 */
@NullMarked
package org.jishi.platform.access;

import org.jspecify.annotations.NullMarked;
