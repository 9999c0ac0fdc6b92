package org.jishi.approval;

import java.util.UUID;

/**
 * What is decided on, paid for or talked about.
 *
 * @param kind the feature's word for it, such as "claim" or "case"
 * @param id the row
 */
public record Subject(String kind, UUID id) {}
