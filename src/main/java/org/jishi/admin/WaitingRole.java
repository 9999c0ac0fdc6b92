package org.jishi.admin;

/**
 * A request for deciding roles as one person sees it.
 *
 * @param mine whether the person signed in may decide on it
 */
public record WaitingRole(RoleRequest request, boolean mine) {}
