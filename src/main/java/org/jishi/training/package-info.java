/**
 * Training: courses, classes, half-day sessions, who is in a class, attendance, tests, completion, certificates, and
 * what became of people afterwards. Clerks plan and close classes; trainers keep the sheet of their own classes; a
 * change after closing takes a second person. Tables: course, training_provider, lecturer, training_class,
 * class_lecturer, class_session, enrolment, mark, test_result, correction, certificate, follow_up, call_back_sample,
 * call_back.
 */
@NullMarked
package org.jishi.training;

import org.jspecify.annotations.NullMarked;
