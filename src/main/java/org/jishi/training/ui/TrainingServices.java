package org.jishi.training.ui;

import org.jishi.kit.Ui;
import org.jishi.place.PlaceService;
import org.jishi.training.AttendanceService;
import org.jishi.training.CallBackService;
import org.jishi.training.CertificateService;
import org.jishi.training.ClassCancelling;
import org.jishi.training.ClassService;
import org.jishi.training.CorrectionService;
import org.jishi.training.CourseService;
import org.jishi.training.EnrolmentService;
import org.jishi.training.FollowUpService;
import org.jishi.training.OutcomeService;
import org.jishi.training.SessionService;
import org.jishi.training.SignInService;
import org.jishi.training.TrainingClass;

/** What the pages of training call. Wiring makes one. */
public record TrainingServices(
        CourseService courses,
        ClassService classes,
        ClassCancelling cancelling,
        SessionService sessions,
        EnrolmentService enrolments,
        AttendanceService attendance,
        OutcomeService outcomes,
        CorrectionService corrections,
        SignInService signIn,
        CertificateService certificates,
        FollowUpService followUps,
        CallBackService callBacks,
        PlaceService places) {
    /** Shows the sheet to sign of a class as it prints. */
    void printSheet(Ui ui, TrainingClass of) {
        ui.printing()
                .workbook(
                        "training.sheet.job",
                        ui.text("training.sheet.fileName", of.number()),
                        (path, progress) -> signIn.print(of.id(), ui.texts(), path),
                        () -> {});
    }
}
