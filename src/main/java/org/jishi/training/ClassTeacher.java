package org.jishi.training;

import java.util.UUID;
import org.jishi.platform.money.Money;

/** A lecturer of one class, with the fee for it. */
public record ClassTeacher(UUID id, UUID lecturerId, String name, String title, Money fee, int version) {}
