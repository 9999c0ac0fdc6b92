/**
 * The office itself: first set-up, signing in, staff and their roles, settings, keys, backup, data check. An
 * administrator runs it and decides on nothing else. Tables: staff, login, role_request, setting.
 */
@NullMarked
package org.jishi.admin;

import org.jspecify.annotations.NullMarked;
